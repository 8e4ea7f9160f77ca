import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { etCetera } from './et-cetera.ts';

test('a mark before 等', () => {
  check(etCetera, '普法、调解[|、等|]工作。\n');
  checkFix(etCetera, '普法、调解、等。\n', '普法、调解等。\n');
});

test('words that begin with 等', () => {
  check(
    etCetera,
    '类别、等级、等候区，“等、靠、要”，不能坐、等靠要，不能守摊子、等政策、靠支持，好日子不是喊出来、等出来的。\n',
  );
});
