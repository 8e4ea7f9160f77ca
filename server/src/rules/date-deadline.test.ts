import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, checkSuggestion, lintText } from '../../../test/check.ts';
import { dateDeadline } from './date-deadline.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('December of the year and February of the next are in time', () => {
  for (const date of ['2024年12月25日', '2025年2月28日', '2025年3月1日'])
    check(dateDeadline, `${HEAD}\n某县青石乡人民政府\n${date}\n`);
});

test('the first term passed is worth a hint, the last a warning', () => {
  for (const [date, severity] of [
    ['2025年3月15日', 'info'],
    ['2025年5月1日', 'warning'],
  ] as const) {
    const { findings } = lintText(`${HEAD}\n某县青石乡人民政府\n${date}\n`, [dateDeadline]);
    assert.deepEqual(
      findings.map((finding) => finding.severity),
      [severity],
    );
  }
});

test('in January one goes on writing the old year', () => {
  checkSuggestion(
    dateDeadline,
    `${HEAD}\n某县青石乡人民政府\n2024年1月10日\n`,
    '改为“2025年1月10日”',
    `${HEAD}\n某县青石乡人民政府\n2025年1月10日\n`,
  );
});

test('other documents have no term', () => {
  check(dateDeadline, '# 某县关于2024年防汛工作情况的报告\n\n县委：\n\n正文。\n\n某县人民政府\n2024年7月1日\n');
});
