import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAYOUT_LINES, layoutOf } from '../server/src/core/layout.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { findWordEdit, placerBehind } from '../server/src/core/word-edit.ts';

const SENTENCES = Array.from({ length: 300 }, (_, index) => `第${index + 1}网格按月调度，群众反映的事项逐件办结。`);
const DRAFT = [
  '---\n报告年度: 2024\n---',
  '# 某县青石乡人民政府关于2024年法治政府建设情况的报告',
  '县委、县政府：',
  '## 一、主要举措和成效',
  ...SENTENCES.slice(0, 250),
  '## 二、存在的不足和原因',
  ...SENTENCES.slice(250),
  '某县青石乡人民政府',
  '2025年1月10日\n',
].join('\n\n');
/** A paragraph far from head and tail, behind those that tell how the draft is set. */
const INNER = SENTENCES[240] ?? '';
const NEXT = SENTENCES[241] ?? '';

test('other words in a paragraph of the body are an edit of nothing but words', () => {
  for (const [written, to] of [
    ['按月', '逐月'],
    ['办结。', '办结。正在写的下一句'],
    ['，群众反映的事项逐件办结。', '。'],
    ['第241网格', '该片'],
    ['办结。', '办结'],
    [INNER, '正在写的第一'],
  ] as const) {
    assert.ok(editOf(INNER, INNER.replace(written, to)), to);
  }
});

test('a line of several without a blank one between is a paragraph, too', () => {
  const text = DRAFT.replace(`${INNER}\n\n`, `${INNER}\n`);
  for (const words of [INNER, NEXT]) {
    const before = parseDraft(text);
    assert.ok(findWordEdit(before, parseDraft(text.replace(words, `${words}又及`), before)));
    assert.equal(findWordEdit(before, parseDraft(text.replace(words, `一、${words}`), before)), undefined);
  }
  const both = text.replace(INNER, `${INNER}又及`).replace(NEXT, `${NEXT}又及`);
  const before = parseDraft(text);
  const edit = findWordEdit(before, parseDraft(both, before));
  assert.deepEqual(edit && text.slice(edit.start, edit.end), `${INNER}\n${NEXT}`);
});

test('a paragraph may be divided, joined to the next, put in or taken out', () => {
  for (const [written, to, lines, words] of [
    [INNER, INNER.replace('，', '\n'), 1, INNER],
    [INNER, INNER.replace('，', '，\n\n'), 1, INNER],
    [`${INNER}\n\n${NEXT}`, `${INNER}${NEXT}`, -1, `${INNER}\n\n${NEXT}`],
    [`${INNER}\n\n`, `${INNER}\n\n另有一段。\n\n`, 1, '\n\n'],
    [`${INNER}\n\n`, `${INNER}\n另\n`, 1, '\n\n'],
    [`${INNER}\n\n`, '', -1, `\n\n${INNER}\n\n`],
    [`${INNER}\n\n`, `${INNER}\n\n\n`, 0, '\n\n'],
    [`${INNER}\n\n`, `${INNER}\n`, 0, '\n\n'],
    [`${INNER}\n\n${NEXT}`, `${NEXT}\n\n${INNER}`, 0, `${INNER}\n\n${NEXT}`],
  ] as const) {
    const edit = editOf(written, to);
    assert.equal(edit?.lines, lines, to);
    assert.equal(DRAFT.slice(edit.start, edit.end), words, to);
    assert.equal(edit.by, to.length - written.length, to);
  }
});

test('a paragraph that begins or ends a section is not just put in or taken out', () => {
  const last = SENTENCES[249] ?? '';
  assert.equal(editOf(`${last}\n\n`, ''), undefined);
  assert.equal(editOf(`${last}\n\n`, `${last}\n\n另有一段。\n\n`), undefined);
  assert.equal(editOf(`${last}\n\n`, `${last}\n\n\n`)?.lines, 0);
  assert.equal(editOf(last, last.replace('，', '\n'))?.lines, 1);
});

test('where the first paragraphs stand apart or close together, so do those that are put in', () => {
  const early = SENTENCES[100] ?? '';
  assert.equal(editOf(early, early.replace('，', '\n'))?.lines, 1);
  assert.equal(editOf(`${early}\n\n`, `${early}\n`)?.lines, 0);
  assert.equal(editOf(early, early.replace('按月', '逐月'))?.lines, 0);
});

test('one paragraph more or less that stands apart may tell how all are set', () => {
  // As many paragraphs apart as close together. Tables, however many, tell nothing of it.
  const even = SENTENCES.slice(0, 196).reduce(
    (text, sentence, index) =>
      text.replace(`${sentence}\n\n`, index % 2 === 0 || index < 4 ? `${sentence}\n` : `${sentence}\n\n`),
    DRAFT,
  );
  const tables = '| 事项 | 数量 |\n| --- | --- |\n| 检查 | 12 |\n\n'.repeat(LAYOUT_LINES + 10);
  for (const text of [even, even.replace('## 一', `${tables}## 一`)]) {
    const before = parseDraft(text);
    const edits = SENTENCES.slice(100, 104).map((sentence) => {
      const after = parseDraft(text.replace(`${sentence}\n`, `${sentence}\n\n`), before);
      return { isSame: layoutOf(before).separator === layoutOf(after).separator, edit: findWordEdit(before, after) };
    });
    assert.ok(edits.some(({ isSame }) => isSame) && edits.some(({ isSame }) => !isSame));
    for (const { isSame, edit } of edits) assert.equal(edit !== undefined, isSame);
  }
});

test('behind the first heading with `##` no line belongs to the head', () => {
  const near = SENTENCES[1] ?? '';
  assert.ok(editOf(near, near.replace('按月', '逐月')));
  assert.ok(editOf(near, `来源：${near}`));
  const unmarked = DRAFT.replace(/^#+ /gm, '');
  const before = parseDraft(unmarked);
  assert.equal(findWordEdit(before, parseDraft(unmarked.replace(near, `${near}又及`), before)), undefined);
});

test('after lines were put in, the lines behind them are still known', () => {
  const before = parseDraft(DRAFT);
  const divided = parseDraft(DRAFT.replace(INNER, INNER.replace('，', '\n')), before);
  assert.ok(findWordEdit(before, divided));
  for (const [written, isWords] of [
    [NEXT, true],
    ['二、存在', true],
    ['## 二', false],
    ['2025年1月', false],
  ] as const) {
    const text = divided.text.toString().replace(written, (found) => `${found}又`);
    assert.equal(findWordEdit(divided, parseDraft(text, divided)) !== undefined, isWords, written);
  }
});

test('after lines stand in other runs, the lines behind them are still known', () => {
  const last = SENTENCES.findLastIndex((sentence) => editOf(sentence, `${sentence}又及`));
  const [first = '', second = '', third = '', next = ''] = SENTENCES.slice(last - 2);
  const before = parseDraft(DRAFT.replace(`${second}\n\n`, `${second}\n`));
  const parted = `${first}又及\n${second}\n\n又及${third}`;
  const after = parseDraft(before.text.toString().replace(`${first}\n\n${second}\n${third}`, parted), before);
  assert.ok(findWordEdit(before, after));
  const text = after.text.toString().replace(next, `${next}又及`);
  assert.equal(findWordEdit(after, parseDraft(text, after)), undefined);
});

test('a long paragraph is no part of head or tail, however near', () => {
  for (const near of [SENTENCES[0] ?? '', SENTENCES.at(-1) ?? '']) {
    const long = near.repeat(6);
    const text = DRAFT.replace(near, long);
    const before = parseDraft(text);
    const editOfLong = (to: string): unknown => findWordEdit(before, parseDraft(text.replace(long, to), before));
    assert.ok(editOfLong(long.replace('按月', '逐月')));
    assert.equal(editOfLong(`来源：${long}`), undefined);
    assert.equal(editOfLong(near), undefined);
    assert.equal(editOf(near, near.replace('按月', '逐月')), undefined);
  }
});

test('what may be more than words is no such edit', () => {
  for (const to of [
    `## ${INNER}`,
    `一、${INNER}`,
    `附件：${INNER}`,
    `${INNER}2025年1月10日`,
    '某县人民政府',
    '2025.1.10',
    '附录',
    '（此件公开发布）',
    '2025年1月',
    `${INNER}<!-- 待核 -->`,
    `- ${INNER}`,
    `${INNER} `,
  ]) {
    assert.equal(editOf(INNER, to), undefined, to);
  }
  for (const to of ['\n#\n', '\n\n#\n\n', '\n\n#\n\n另有一段。\n\n', '\n\n另有一段。\n\n#\n\n']) {
    assert.equal(editOf(`${INNER}\n\n`, `${INNER}${to}`), undefined, to);
  }
});

test('the title of a heading in the midst has other words', () => {
  assert.deepEqual(editOf('存在的不足', '存在的问题')?.title, {
    before: '存在的不足和原因',
    after: '存在的问题和原因',
  });
  for (const [written, to] of [
    ['## 二、存在', '## 二、甲存在'],
    ['存在的不足和原因', '甲'],
    ['和原因', '和原因；'],
  ] as const) {
    const edit = editOf(written, to);
    assert.ok(edit?.title, to);
    assert.equal(DRAFT.slice(edit.start, edit.end), '存在的不足和原因');
    assert.equal(edit.by, to.length - written.length);
  }
});

test('more of a heading than the words of its title is no such edit', () => {
  for (const [written, to] of [
    ['## 二、', '# 二、'],
    ['## 二、', '二、'],
    ['## 二、', '## 三、'],
    ['## 二、', '##二、'],
    ['## 二、', '## 二、 '],
    ['## 二、', '## '],
    ['和原因', '和原因。'],
    ['和原因', '和原因 '],
    ['和原因', '和\n原因'],
    ['存在的不足和原因', ''],
    ['一、主要举措', '一、重要举措'],
  ] as const) {
    assert.equal(editOf(written, to), undefined, to);
  }
});

test('head, first heading, tail and front matter are no words of the body', () => {
  for (const written of ['报告年度: 2024', '青石乡人民政府关于', '县委、', '主要举措', SENTENCES.at(-1) ?? '', '1月']) {
    assert.equal(editOf(written, `${written.slice(0, -1)}乙`), undefined, written);
  }
});

test('several edits at once are none of nothing but words', () => {
  const before = parseDraft(DRAFT);
  for (const other of ['2024\n---', '关于2024', '2025年']) {
    const text = DRAFT.replace(other, (found) => found.replace(/\d/, '3')).replace('第18网格', '第十八网格');
    assert.equal(findWordEdit(before, parseDraft(text, before)), undefined, other);
  }
});

test('what stands behind the words moves by as much as they have grown', () => {
  const edit = editOf(INNER, INNER.replace('按月', '按月按季'));
  assert.ok(edit);
  const at = placerBehind(edit);
  const start = DRAFT.indexOf(INNER);
  const end = start + INNER.length;
  assert.deepEqual([0, start, end, DRAFT.length].map(at), [0, start, end + 2, DRAFT.length + 2]);
});

function editOf(written: string, to: string): ReturnType<typeof findWordEdit> {
  const before = parseDraft(DRAFT);
  const text = DRAFT.replace(written, to);
  assert.notEqual(text, DRAFT);
  return findWordEdit(before, parseDraft(text, before));
}
