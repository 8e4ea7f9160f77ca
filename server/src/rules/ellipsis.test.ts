import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { ellipsis } from './ellipsis.ts';

test('dots of other kinds', () => {
  checkFix(ellipsis, '甲...乙……。\n\n丙…丁。。。\n\n戊......己\n', '甲……乙……。\n\n丙……丁……\n\n戊……己\n');
});

test('an ellipsis beside 等', () => {
  check(ellipsis, '普法[|……等|]。\n\n宣讲[|等……|]\n', '意思重复');
  checkSuggestion(ellipsis, '普法、调解……等。\n', '删去“……”', '普法、调解等。\n');
});

test('leaders, blanks to fill in, foreign text', () => {
  check(ellipsis, '一、甲............1\n\n姓名..........\n\nwait...\n\n甲……等级评定，人人平等……\n');
});
