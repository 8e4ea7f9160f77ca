import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { headingText, reportOf } from '../server/src/core/draft.ts';
import { topSections } from '../server/src/core/coverage.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { lintText } from './check.ts';
import { isLinear } from './is-linear.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n';
const SHORT: Readonly<Record<string, string>> = {
  measures: 'S1',
  shortcomings: 'S2',
  'leader-duty': 'S3',
  'next-year': 'S4',
  other: 'S5',
};

/** What each first-level heading of a report on 2024 covers; `-` nothing. */
const HEADINGS: readonly (readonly [string, string])[] = [
  // Measures and results.
  ['2024年法治政府建设主要举措和成效', 'S1'],
  ['2024年度推进法治政府建设的主要举措和成效', 'S1'],
  ['2024年我乡推进法治政府建设的主要举措和突出成效', 'S1'],
  ['年度法治政府建设主要举措及成效', 'S1'],
  ['主要做法', 'S1'],
  ['主要工作及取得的成绩', 'S1'],
  ['主要工作举措及成效', 'S1'],
  ['推进法治政府建设的主要措施', 'S1'],
  ['基本情况和主要成效', 'S1'],
  ['取得的成效', 'S1'],
  ['年度工作总体完成情况', 'S1'],
  ['工作开展情况', 'S1'],
  ['2024年工作开展情况', 'S1'],
  ['2024年法治政府建设情况', 'S1'],
  ['2024年全乡推进法治政府建设情况', 'S1'],
  ['2024年推进法治政府建设总体情况', 'S1'],
  ['2024年法治建设重点工作推进情况', 'S1'],
  ['法治建设工作开展情况', 'S1'],
  ['依法行政工作情况', 'S1'],
  ['2024年工作回顾', 'S1'],
  ['主要举措和成效（含党政机关）：', 'S1'],
  // Shortcomings and reasons.
  ['2024年推进法治政府建设存在的不足和原因', 'S2'],
  ['存在的主要问题', 'S2'],
  ['存在问题及原因分析', 'S2'],
  ['存在问题及整改措施', 'S2'],
  ['存在的问题和困难', 'S2'],
  ['工作中的短板', 'S2'],
  ['推进法治政府建设存在的不足、原因和问题整改情况', 'S2'],
  ['与上级要求的差距', 'S2'],
  ['需要改进的方面', 'S2'],
  ['原因分析', 'S2'],
  // The duty of the first responsible persons.
  ['2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况', 'S3'],
  ['乡政府主要负责同志履行推进法治建设第一责任人职责情况', 'S3'],
  ['党政主要负责人履行推进法治政府建设第一责任人职责情况', 'S3'],
  ['党政第一责任人推进法治政府建设工作情况', 'S3'],
  ['主要领导履行法治建设职责情况', 'S3'],
  ['党政主要负责人述法情况', 'S3'],
  // Plans: of the next year and of no other.
  ['2025年推进法治政府建设的主要安排', 'S4'],
  ['2025年度推进法治政府建设的初步安排', 'S4'],
  ['下一年度推进法治政府建设的主要安排', 'S4'],
  ['下一步工作目标和重点', 'S4'],
  ['下一步工作的主要思路', 'S4'],
  ['下步打算', 'S4'],
  ['下一步工作措施', 'S4'],
  ['下一步主要举措', 'S4'],
  ['下一步工作', 'S4'],
  ['今后努力方向', 'S4'],
  ['2025年工作计划', 'S4'],
  ['2025年主要工作', 'S4'],
  ['工作打算', 'S4'],
  ['2024年推进法治政府建设的主要安排', '-'],
  ['2024年主要工作安排', '-'],
  ['2026年工作打算', '-'],
  // All else that is to be reported.
  ['其他需要报告的情况', 'S5'],
  ['其他需要说明的事项', 'S5'],
  ['需要报告的其他事项', 'S5'],
  ['其他情况', 'S5'],
  // Several at once.
  ['2024年存在的不足和2025年主要工作安排', 'S2 S4'],
  ['存在问题及下一步打算', 'S2 S4'],
  ['主要成效和存在不足', 'S1 S2'],
  ['2024年主要举措和成效及2025年工作安排', 'S1 S4'],
  // Slogans.
  ['强化组织领导，提升法治意识', '-'],
  ['加强组织保障，夯实法治政府建设根基', '-'],
  ['规范执法行为，提升依法行政水平', '-'],
  ['聚焦重点环节，提升法治建设质效', '-'],
  ['加强全乡法治建设的领导', '-'],
  ['着力解决群众急难愁盼问题', '-'],
  ['聚焦突出问题，开展专项整治', '-'],
  ['聚焦群众反映的主要问题', '-'],
  ['坚持问题导向，补齐制度短板', '-'],
  ['紧盯问题清单，优化营商环境', '-'],
  ['开展专项整治，着力化解热点和堵点问题', '-'],
  ['补短板、强弱项，筑牢法治防线', '-'],
  ['帮扶困难群众，做实法律援助', '-'],
  ['整改落实', '-'],
  ['督察反馈问题整改回头看', '-'],
  ['突出问题专项整治', '-'],
];

for (const [heading, expected] of HEADINGS) {
  test(`“${heading}” covers ${expected}`, () => {
    const { coverage } = lintText(`${TITLE}## 一、${heading}\n\n由于编制少，力量弱。\n`, []);
    const covered = coverage.flatMap((entry) => (entry.how === 'heading' ? (SHORT[entry.section.id] ?? '') : []));
    assert.equal(covered.join(' ') || '-', expected);
  });
}

test('a title that nobody would type is matched in linear time', () => {
  for (const words of ['存在', '推进建设', '下一步2025年', '解决（']) {
    const task = (times: number): unknown => lintText(`${TITLE}## 一、${words.repeat(times)}\n\n正文。\n`, []);
    assert.ok(isLinear(task, 100_000), words);
  }
});

const SEEDS = '../shared/seeds';
const EXPECTED: Readonly<Record<string, string>> = {
  '000_0961175c9acc84ba.txt': 'S1 S2 S3 S4 S5',
  '001_5e85f3a6cf9c8b4e.txt': 'S1 S3 S2+S4',
  '002_ed98367127fef936.txt': 'S3 S1 S2 S4',
  '003_c02059fcca3304c1.txt': 'S3 S1 S2 S4',
  '004_5226282171472bb9.txt': 'S1 S2 S4',
};

if (!existsSync(SEEDS)) console.log(`${SEEDS} is absent: the coverage of the real drafts is not tested`);
else {
  for (const [file, expected] of Object.entries(EXPECTED)) {
    test(`the first-level headings of ${file} cover ${expected}`, () => {
      assert.equal(describeCoverage(readFileSync(`${SEEDS}/${file}`, 'utf8')), expected);
    });
  }
}

/** The sections that each first-level heading covers, heading by heading. */
function describeCoverage(text: string): string {
  const draft = parseDraft(text);
  const { coverage } = lintText(text, []);
  return topSections(reportOf(draft).sections)
    .map((heading) => {
      const written = headingText(draft, heading);
      const covered = coverage.filter(
        (entry) => entry.how === 'heading' && entry.by.some((section) => headingText(draft, section) === written),
      );
      return covered.map((entry) => SHORT[entry.section.id] ?? '').join('+') || '-';
    })
    .join(' ');
}
