import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInProfiles } from '../../server/profiles/index.ts';
import { lint } from '../../server/src/core/lint.ts';
import { parseDraft } from '../../server/src/core/parse-draft.ts';
import { outlineOf } from '../../server/src/features/outline.ts';
import type { OutlineNode, OutlineResult } from '../../server/src/lsp/protocol.ts';
import { rules } from '../../server/src/rules/index.ts';
import { toCoverageText, toFindingsText, toNoticePage, toPreviewPage } from './preview-page.ts';
import type { PreviewPage } from './preview-protocol.ts';
import { assignKeys } from './section-keys.ts';

const start = { line: 0, character: 0 };
const range = { start, end: start };

/** The page of a draft; places play no part in it. */
function pageOf(text: string, insertable: readonly string[] = []): PreviewPage {
  const outline = outlineResult(text);
  const draft = { uri: 'file:///甲.report.md', name: '甲.report.md', insertable: new Set(insertable) };
  let count = 0;
  return toPreviewPage(
    outline,
    assignKeys(outline.sections, [], () => String(++count)),
    draft,
  );
}

function outlineResult(text: string): OutlineResult {
  const draft = parseDraft(text);
  const outline = outlineOf(draft, lint(draft, { rules, profiles: builtInProfiles }));
  const toNode = (section: (typeof outline.sections)[number]): OutlineNode => ({
    ...section,
    range,
    selectionRange: range,
    children: section.children.map(toNode),
  });
  return {
    ...outline,
    version: 1,
    mandated: outline.mandated.map((entry) => ({ ...entry, range: entry.heading && range })),
    sections: outline.sections.map(toNode),
  };
}

const report = `# 某县石门镇人民政府关于2024年法治政府建设情况的报告

## 一、2024年推进法治政府建设的主要举措和成效

### （一）强化组织领导

全年开会6次。

## 二、2024年推进法治政府建设存在的不足

人手不够。
`;

test('the head says what the draft is', () => {
  const { heading, facts } = pageOf(report);
  assert.equal(heading, '某县石门镇人民政府关于2024年法治政府建设情况的报告');
  assert.deepEqual(
    facts.slice(0, 3).map(({ label, value }) => `${label} ${value}`),
    ['类型 法治政府建设年度报告', '年度 2024', '发文机关 某县石门镇人民政府'],
  );
});

test('a draft without title has the name of its file', () => {
  assert.equal(pageOf('').heading, '甲.report.md');
  assert.equal(pageOf('').facts[1]?.value, '未写明');
});

test('every mandated section has its state in a symbol and in words', () => {
  const entries = pageOf(report).mandated?.entries.map(({ symbol, statusText }) => `${symbol} ${statusText}`);
  assert.deepEqual(entries, ['✓ 已写', '◐ 写了一部分', '✗ 缺', '✗ 缺', '○ 可不设']);
});

test('a covered section can be opened, a missing one inserted if there is something to insert', () => {
  const entries = pageOf(report, ['next-year']).mandated?.entries ?? [];
  assert.deepEqual(
    entries.filter(({ canOpen }) => canOpen).map(({ id }) => id),
    ['measures', 'shortcomings'],
  );
  assert.deepEqual(
    entries.filter(({ insertText }) => insertText !== null).map(({ id }) => id),
    ['next-year'],
  );
});

test('what a section lacks stands below the headings that cover it', () => {
  assert.deepEqual(pageOf(report).mandated?.entries[1]?.notes, ['二、2024年推进法治政府建设存在的不足', '未写原因']);
});

test('a report type that mandates nothing has no such block', () => {
  assert.equal(pageOf('# 关于防汛工作的报告\n').mandated, null);
});

test('a row says all in words that it shows in signs', () => {
  const [first] = pageOf(report).tree?.nodes ?? [];
  assert.equal(first?.text, '一、2024年推进法治政府建设的主要举措和成效');
  assert.equal(first.marks[0]?.text, '✓ 法定1');
  assert.match(first.label, /^一、.*，\d+ 字，法定部分“上一年度推进法治政府建设的主要举措和成效”已写/);
});

test('a row is found by its title, its ordinal and its number', () => {
  const [first] = pageOf(report).tree?.nodes ?? [];
  assert.deepEqual(first?.children[0]?.words, ['强化组织领导', '（一）强化组织领导', '1']);
});

test('an ordinal without a mark of its own is parted from the title', () => {
  const [part] = pageOf('# 报告\n\n## 第一部分 工作回顾\n\n一、甲\n').tree?.nodes ?? [];
  assert.equal(part?.text, '第一部分 工作回顾');
});

test('findings are counted in words', () => {
  assert.equal(toFindingsText({ error: 2, warning: 0, info: 1 }), '错误 2，提示 1');
  assert.equal(toFindingsText({ error: 0, warning: 0, info: 0 }), '没有发现');
});

test('coverage counts what is demanded, and only what is covered in full', () => {
  assert.equal(toCoverageText(outlineResult(report).mandated), '法定部分 1/4');
  assert.equal(toCoverageText([]), undefined);
});

test('a notice stands alone', () => {
  const { notice, mandated, tree, facts } = toNoticePage('没有报告稿。', null);
  assert.deepEqual(
    { notice, mandated, tree, facts },
    { notice: '没有报告稿。', mandated: null, tree: null, facts: [] },
  );
});
