import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { dateForm } from './date-form.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('every other form becomes the official one', () => {
  for (const written of [
    '2025年01月08日',
    '二〇二五年一月八日',
    '2025.1.8',
    '2025-01-08',
    '2025 年 1 月 8 日',
    '２０２５年１月８日',
  ])
    checkFix(dateForm, `${HEAD}\n某县青石乡人民政府\n${written}\n`, `${HEAD}\n某县青石乡人民政府\n2025年1月8日\n`);
});

test('before July 2012 dates were written in 汉字', () => {
  check(dateForm, '# 某县关于防汛工作的通知\n\n正文。\n\n某县人民政府\n二○○四年六月二十六日\n');
});

test('a date without its day or century', () => {
  check(dateForm, `${HEAD}\n某县青石乡人民政府\n[|2025年1月|]\n`);
  check(dateForm, `${HEAD}\n某县青石乡人民政府\n[|25年1月10日|]\n`);
  check(dateForm, `${HEAD}\n某县青石乡人民政府\n2025年×月×日\n`);
});

test('days that the calendar does not have', () => {
  check(dateForm, '[|2023年2月29日|]开会，2024年2月29日散会，[|2024年13月1日|]再开，9月31日不知哪年。\n');
});

test('the day of the week is put right', () => {
  checkSuggestion(dateForm, '2025年1月10日（星期四）开会。\n', '改为“五”', '2025年1月10日（星期五）开会。\n');
  check(dateForm, '2025年1月12日（星期天）和2025年1月12日（周日）。\n');
});
