import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInProfiles } from '../../profiles/index.ts';
import { check, checkSuggestion, lintText, REPORT_HEAD } from '../../../test/check.ts';
import { lint } from '../core/lint.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { sectionMissing } from './section-missing.ts';

const MEASURES = '一、主要举措和成效\n规范执法。\n';
const SHORTCOMINGS = '二、存在的不足和原因\n由于编制少，力量不足。\n';
const TITLE = '某县青石乡人民政府关于2024年法治政府建设情况的报告';
const LEADER = '2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况';

test('a missing section is reported at the title', () => {
  check(
    sectionMissing,
    `[|${TITLE}|]\n\n${MEASURES}${SHORTCOMINGS}三、下一步打算\n加强培训。\n`,
    `缺“${LEADER}”这一部分。`,
  );
});

test('every missing section is a finding of its own', () => {
  const { findings } = lintText(`${TITLE}\n\n${MEASURES}`, [sectionMissing]);
  assert.equal(findings.length, 3);
});

test('a draft without a title is reported at its first line', () => {
  const head = '---\n报告类型: 法治政府建设年度报告\n---\n\n';
  check(
    sectionMissing,
    `${head}[|一、主要举措和成效|]\n规范执法。\n${SHORTCOMINGS}三、第一责任人履职情况\n带头学法。\n`,
    '缺“××××年推进法治政府建设的主要安排”',
  );
});

test('an empty draft of a known type lacks everything', () => {
  const profile = builtInProfiles[0];
  assert.ok(profile);
  const { findings } = lint(parseDraft(''), { rules: [sectionMissing], profiles: builtInProfiles, profile });
  assert.deepEqual(
    findings.map((finding) => finding.span),
    Array.from({ length: 4 }, () => ({ start: 0, end: 0 })),
  );
});

test('the catch-all section may be left out', () => {
  check(
    sectionMissing,
    `${TITLE}\n\n${MEASURES}${SHORTCOMINGS}三、第一责任人履职情况\n带头学法。\n四、下一步打算\n加强培训。\n`,
  );
});

test('a section that stands as a subheading is not missing', () => {
  check(
    sectionMissing,
    `${TITLE}\n\n一、主要举措和成效\n（一）第一责任人职责履行情况\n带头学法。\n${SHORTCOMINGS}三、下一步打算\n加强培训。\n`,
  );
});

test('a report of slogans is left to heading-slogan', () => {
  check(sectionMissing, `${TITLE}\n\n一、强化组织领导\n开会。\n二、提升执法水平\n办案。\n`);
});

test('beside headings that say what they are, slogans stand for the measures only', () => {
  check(
    sectionMissing,
    `[|${TITLE}|]\n\n一、强化组织领导\n开会。\n二、提升执法水平\n办案。\n三、存在的不足和原因\n由于编制少。\n四、下一步打算\n加强培训。\n`,
    '第一责任人',
  );
});

test('plans with the year of the report are an old heading, not a missing one', () => {
  const before = `${TITLE}\n\n${MEASURES}${SHORTCOMINGS}三、第一责任人履职情况\n带头学法。\n四、2024年主要工作安排\n加强培训。\n`;
  check(sectionMissing, before.replace('、2024年', '、[|2024|]年'), '写的不是2025年');
  checkSuggestion(sectionMissing, before, '改为“2025年”', before.replace('、2024年', '、2025年'));
});

test('a document of another type has no mandated sections', () => {
  check(sectionMissing, '某县青石乡人民政府关于2024年防汛工作情况的报告\n\n一、主要举措\n筑堤。\n');
});

test('the basis is that of the report type', () => {
  const [finding] = lintText(TITLE, [sectionMissing]).findings;
  assert.equal(finding?.basis, builtInProfiles[0]?.basis);
});

test('where practice alone demands the sections, their absence is a warning', () => {
  const [profile] = builtInProfiles;
  assert.ok(profile);
  const own = { ...profile, basis: { kind: '实务', source: '本县拟稿样式' } as const };
  const { findings } = lint(parseDraft(TITLE), { rules: [sectionMissing], profiles: [own] });
  assert.deepEqual([...new Set(findings.map((finding) => finding.severity))], ['warning']);
});

test('the suggestion inserts the section where it belongs and counts on', () => {
  checkSuggestion(
    sectionMissing,
    `${REPORT_HEAD}## 一、主要举措和成效\n\n规范执法。\n\n## 二、存在的不足和原因\n\n由于编制少。\n\n## 三、下一步打算\n\n加强培训。\n`,
    `插入“三、${LEADER}”`,
    `${REPORT_HEAD}## 一、主要举措和成效\n\n规范执法。\n\n## 二、存在的不足和原因\n\n由于编制少。\n\n## 三、${LEADER}\n\n2024年，党政主要负责人切实履行推进法治建设第一责任人职责，对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。一是【组织领导】。二是【带头学法】。三是【依法决策】。\n\n## 四、下一步打算\n\n加强培训。\n`,
  );
});

test('a heading without its ordinal is no missing section', () => {
  const text =
    '某镇人民政府关于2024年法治政府建设情况的报告\n\n一、主要举措和成效\n正文。\n存在的不足和原因\n正文。\n三、第一责任人职责\n正文。\n四、下一步安排\n正文。\n';
  check(sectionMissing, text);
});
