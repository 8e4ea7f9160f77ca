import fc from 'fast-check';
import { applyEdits } from '../server/src/core/fix.ts';
import type { Edit } from '../server/src/core/rule.ts';
import { lineBreakOf, startOfLine, type Span } from '../server/src/core/text.ts';
import { BLOCKS, CHARACTERS, COMMENTS, FRONT_MATTER, NUMERALS, ROWS, WORDS } from './edit-material.ts';

/** One thing that a drafter does. The numbers are taken modulo whatever the text has to offer, so any step fits any text. */
export interface EditStep {
  readonly kind: EditKind;
  /** Whether it happens where the last one ended, or anywhere in the text. */
  readonly near: boolean;
  readonly at: number;
  readonly size: number;
  readonly pick: number;
}

/** A text after an edit, and the edit that led to it from the text before. */
export interface EditedText {
  readonly text: string;
  readonly change: Edit;
}

export interface RandomEdits {
  readonly seed: number;
  readonly count: number;
}

/** Makes an edit of the text, undefined where there is nothing of the kind to edit. */
type MakeEdit = (text: string, step: Place) => Edit | undefined;

interface Place {
  readonly offset: number;
  readonly size: number;
  readonly pick: number;
}

const HEADING_LINE = /^(?:#{1,6} |[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．])/m;
const NUMERAL = /[一二三四五六七八九十]+(?=[、）)是])|\d{1,2}(?=[.．、）)])/g;
const YEAR = /(?:19|20)\d\d/g;
/** A text longer than twice its start and this much loses lines instead of growing on. */
const GROWTH = 2000;
/** Edits that a text shorter than half its start is spared: the drafter takes the start again instead. */
const SHRINKING: readonly EditKind[] = ['deleteLines', 'deleteSection', 'everything'];

const EDITS = {
  type: (_text, { offset, pick }) => insertion(offset, from(CHARACTERS, pick)),
  word: (_text, { offset, pick }) => insertion(offset, from(WORDS, pick)),
  delete: (text, { offset, size }) => removal({ start: offset, end: Math.min(text.length, offset + 1 + (size % 12)) }),
  replace: (text, { offset, size, pick }) => ({
    span: { start: offset, end: Math.min(text.length, offset + (size % 6)) },
    text: from(WORDS, pick),
  }),
  breakLine: (text, { offset }) => insertion(offset, lineBreakOf(text)),
  joinLines: (text, { offset }) => removalOf(text, /\r\n|\r|\n/g, offset),
  deleteLines: (text, { offset, size }) => removal(linesAt(text, offset, 1 + (size % 5))),
  duplicateLines: (text, { offset, size }) => duplicate(text, linesAt(text, offset, 1 + (size % 4))),
  moveLines: (text, { offset, size }) => {
    const above = linesAt(text, offset, 1 + (size % 3));
    const below = linesAt(text, above.end, 1 + (size % 4));
    return {
      span: { start: above.start, end: below.end },
      text: text.slice(below.start, below.end) + text.slice(above.start, above.end),
    };
  },
  deleteSection: (text, { offset }) => removal(sectionSpan(text, offset)),
  duplicateSection: (text, { offset }) => duplicate(text, sectionSpan(text, offset)),
  paste: (text, { offset, size, pick }) =>
    insertion(startOfLine(text, offset), withBreaksOf(text, from(BLOCKS, pick).repeat(1 + (size % 2)))),
  fence: (text, { offset, pick }) =>
    toggleLine(text, offset, /^(?:```|~~~)/, from(['```\n', '~~~\n', '```ts\n'], pick)),
  comment: (text, { offset, size, pick }) =>
    size % 2 === 0
      ? (removalOf(text, /<!--|-->/g, offset) ?? insertion(offset, from(COMMENTS, pick)))
      : toggleLine(text, offset, /^<!--/, `${from(COMMENTS, pick)}\n`),
  frontMatter: (text, { pick }) => {
    const [block] = /^---(?:\r\n|\r|\n)(?:[^]*?(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$))?/.exec(text) ?? [];
    return block === undefined
      ? insertion(0, withBreaksOf(text, from(FRONT_MATTER, pick)))
      : removal({ start: 0, end: block.length });
  },
  tableRow: (text, { offset, pick }) => toggleLine(text, offset, /^\|/, from(ROWS, pick)),
  ordinal: (text, { offset, pick }) => replacement(text, NUMERAL, { offset, text: from(NUMERALS, pick) }),
  year: (text, { offset, pick }) => replacement(text, YEAR, { offset, text: String(2019 + (pick % 8)) }),
  heading: (text, { offset, pick }) => {
    const start = startOfLine(text, offset);
    const marks = /^#* */.exec(text.slice(start, start + 10))?.[0] ?? '';
    return { span: { start, end: start + marks.length }, text: from(['', '# ', '## ', '### ', '#'], pick) };
  },
  lineBreaks: (text, { pick }) => swap(text, text.replace(/\r\n|\r|\n/g, from(['\r\n', '\n', '\r'], pick))),
  everything: (text, { pick }) => swap(text, from(['', ...BLOCKS], pick)),
} as const satisfies Readonly<Record<string, MakeEdit>>;

type EditKind = keyof typeof EDITS | 'undo' | 'redo';

const natural = fc.noBias(fc.nat(0x3fffffff));

/** A step, as often of each kind as drafters make it, or nearly so. Becomes simpler when a test fails. */
export const editStep: fc.Arbitrary<EditStep> = fc.record({
  kind: fc.oneof(
    {
      weight: 10,
      arbitrary: fc.constantFrom<EditKind[]>('type', 'word', 'delete', 'replace', 'breakLine', 'joinLines'),
    },
    { weight: 4, arbitrary: fc.constantFrom<EditKind[]>('ordinal', 'year', 'heading', 'tableRow', 'fence', 'comment') },
    { weight: 4, arbitrary: fc.constantFrom<EditKind[]>('deleteLines', 'duplicateLines', 'moveLines', 'paste') },
    { weight: 2, arbitrary: fc.constantFrom<EditKind[]>('deleteSection', 'duplicateSection', 'frontMatter') },
    { weight: 3, arbitrary: fc.constantFrom<EditKind[]>('undo', 'redo') },
    { weight: 1, arbitrary: fc.constantFrom<EditKind[]>('lineBreaks', 'everything', 'undo') },
  ),
  near: fc.boolean(),
  at: natural,
  size: natural,
  pick: natural,
});

/** Carries out steps one after the other, each on the text that the one before has left. */
export function* applySteps(start: string, steps: Iterable<EditStep>): Generator<EditedText> {
  const undo: Edit[] = [];
  const redo: Edit[] = [];
  let text = start;
  let caret = 0;
  for (const step of steps) {
    const known = step.kind === 'undo' ? undo.pop() : step.kind === 'redo' ? redo.pop() : undefined;
    const change = known ?? makeEdit(text, step, { caret, start });
    const { start: at, end } = change.span;
    const inverse = { span: { start: at, end: at + change.text.length }, text: text.slice(at, end) };
    if (known && step.kind === 'undo') redo.push(inverse);
    else undo.push(inverse);
    if (!known) redo.length = 0;
    text = applyEdits(text, [change]);
    caret = inverse.span.end;
    yield { text, change };
  }
}

/** The same edits for the same seed, `count` of them. */
export function randomEdits({ seed, count }: RandomEdits, text: string): Generator<EditedText> {
  return applySteps(text, fc.sample(editStep, { seed, numRuns: count }));
}

function makeEdit(text: string, step: EditStep, { caret, start }: { caret: number; start: string }): Edit {
  const { near, at, size, pick } = step;
  const kind = step.kind === 'undo' || step.kind === 'redo' ? 'type' : step.kind;
  if (text.length < start.length / 2 && SHRINKING.includes(kind)) return swap(text, start);
  const offset = near ? Math.min(text.length, Math.max(0, caret - 2 + (at % 4))) : at % (text.length + 1);
  const make: MakeEdit = text.length > 2 * start.length + GROWTH ? EDITS.deleteLines : EDITS[kind];
  return make(text, { offset, size, pick }) ?? EDITS.type(text, { offset, size, pick });
}

function from(choices: readonly string[], pick: number): string {
  return choices[pick % choices.length] ?? '';
}

function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

function removal(span: Span): Edit | undefined {
  return span.end > span.start ? { span, text: '' } : undefined;
}

function duplicate(text: string, { start, end }: Span): Edit {
  return insertion(end, text.slice(start, end));
}

function swap(before: string, after: string): Edit {
  return { span: { start: 0, end: before.length }, text: after };
}

/** Removes the first match at or after `offset`. */
function removalOf(text: string, pattern: RegExp, offset: number): Edit | undefined {
  return replacement(text, pattern, { offset, text: '' });
}

/** Puts something else for the first match at or after the place. `pattern` is global. */
function replacement(text: string, pattern: RegExp, place: { offset: number; text: string }): Edit | undefined {
  pattern.lastIndex = place.offset;
  const match = pattern.exec(text);
  return match ? { span: { start: match.index, end: match.index + match[0].length }, text: place.text } : undefined;
}

/** Takes the line at `offset` away when it is one of these, else puts `line` above it. */
function toggleLine(text: string, offset: number, isOne: RegExp, line: string): Edit | undefined {
  const span = linesAt(text, offset, 1);
  return isOne.test(text.slice(span.start, span.end)) ? removal(span) : insertion(span.start, withBreaksOf(text, line));
}

/** `count` whole lines from the one that holds `offset`, the last line break included. */
function linesAt(text: string, offset: number, count: number): Span {
  const start = startOfLine(text, offset);
  const breaks = /\r\n|\r|\n/g;
  breaks.lastIndex = start;
  let end = start;
  for (let taken = 0; taken < count; taken += 1) {
    end = breaks.exec(text) ? breaks.lastIndex : text.length;
    if (end === text.length) break;
  }
  return { start, end };
}

/** From the line at `offset` to the next line that opens like a heading. */
function sectionSpan(text: string, offset: number): Span {
  const { start, end } = linesAt(text, offset, 1);
  const next = text.slice(end).search(HEADING_LINE);
  return { start, end: next < 0 ? text.length : end + next };
}

function withBreaksOf(text: string, block: string): string {
  return block.replaceAll('\n', lineBreakOf(text));
}
