import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { fullWidthDigit } from './full-width-digit.ts';

test('digits of full width', () => {
  checkFix(fullWidthDigit, '２０２４年增长３．５%\n', '2024年增长3.5%\n');
});

test('an ordinal belongs to another rule', () => {
  check(fullWidthDigit, '１．加强领导\n\n２．加强学习\n');
});
