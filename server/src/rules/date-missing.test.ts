import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { dateMissing } from './date-missing.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('the suggestion leaves month and day to be filled in', () => {
  const after = `${HEAD}\n某县青石乡人民政府\n\n2025年×月×日\n`;
  checkSuggestion(dateMissing, `${HEAD}\n某县青石乡人民政府\n`, '插入“2025年×月×日”', after);
  check(dateMissing, after);
});

test('the date goes above the annotation', () => {
  checkSuggestion(
    dateMissing,
    `${HEAD}\n某县青石乡人民政府\n（此件公开发布）\n`,
    '插入“2025年×月×日”',
    `${HEAD}\n某县青石乡人民政府\n\n2025年×月×日\n（此件公开发布）\n`,
  );
});

test('the date of the front matter is the one that is meant', () => {
  checkSuggestion(
    dateMissing,
    `---\n成文日期: 2025年1月10日\n---\n\n${TITLE}\n\n县委：\n\n正文。\n\n某县青石乡人民政府\n`,
    '插入“2025年1月10日”',
    `---\n成文日期: 2025年1月10日\n---\n\n${TITLE}\n\n县委：\n\n正文。\n\n某县青石乡人民政府\n\n2025年1月10日\n`,
  );
});

test('a date in whatever form is a date', () => {
  for (const date of ['2025年01月08日', '二〇二五年一月八日', '2025.1.8', '2025年  月  日', '2025年1月'])
    check(dateMissing, `${HEAD}\n某县青石乡人民政府\n${date}\n`);
});
