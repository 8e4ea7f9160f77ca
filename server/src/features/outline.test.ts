import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInProfiles } from '../../profiles/index.ts';
import { REPORT_HEAD } from '../../../test/check.ts';
import { lint } from '../core/lint.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { sliceOf } from '../core/text.ts';
import { rules } from '../rules/index.ts';
import { outlineOf, type Outline } from './outline.ts';

test('a mandated section is covered, covered partly with the reason why, or missing', () => {
  const { mandated } = outline(
    `${REPORT_HEAD}一、主要成效\n正文。\n（一）下一步打算\n正文。\n二、存在的不足\n正文。\n三、甲\n`,
  );
  assert.deepEqual(
    mandated.map(({ id, status, note, by }) => [id, status, note, by]),
    [
      ['measures', 'covered', null, ['一、主要成效']],
      ['shortcomings', 'partly', '未写原因', ['二、存在的不足']],
      ['leader-duty', 'missing', null, []],
      ['next-year', 'partly', '只作为二级标题出现', ['（一）下一步打算']],
      ['other', 'missing', null, []],
    ],
  );
});

test('a heading of another year covers nothing and says why', () => {
  const { mandated } = outline(`${REPORT_HEAD}一、主要成效\n正文。\n二、2023年主要安排\n正文。\n`);
  const { status, note } = mandated.find(({ id }) => id === 'next-year') ?? {};
  assert.deepEqual([status, note], ['missing', '标题写的是另一年度']);
});

test('a heading knows what it covers', () => {
  const [first] = outline(`${REPORT_HEAD}一、主要成效、存在的不足\n正文。\n`).sections;
  assert.deepEqual(
    first?.covers.map(({ id }) => id),
    ['measures', 'shortcomings'],
  );
});

test('characters are counted as printed, subsections and tables included, comments left out', () => {
  const { sections, characters } = outline(
    '一、甲\n\n正 文。<!-- 待核实 -->\n\n（一）子\n\n| 甲 | 乙 |\n| --- | --- |\n| 12 | 3 |\n\n二、乙\n',
  );
  assert.equal(sections[0]?.characters, '一、甲正文。（一）子甲乙123'.length);
  assert.equal(sections[0].children[0]?.characters, '（一）子甲乙123'.length);
  assert.equal(characters, '一、甲正文。（一）子甲乙123二、乙'.length);
});

test('findings are counted where they begin, and in all sections around', () => {
  const { sections, findings } = outline('一、甲\n正文。\n（一）子\n正文。\n（三）丑\n正文。\n二、乙\n正文。\n');
  assert.equal(findings.error, 1);
  assert.deepEqual(
    sections.map((section) => section.findings.error),
    [1, 0],
  );
  assert.deepEqual(
    sections[0]?.children.map((section) => section.findings.error),
    [0, 1],
  );
});

test('an annex stands beside the sections of the report', () => {
  const text =
    '# 关于防汛情况的报告\n\n一、甲\n正文。\n\n某镇人民政府\n2025年1月10日\n\n附件1\n\n物资清单\n\n一、沙袋\n正文。\n';
  const { sections } = outline(text);
  assert.deepEqual(
    sections.map(({ level, title }) => [level, title]),
    [
      [1, '甲'],
      [0, '附件1 物资清单'],
    ],
  );
  assert.deepEqual(
    sections[1]?.children.map(({ title }) => title),
    ['沙袋'],
  );
  assert.equal(sliceOf(text, sections[1].headingSpan), '附件1');
});

test('the outline is plain JSON', () => {
  const whole = outline('正文。\n');
  assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole);
});

function outline(text: string): Outline {
  const draft = parseDraft(text);
  return outlineOf(draft, lint(draft, { rules, profiles: builtInProfiles }));
}
