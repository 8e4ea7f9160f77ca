import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChunkedText } from '../server/src/core/chunked-text.ts';
import type { Draft, Part } from '../server/src/core/draft.ts';
import { compileGlossary } from '../server/src/core/glossary.ts';
import { lint, type LintOptions, type LintResult } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { differenceOf } from '../server/src/core/text.ts';
import { findWordEdit } from '../server/src/core/word-edit.ts';
import type { Finding } from '../server/src/core/rule.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { benchDraft } from './bench/draft.ts';
import { applyTyped, scatteredEdits } from './bench/typing.ts';
import { FIXTURE_DRAFTS, REAL_DRAFTS, SMALL_DRAFTS } from './edit-material.ts';
import { applySteps, editStep, randomEdits } from './random-edits.ts';

/** What an office may configure: grades, and names whose forms are looked for. */
const CONFIGURED: LintOptions = {
  ...standardOptions,
  severities: new Map([
    ['ordinal-sequence', 'info'],
    ['signature-missing', 'off'],
    ['repeated-sentence', 'error'],
  ]),
  glossary: compileGlossary([
    {
      units: [
        { name: '某县青石乡人民政府', short: ['青石乡', '乡政府'], aliases: ['青石镇'] },
        { name: '某县司法局', aliases: ['县法制办'], note: '机构改革后改称。' },
        { name: '和悦社区' },
      ],
    },
  ]),
};

/** A look at a text by way of the text before it, and what it must be equal to. */
interface Known extends Look {
  /** The same by way of drafts that nobody has asked for their lines and sections. */
  readonly unasked: Look;
  readonly expected: Look;
}

interface Look {
  readonly draft: Draft;
  readonly result: LintResult;
}

const OPTIONS = { standard: standardOptions, configured: CONFIGURED };
const anyOptions = fc.constantFrom<(keyof typeof OPTIONS)[]>('standard', 'configured');
/** Edits between one look at the text and the next. */
const session = fc.array(fc.array(editStep, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

test('after any edits of a small draft, reading and checking on equals starting again', () => {
  checkSessions([...SMALL_DRAFTS, ...FIXTURE_DRAFTS.filter(({ length }) => length < 500)], 1500);
});

test('after any edits of a whole report, reading and checking on equals starting again', () => {
  checkSessions([...FIXTURE_DRAFTS, ...REAL_DRAFTS], 100);
});

test('after a day of typing, reading and checking on equals starting again', () => {
  for (const [seed, start] of FIXTURE_DRAFTS.entries()) {
    let known = lookAnew(start, CONFIGURED);
    for (const { text } of randomEdits({ seed, count: 250 }, start)) known = checkNext(known, text, CONFIGURED);
  }
});

test('after typing in paragraphs and headings of a long draft, reading and checking on equals starting again', () => {
  const start = benchDraft(40_000).replaceAll('\n', '\r\n');
  let known = lookAnew(start, CONFIGURED);
  let text = start;
  let words = 0;
  for (const edit of scatteredEdits(start, { count: 250 })) {
    text = applyTyped(text, edit);
    const next = checkNext(known, text, CONFIGURED);
    if (findWordEdit(known.draft, next.draft)) words += 1;
    known = next;
  }
  assert.ok(words > 100, `${words} edits of nothing but words`);
});

test('a paragraph between what belongs to head or tail elsewhere is read on as if from the start', () => {
  const paragraphs = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `第${index + 1}网格按月调度，群众反映的事项逐件办结，做到件件有着落、事事有回音。\n\n`,
    ).join('');
  const title = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n';
  const table = '| 事项 | 数量 |\n| --- | --- |\n| 检查,，督促 | 12 |\n';
  const sources = '来源：某县\n'.repeat(14);
  const drafts = [
    // A passage that ends with a table, and the heading of the next right below it.
    `${title}## 一、甲\n\n${paragraphs(60)}正在写的\n\n${table}## 二、乙\n\n${paragraphs(20)}`,
    // A date to be filled in, and no signature, far from the end.
    `${title}## 一、甲\n\n${paragraphs(20)}正在写的\n\n2025年×月×日\n\n${paragraphs(20)}`,
    // A body that begins late.
    `某县青石乡人民政府关于2024年法治政府建设情况的报告\n青政发〔2025〕3号\n${sources}附件：清单一。\n正在写的\n\n${paragraphs(20)}一、甲\n\n${paragraphs(20)}`,
  ];
  for (const draft of drafts) {
    let known = lookAnew(draft, standardOptions);
    for (const words of ['正在写的第一句', '正在写的第一句话已经写完。', '正在写', '正在写的，第一句']) {
      known = checkNext(known, draft.replace('正在写的', words), standardOptions);
    }
    const behind = known.draft.text.toString().replace('一、甲', '一、丙');
    checkNext(known, behind, standardOptions);
  }
});

test('a line of which only blanks are left belongs to what stands above it', () => {
  for (const [before, after] of [
    ['甲\n\n 乙', '甲\n\n '],
    ['甲\n\n 乙\n丙', '甲\n\n \n丙'],
    ['<div>\n丙\n</div>\n\n 1.丁', '<div>\n丙\n</div>\n\n '],
    ['甲\r\r 乙', '甲\r\r\n 乙'],
    ['甲', '甲乙'],
    ['甲\n\n', '甲\n\n乙'],
  ] as const) {
    checkNext(lookAnew(before, standardOptions), after, standardOptions);
  }
});

test('front matter that is opened far above a rule reaches to it, and ends where it is opened no more', () => {
  const body = `${'各网格按月调度，事项逐件办结。\n\n'.repeat(200)}---\n\n## 一、甲\n\n乙。\n`;
  const opened = `---\n报告年度: 2024\n\n${body}`;
  for (const [before, after] of [
    [body, opened],
    [opened, body],
    [opened, opened.replace('办结', '办理')],
    [opened, opened.replace('\n---', '\n--')],
    [opened, opened.replace('\n---\n', '\n---\r\n')],
  ] as const) {
    checkNext(lookAnew(before, standardOptions), after, standardOptions);
  }
});

test('an edit across two passages leaves neither of them as it was', () => {
  // No headings: passages are cut at paragraphs.
  const text = Array.from({ length: 400 }, (_, index) => `第${index + 1}网格按月调度，事项逐件办结。`).join('\n\n');
  const before = lookAnew(text, standardOptions);
  for (const start of before.result.memory.starts.slice(1)) {
    // One unit more in the last paragraph of one passage, as many as before in the first of the next.
    const edited = `${text.slice(0, start - 3)}。。\n\n，，${text.slice(start + 2)}`;
    const { result } = checkNext(before, edited, standardOptions);
    assert.ok(result.findings.some(({ span }) => span.start === start + 1));
  }
});

test('a look at another text or under other options misleads nobody', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SMALL_DRAFTS), fc.constantFrom(...FIXTURE_DRAFTS), editStep, (one, other, step) => {
      const [before, after] = [lookAnew(one, standardOptions), lookAnew(other, standardOptions)];
      checkNext(before, other, CONFIGURED);
      for (const { text } of applySteps(other, [step])) {
        checkNext(after, text, CONFIGURED);
        checkNext(mixed(after, before), text, standardOptions);
        checkNext(mixed(before, after), text, standardOptions);
      }
    }),
    { numRuns: 60, includeErrorInReport: true },
  );
});

/** Checks that editing on from `starts` in any way gives what a new start gives. */
function checkSessions(starts: readonly string[], numRuns: number): void {
  fc.assert(
    fc.property(fc.constantFrom(...starts), session, anyOptions, (start, bursts, name) => {
      const options = OPTIONS[name];
      const edited = Array.from(applySteps(start, bursts.flat()), ({ text }) => text);
      let known = lookAnew(start, options);
      let end = -1;
      for (const burst of bursts) {
        end += burst.length;
        known = checkNext(known, edited[end] ?? start, options);
      }
    }),
    // A failure is made simpler for so long and no longer, so that it is still told.
    { numRuns, interruptAfterTimeLimit: 90_000, includeErrorInReport: true },
  );
}

/** Also checks that the look before is what it was: a Draft and a result are values. */
function checkNext(previous: Known, text: string, options: LintOptions): Known {
  const { draft, result } = lookOn(previous, editedTo(previous.draft.text, text), options);
  const unasked = lookOn(previous.unasked, text, options);
  const { expected } = lookAnew(text, options);
  assert.deepEqual(toldBy(draft), toldBy(expected.draft));
  assert.deepEqual(seenIn(result), seenIn(expected.result));
  assert.deepEqual(unasked.result.findings.map(seenAt), expected.result.findings.map(seenAt));
  assert.deepEqual(previous.draft.lines, previous.expected.draft.lines);
  assert.deepEqual(previous.result.findings.map(seenAt), previous.expected.result.findings.map(seenAt));
  return { draft, result, unasked, expected };
}

/** The text as an editor's edit makes it: it shares what the edit has left alone. */
function editedTo(before: ChunkedText, text: string): ChunkedText {
  const { prefix, suffix } = differenceOf(before.toString(), text);
  return before.replace({ start: prefix, end: before.length - suffix }, text.slice(prefix, text.length - suffix));
}

function lookOn(previous: Look, text: string | ChunkedText, options: LintOptions): Look {
  const draft = parseDraft(text, previous.draft);
  return { draft, result: lint(draft, options, previous.result) };
}

/** All that there is to ask of a draft: a comparison of objects leaves out the getters of their classes. */
function toldBy({ text, frontMatter, comments, reading, lines, tables, parts }: Draft): object {
  return { text: text.toString(), frontMatter, comments, reading, lines, tables, parts: parts.map(toldByPart) };
}

function toldByPart(part: Part): Part {
  const { kind, span, title, documentNumber, recipient } = part;
  const { metadata, preamble, sections, attachmentNote, signature, date, annotation } = part;
  const head = { kind, span, title, documentNumber, recipient, metadata };
  return { ...head, preamble, sections, attachmentNote, signature, date, annotation };
}

/** What a lint tells; what it remembers for the next one is its own. */
function seenIn({ identity, coverage, findings }: LintResult): Omit<LintResult, 'memory'> {
  return { identity, coverage, findings: findings.map(seenAt) };
}

function seenAt({ rule, span, message, severity, basis, fix, suggestions, related }: Finding): Finding {
  return { rule, span, message, severity, basis, fix, suggestions, related };
}

/** A draft with the result of another. */
function mixed({ draft }: Known, { result }: Known): Known {
  return { draft, result, unasked: { draft, result }, expected: { draft, result } };
}

function lookAnew(text: string, options: LintOptions): Known {
  const draft = parseDraft(text);
  const look = { draft, result: lint(draft, options) };
  const unasked = parseDraft(text);
  return { ...look, unasked: { draft: unasked, result: lint(unasked, options) }, expected: look };
}
