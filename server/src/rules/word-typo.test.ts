import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { wordTypo } from './word-typo.ts';

test('a slip that can be nothing else is corrected', () => {
  checkFix(wordTypo, '优先选拨法治素养好的干部。\n', '优先选拔法治素养好的干部。\n');
});

test('a slip that depends on what is meant is a suggestion', () => {
  checkSuggestion(wordTypo, '推荐法治政府建设工作。\n', '改为“推进”', '推进法治政府建设工作。\n');
});

test('words that only look like slips are left alone', () => {
  check(wordTypo, '推荐法治建设先进个人，按排放标准执法，报名截止5月1日，发现现象，印象良好，全部份额。\n');
});

test('names in 《》 are left as they are', () => {
  check(wordTypo, '《其它规定》\n');
});
