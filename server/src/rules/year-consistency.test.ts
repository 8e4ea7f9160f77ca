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
  check(yearConsistency, heading('到2035年基本建成法治社会的举措'));
  check(yearConsistency, heading('自2021年起推行的举措'));
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
