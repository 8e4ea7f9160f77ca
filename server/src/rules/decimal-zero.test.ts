import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { decimalZero } from './decimal-zero.ts';

test('a decimal without its zero', () => {
  checkFix(decimalZero, '增长.46%，约.5万亩\n', '增长0.46%，约0.5万亩\n');
});

test('other points', () => {
  check(decimalZero, '增长0.46%，分别增长8.9%、7.7%，整改完毕.5个村，版本.3。\n');
});
