import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applyEdits, fixDraft } from '../server/src/core/fix.ts';
import { lint } from '../server/src/core/lint.ts';
import { Ordinal } from '../server/src/core/ordinal.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { renumber } from '../server/src/core/renumber.ts';
import type { Span } from '../server/src/core/text.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';

const FIXTURES = globSync('test/fixtures/**/*.report.md').map((file) => readFileSync(file, 'utf8'));
/** What a draft is damaged with: marks that mean something to Markdown, YAML or the dialect, and broken characters. */
const SCRAPS = [
  ...[
    '一、',
    '（一）',
    '1.',
    '(2)',
    '①',
    '第一部分',
    '一是',
    '附件',
    '附件：',
    '。',
    '：',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '---\n',
  ],
  ...[
    '#',
    '> ',
    '- ',
    '    ',
    '\t',
    '|',
    '```',
    '<!--',
    '-->',
    '[bookmark: x]',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\ud83d',
    '\udc4d',
    '\0',
  ],
];

test('every prefix of the fixtures parses, lints and fixes', () => {
  for (const text of FIXTURES) {
    for (let end = 0; end <= text.length; end += 1) checkSound(text.slice(0, end));
  }
});

test('a thousand damaged fixtures parse, lint and fix', () => {
  const random = generator(20240301);
  for (let round = 0; round < 1000; round += 1) {
    const text = FIXTURES[Math.floor(random() * FIXTURES.length)] ?? '';
    checkSound(damage(text, random));
  }
});

test('constructs without end take no time to speak of', () => {
  const size = 20_000;
  const units = [
    '我',
    '>',
    '> ',
    '- ',
    '#',
    '*a ',
    '[',
    '`',
    ' ',
    '\u3000',
    '\n',
    '…',
    '[bookmark: ',
    '<!--',
    '一是甲；',
    '一、甲\n',
    '附件\n',
  ];
  for (const unit of units) checkSound(unit.repeat(size / unit.length));
  checkSound(`---\na: ${'['.repeat(size)}\n---\n`);
  checkSound(Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n'));
});

/** Parses, lints, fixes and renumbers; all spans must lie in the text, all edits apply. */
function checkSound(text: string): void {
  const draft = parseDraft(text);
  checkSpans(draft, text);
  const { findings } = lint(draft, standardOptions);
  for (const { span, fix, suggestions, related } of findings) {
    checkSpans({ span, fix, suggestions, related }, text);
    for (const { edits } of fix ? [fix, ...suggestions] : suggestions) checkOrder(edits.map((edit) => edit.span));
  }
  applyEdits(text, renumber(draft));
  fixDraft(draft, standardOptions);
}

function checkSpans(value: unknown, text: string): void {
  const pending: unknown[] = [value];
  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isSpan(next))
      assert.ok(next.start >= 0 && next.start <= next.end && next.end <= text.length, JSON.stringify(next));
    // Its pieces are told by getters.
    if (next instanceof Ordinal) pending.push(next.span, next.numeral, next.delimiter, next.gap);
    for (const inner of Object.values(next)) if (typeof inner === 'object') pending.push(inner);
  }
}

function checkOrder(spans: readonly Span[]): void {
  spans.forEach((span, index) => {
    assert.ok(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start, 'edits are in order and do not overlap');
  });
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

function damage(text: string, random: () => number): string {
  let result = text;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const from = Math.floor(random() * result.length);
    const to = from + Math.floor(random() * 12);
    const scrap = SCRAPS[Math.floor(random() * SCRAPS.length)] ?? '';
    const moved = random() < 0.3 ? result.slice(to, to + 40) : '';
    result = result.slice(0, from) + scrap + moved + result.slice(random() < 0.5 ? from : to);
  }
  return result;
}

/** A small deterministic generator (mulberry32), so that a failure comes back. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
