import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { bookTitleMark } from './book-title-mark.ts';

test('names of documents keep their marks', () => {
  check(bookTitleMark, '《关于2023年法治政府建设情况的报告》《行政许可法》《案件情况》《许可证管理办法》。\n');
});

test('a report without its kind may get it or lose the marks', () => {
  const before = '审议《法治政府建设情况》。\n';
  checkSuggestion(bookTitleMark, before, '改为“《法治政府建设情况的报告》”', '审议《法治政府建设情况的报告》。\n');
  checkSuggestion(bookTitleMark, before, '去掉书名号', '审议法治政府建设情况。\n');
});
