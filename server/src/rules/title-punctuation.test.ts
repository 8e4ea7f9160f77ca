import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { titlePunctuation } from './title-punctuation.ts';

test('names of laws and quotations keep their marks', () => {
  check(titlePunctuation, '# 某县关于贯彻《关于加强监督，推进执法的意见》情况的报告\n');
  check(titlePunctuation, '# 某县关于“谁执法，谁普法”责任制落实情况的报告\n');
});

test('a full stop at the end is taken off', () => {
  checkFix(titlePunctuation, '# 某县关于普法情况的报告。\n\n正文。\n', '# 某县关于普法情况的报告\n\n正文。\n');
});

test('a first line that would be the title but for its stop', () => {
  check(titlePunctuation, '某县青石乡人民政府关于2024年法治政府建设情况的报告[|。|]\n\n正文。\n');
  check(titlePunctuation, '青石乡召开会议，听取关于法治建设情况的报告。\n');
});
