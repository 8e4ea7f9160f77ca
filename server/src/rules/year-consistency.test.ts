import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { yearConsistency } from './year-consistency.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

const heading = (title: string): string => `${HEAD}\n## 一、${title}\n\n办结案件12件。\n`;

test('the heading of a section names the year of the report', () => {
  check(yearConsistency, heading('[|2022|]年推进法治政府建设的主要举措和成效'));
  check(yearConsistency, heading('2024年推进法治政府建设的主要举措和成效'));
  check(yearConsistency, heading('2024年较2023年改进的主要举措和成效'));
  check(yearConsistency, heading('落实《纲要（2021—2025年）》的主要举措和成效（2021年起）'));
});

test('an aim in the years to come, and the day from which something holds', () => {
  const below = (title: string): string => `${heading('主要举措和成效')}\n### （一）${title}\n\n正文。\n`;
  check(yearConsistency, below('到2035年基本建成法治社会'));
  check(yearConsistency, below('落实自2021年起施行的条例'));
  check(yearConsistency, below('[|2022|]年开展的普法'));
});

test('a merged heading names both years, the plan the next', () => {
  check(yearConsistency, heading('2024年存在的不足和2025年主要工作安排'));
  check(yearConsistency, heading('2025年推进法治政府建设的主要安排'));
});

test('a plan with the year of another report is left to section-missing', () => {
  check(yearConsistency, heading('2023年推进法治政府建设的主要安排'));
});

test('a paragraph that opens with the year of the last report', () => {
  check(yearConsistency, `${TITLE}\n\n县委：\n\n[|2023|]年，青石乡推进法治政府建设。\n`);
  check(
    yearConsistency,
    `${HEAD}\n## 一、主要举措和成效\n\n2021年，乡里成立执法队，2024年有了编制。2024年，办结12件，2022年仅3件。\n`,
  );
});

test('looking back in the plan is no slip, and other reports have no year', () => {
  check(yearConsistency, `${HEAD}\n## 一、下一步安排\n\n2023年，开了头，要接着做。\n`);
  check(yearConsistency, '# 某县关于2024年防汛情况的报告\n\n县委：\n\n2019年，堤防建成。\n');
});

const BODY =
  '一、2024年主要举措和成效\n正文。\n二、2024年存在的不足和原因\n正文。\n三、2025年主要安排\n正文。\n\n某镇人民政府\n2025年1月10日\n';

test('last year’s title above this year’s report is one finding', () => {
  check(yearConsistency, `某镇人民政府关于[|2023|]年法治政府建设情况的报告\n\n${BODY}`);
});

test('an indented paragraph that opens with another year', () => {
  check(yearConsistency, `某镇人民政府关于2024年法治政府建设情况的报告\n\n　　[|2023|]年，某镇依法行政。\n\n${BODY}`);
});

test('a plan that intends something for the year that is over', () => {
  const title = '某镇人民政府关于2024年法治政府建设情况的报告\n\n';
  check(yearConsistency, `${title}三、2025年主要安排\n[|2024|]年，某镇将重点抓好三项工作。\n`);
  check(yearConsistency, `${title}三、2025年主要安排\n2024年，某镇将法治建设纳入考核。\n`);
});
