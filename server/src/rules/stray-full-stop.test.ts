import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { strayFullStop } from './stray-full-stop.ts';

test('a point between quotation marks, brackets and 汉字', () => {
  check(strayFullStop, '国家安全日[|.|]“12·4”国家宪法日，加强领导[|．|]健全机制。\n');
  checkSuggestion(strayFullStop, '国家安全日.“12·4”国家宪法日\n', '改为“、”', '国家安全日、“12·4”国家宪法日\n');
});

test('a point at the end of a paragraph', () => {
  checkSuggestion(strayFullStop, '各村落实责任.\n', '改为“。”', '各村落实责任。\n');
});

test('decimals, ordinals, ellipses, file names and days', () => {
  check(strayFullStop, '一.加强领导\n\n1.加强学习\n\n增长3.5%，见清单.docx，甲...乙，五.四青年节。\n');
});

test('a name is left as it is', () => {
  check(strayFullStop, '《法治.青石》\n');
});
