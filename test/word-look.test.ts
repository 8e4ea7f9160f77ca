import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import type { Span } from '../server/src/core/text.ts';
import { lookerAt, placeLooks, type WordLook } from '../server/src/core/word-look.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';

const BEFORE = '甲乙。按月调度。丙丁。';
/** 按月调度。 becomes 按月按季调度。 */
const EDIT = { start: 3, end: 8, by: 2, lines: 0, title: undefined };
const AFTER = BEFORE.replace('按月', '按月按季');

test('a look that sees the same in other words moves along', () => {
  const looks = looksAt([0, 2], [3, 8], [3, 11], [8, 11]);
  const placed = placeLooks(looks, { edit: EDIT, text: AFTER });
  assert.deepEqual(
    placed?.map(({ span }) => AFTER.slice(span.start, span.end)),
    ['甲乙', '按月按季调度。', '按月按季调度。丙丁。', '丙丁。'],
  );
});

test('a look that sees something else tells that all looks are to be taken again', () => {
  const looks: WordLook[] = [];
  const lookAt = lookerAt(BEFORE, (look) => looks.push(look));
  assert.equal(
    lookAt({ start: 3, end: 8 }, (words) => words.length),
    5,
  );
  assert.equal(placeLooks(looks, { edit: EDIT, text: AFTER }), undefined);
});

test('a look at some of the words that were edited has no place behind the edit', () => {
  for (const span of [
    [3, 5],
    [5, 8],
    [5, 11],
  ] as const) {
    assert.equal(placeLooks(looksAt(span), { edit: EDIT, text: AFTER }), undefined, String(span));
  }
});

test('a look at other words is not taken again', () => {
  let count = 0;
  const look = (): number => (count += 1);
  const looks: WordLook[] = [];
  lookerAt(BEFORE, (taken) => looks.push(taken))({ start: 9, end: 11 }, look);
  assert.equal(placeLooks(looks, { edit: EDIT, text: AFTER })?.length, 1);
  assert.equal(count, 1);
});

test('reasons that are written into or taken out of a paragraph count at once', () => {
  const sentences = Array.from({ length: 40 }, (_, index) => `第${index + 1}网格按月调度，群众反映的事项逐件办结。`);
  const text = [
    '# 某县青石乡人民政府关于2024年法治政府建设情况的报告',
    '县委、县政府：',
    '## 一、2024年推进法治政府建设的主要举措和成效',
    ...sentences.slice(0, 20),
    '## 二、2024年推进法治政府建设存在的不足和原因',
    ...sentences.slice(20),
    '某县青石乡人民政府',
    '2025年1月10日\n',
  ].join('\n\n');
  let draft = parseDraft(text);
  let result = lint(draft, standardOptions);
  const isMissing = (): boolean => result.findings.some(({ rule }) => rule.id === 'reason-missing');
  const edits = [
    ['第25网格按月调度', '第25网格由于人手不足', false],
    ['第24网格', '第24片', false],
    ['由于人手不足', '人手不足', true],
  ] as const;
  assert.ok(isMissing());
  for (const [written, to, missing] of edits) {
    draft = parseDraft(draft.text.toString().replace(written, to), draft);
    result = lint(draft, standardOptions, result);
    assert.equal(isMissing(), missing, to);
  }
});

test('what a web page leaves is found alike in a draft that is edited and in one that is read anew', () => {
  const sentences = Array.from({ length: 30 }, (_, index) => `第${index + 1}网格按月调度，群众反映的事项逐件办结。`);
  const textWith = (line: string): string =>
    [
      '# 某县人民政府关于2024年法治政府建设情况的报告',
      '附件1',
      '## 一、甲',
      sentences[0],
      sentences[1],
      line,
      ...sentences,
    ]
      .join('\n\n')
      .concat('\n');
  const before = parseDraft(textWith('正在写的一句'));
  const after = parseDraft(textWith('来源：某县政府网'), before);
  const findings = lint(after, standardOptions, lint(before, standardOptions)).findings;
  const expected = lint(parseDraft(after.text), standardOptions).findings;
  assert.deepEqual(
    findings.map(({ rule, span }) => [rule.id, span]),
    expected.map(({ rule, span }) => [rule.id, span]),
  );
});

/** Looks that see the last character of each span. */
function looksAt(...spans: readonly (readonly [number, number])[]): readonly WordLook[] {
  const looks: WordLook[] = [];
  const lookAt = lookerAt(BEFORE, (look) => looks.push(look));
  for (const [start, end] of spans) lookAt({ start, end } satisfies Span, (words) => words.at(-1) ?? '');
  return looks;
}
