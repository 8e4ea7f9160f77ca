import { isUnfinishedDate, parseDateLine } from './calendar.ts';
import { lineIndexAt, type Draft, type Line } from './draft.ts';
import { ANNEX_MARK, headLimit, isLongParagraph } from './head.ts';
import { LAYOUT_LINES, separatorOf } from './layout.ts';
import type { LineReading } from './line-reading.ts';
import { moveSpan } from './move.ts';
import type { Exchange, Reading, Run } from './runs.ts';
import { countSameEnd, countSameStart } from './same-ends.ts';
import { isAfterword, isSignature, MAX_TAIL_LINES } from './tail.ts';
import type { Located, Sliceable, Span } from './text.ts';

/**
 * An edit of nothing but words: paragraphs in the body of a document have others, are divided, joined, put in or taken
 * out, or the title of a numbered heading with `#` has others. Whatever else there is to know of the draft, its head,
 * headings, tables and tail, is the same and only moves.
 */
export interface WordEdit {
  /** The words before the edit. */
  readonly start: number;
  readonly end: number;
  /** How much farther on all that stands behind them is. */
  readonly by: number;
  /** How many more lines there are. */
  readonly lines: number;
  /** The title before the edit and behind it, where the words are one. */
  readonly title: TitleEdit | undefined;
}

export interface TitleEdit {
  readonly before: string;
  readonly after: string;
}

/** What is known of a draft before its lines are put in their places. */
export type Read = Pick<Draft, 'text' | 'comments' | 'frontMatter' | 'reading'>;

/** Of what was read of a draft, which lines stand in the midst of a body. */
const known = new WeakMap<Reading, Midsts>();
/** Of what was read of a draft, how it came of another one. */
const answers = new WeakMap<Reading, Answer>();
/** Lines that only look like paragraphs begin or end with these: 附件：1.清单, 某县人民政府 2025年1月10日. */
const ATTACHMENT = '附';
const DATED = '日';
/** An edit of more runs than these is not looked at so closely. */
const FEW = 12;

interface Answer {
  readonly before: Reading;
  readonly edit: WordEdit | undefined;
}

/** The edit that made `after` of `before`, where it is one of nothing but words; the same question is not looked at again. */
export function findWordEdit(before: Draft, after: Read, exchange?: Exchange): WordEdit | undefined {
  const answer = answers.get(after.reading);
  if (answer?.before === before.reading) return answer.edit;
  const edit = readWordEdit(before, after, exchange ?? exchangeOf(before.reading, after.reading));
  // An answer keeps the reading before alive: with its own one, all there ever were would be.
  answers.delete(before.reading);
  answers.set(after.reading, { before: before.reading, edit });
  return edit;
}

function exchangeOf({ runs: old }: Reading, { runs }: Reading): Exchange {
  const from = countSameStart(old, runs);
  const same = countSameEnd(old, runs, { start: from });
  return { from, to: old.length - same, until: runs.length - same };
}

function readWordEdit(before: Draft, after: Read, exchange: Exchange): WordEdit | undefined {
  const [old, now] = findStretches(before, after, exchange) ?? [];
  if (!old || !now || headOf(before) !== headOf(after)) return undefined;
  const titles = titlesIn(old, now);
  if (!titles && ![old, now].every(({ lines }) => lines.every(isParagraph))) return undefined;
  const [words, made] = titles?.map(({ span }) => span) ?? [
    wordsOf(old, now, before.text),
    wordsOf(now, old, after.text),
  ];
  if (
    !words ||
    !made ||
    !isSameAround({ text: before.text, stretch: old, words }, { text: after.text, stretch: now, words: made })
  )
    return undefined;
  const lines = now.lines.length - old.lines.length;
  const midsts = known.get(before.reading) ?? findMidsts(before);
  known.set(before.reading, midsts);
  const first = (midsts.counts[old.run] ?? 0) + old.before;
  // What stands between paragraphs tells how the draft is set.
  const isOneLine = old.lines.length === 1 && now.lines.length === 1;
  if (first < LAYOUT_LINES && !isOneLine && separatorIn(before) !== separatorIn(after)) return undefined;
  const isLong = titles === undefined && midsts.spans.length > 0 && isOneParagraph(old, now);
  if (!isLong && !isInMidst(midsts.spans, first, old.lines.length)) return undefined;
  // Of several lines one may stand in another run now.
  const isSameCount = isOneLine && before.reading.runs.length === after.reading.runs.length;
  known.set(after.reading, isSameCount ? midsts : moveMidsts(midsts.spans, { first, lines, runs: after.reading.runs }));
  const title = titles && { before: titles[0].value, after: titles[1].value };
  return { ...words, by: after.text.length - before.text.length, lines, title };
}

/** Where an offset of the draft before an edit, outside its words, is behind it. */
export function placerBehind({ start, by }: Pick<WordEdit, 'start' | 'by'>): (offset: number) => number {
  return (offset) => (offset <= start ? offset : offset + by);
}

function separatorIn({ text, reading: { runs, starts } }: Read): string {
  const lines: Pick<Line, 'span'>[] = [];
  for (let index = 0; index < runs.length && lines.length < LAYOUT_LINES; index += 1) {
    for (const { span } of runs[index]?.lines ?? []) lines.push({ span: moveSpan(span, starts[index] ?? 0) });
  }
  return separatorOf(text, lines);
}

/** What stands in front of the first run. */
function headOf({ text, reading }: Read): string {
  return text.slice(0, reading.starts[0]);
}

/** Runs of one of two drafts that are not the same, and a run on either side: what a line stands between counts, too. */
interface Stretch extends Span {
  /** The first of the runs, and how many of their lines stand before those that are not the same. */
  readonly run: number;
  readonly before: number;
  /** The lines that are not the same, */
  readonly lines: readonly PlacedReading[];
  /** and those between which they stand. */
  readonly previous: PlacedReading | undefined;
  readonly next: PlacedReading | undefined;
}

/** A line that was read, and where the run begins from which its offsets count. */
interface PlacedReading {
  readonly line: LineReading;
  readonly start: number;
}

/** Where two drafts differ, if that is in nothing but a few lines of prose. */
function findStretches(
  before: Read,
  after: Read,
  { from: start, to: oldEnd, until: nowEnd }: Exchange,
): readonly [Stretch, Stretch] | undefined {
  const old = before.reading.runs;
  if (oldEnd - start > FEW || nowEnd - start > FEW) return undefined;
  if (hasComment(before, start, oldEnd) || hasComment(after, start, nowEnd)) return undefined;
  const from = isProse(old[start - 1]) ? start - 1 : start;
  const more = isProse(old[oldEnd]) ? 1 : 0;
  const [one, other] = [linesIn(before, from, oldEnd + more), linesIn(after, from, nowEnd + more)];
  if (!one || !other) return undefined;
  const isSame = (left: PlacedReading, right: PlacedReading, shift: number): boolean =>
    left.line.text === right.line.text &&
    left.line.depth === right.line.depth &&
    startOf(left) + shift === startOf(right) &&
    endOf(left) + shift === endOf(right);
  const by = after.text.length - before.text.length;
  const first = countSameStart(one, other, (left, right) => isSame(left, right, 0));
  const last = countSameEnd(one, other, { start: first, isSame: (left, right) => isSame(left, right, by) });
  const stretchOf = ({ text, reading: { starts } }: Read, lines: readonly PlacedReading[], end: number): Stretch => ({
    start: starts[from] ?? text.length,
    end: starts[end] ?? text.length,
    run: from,
    before: first,
    lines: lines.slice(first, lines.length - last),
    previous: lines[first - 1],
    next: lines[lines.length - last],
  });
  return [stretchOf(before, one, oldEnd + more), stretchOf(after, other, nowEnd + more)];
}

function hasComment({ text, comments, reading: { starts } }: Read, from: number, to: number): boolean {
  const [start, end] = [starts[from] ?? text.length, starts[to] ?? text.length];
  return comments.some(({ span }) => span.start < end && span.end > start);
}

/** The lines of some runs; undefined where there is more than prose. */
function linesIn({ reading: { runs, starts } }: Read, from: number, to: number): readonly PlacedReading[] | undefined {
  const own = runs.slice(from, to);
  if (!own.every(isProse)) return undefined;
  return own.flatMap(({ lines }, index) => lines.map((line) => ({ line, start: starts[from + index] ?? 0 })));
}

function isProse(run: Run | undefined): boolean {
  return run !== undefined && run.blocks.length === 0 && run.tables.length === 0 && !run.listing;
}

function startOf({ line, start }: PlacedReading): number {
  return start + line.span.start;
}

function endOf({ line, start }: PlacedReading): number {
  return start + line.span.end;
}

/** Where the words of `own` in `text` stand. Where there are none on one side, that is all between two lines. */
function wordsOf(own: Stretch, other: Stretch, text: Sliceable): Span | undefined {
  const [first, last] = [own.lines[0], own.lines.at(-1)];
  if (first && last && other.lines.length > 0)
    return { start: first.start + first.line.content.start, end: last.start + last.line.content.end };
  const { previous, next } = own;
  if (!previous || !next) return undefined;
  // A paragraph that is put in or taken out at the end of a section, or as all that it has, is more than words.
  const isAmong = own.lines.length === other.lines.length || isParagraph(next);
  const words = { start: endOf(previous), end: startOf(next) };
  const before = text.slice(words.start, first ? startOf(first) : words.end);
  const behind = last ? text.slice(endOf(last), words.end) : '';
  // A `#` alone on a line is no line of prose and no blank one.
  return isAmong && (before + behind).trim() === '' ? words : undefined;
}

/** The words of a draft, and the stretch that they stand in. */
interface Words {
  readonly text: Sliceable;
  readonly stretch: Span;
  readonly words: Span;
}

function isSameAround(one: Words, other: Words): boolean {
  const before = ({ text, stretch, words }: Words): string => text.slice(stretch.start, words.start);
  const behind = ({ text, stretch, words }: Words): string => text.slice(words.end, stretch.end);
  return before(one) === before(other) && behind(one) === behind(other);
}

/** True for a line that is a paragraph and, in the midst of a body, can be nothing else. */
function isParagraph({ line: { depth, ordinal, text } }: PlacedReading): boolean {
  if (depth > 0 || ordinal || text.startsWith(ATTACHMENT) || text.endsWith(DATED) || text !== text.trimEnd())
    return false;
  const closes = isSignature({ depth, ordinal, text, listed: false }) || isAfterword({ depth, text });
  return !closes && !ANNEX_MARK.test(text) && !parseDateLine(text) && !isUnfinishedDate(text);
}

/** The title before the edit and behind it, where all that is new is the title of one heading with the same ordinal and `#`. */
function titlesIn(old: Stretch, now: Stretch): readonly [Located, Located] | undefined {
  const [one, other] = [titleIn(old), titleIn(now)];
  const [before, after] = [old.lines[0]?.line, now.lines[0]?.line];
  const isSame = before?.depth === after?.depth && before?.ordinal?.text === after?.ordinal?.text;
  return one && other && isSame ? [one, other] : undefined;
}

/** The title of a heading that is all there is of a stretch. A full stop at its end is no part of a title. */
function titleIn({ lines: [only, ...others] }: Stretch): Located | undefined {
  if (!only || others.length > 0) return undefined;
  const { depth, ordinal, text, content } = only.line;
  if (depth === 0 || !ordinal) return undefined;
  const value = text.slice(ordinal.titleStart - content.start);
  const span = { start: only.start + ordinal.titleStart, end: only.start + content.end };
  return value === '' || value.endsWith('。') ? undefined : { value, span };
}

/** True where all that is new is one line that is long, before the edit and behind it: none of a head or tail is. */
function isOneParagraph(old: Stretch, now: Stretch): boolean {
  const isOne = ({ lines: [only, ...others] }: Stretch): boolean =>
    only !== undefined && others.length === 0 && isLongParagraph(only.line.text);
  return isOne(old) && isOne(now);
}

/** Which lines of a draft stand in the midst of a body. */
interface Midsts {
  /**
   * Where the lines begin and end that are far from head and tail: those of each part, the one in front and the one behind.
   * An attachment note or an unfinished date may stand among them. Empty where nothing is known of where lines stand.
   */
  readonly spans: readonly Span[];
  /** How many lines stand in front of each run. */
  readonly counts: readonly number[];
}

function findMidsts({ reading: { runs, listing }, lines, parts }: Draft): Midsts {
  const counts = countLines(runs);
  // Lines that were read and are none of the draft; or where a table of contents ends depends on words far behind it.
  if (counts.at(-1) !== lines.length || listing) return { spans: [], counts };
  const starts = parts.map(({ span }, index) => (index === 0 ? 0 : lineIndexAt(lines, span.start)));
  const spans = starts.map((from, index) => {
    const to = starts[index + 1] ?? lines.length;
    // By its first sentence a draft is laid out, and what stands before it may be a head.
    const sentence = lines.findIndex(
      ({ depth, ordinal, text }, at) => at >= from && depth === 0 && !ordinal && text.includes('。'),
    );
    const first = Math.max(headLimit(lines, from), sentence < 0 ? to : sentence);
    return { start: first, end: to - MAX_TAIL_LINES - 1 };
  });
  return { spans, counts };
}

function isInMidst(midsts: readonly Span[], first: number, count: number): boolean {
  return midsts.some(({ start, end }) => start < first && first + Math.max(count, 1) <= end);
}

/** So many `lines` more from line `first` on make the `runs` that there are now. */
interface Growth {
  readonly first: number;
  readonly lines: number;
  readonly runs: readonly Run[];
}

function moveMidsts(midsts: readonly Span[], { first, lines, runs }: Growth): Midsts {
  const move = (line: number): number => (line > first ? line + lines : line);
  return { spans: midsts.map(({ start, end }) => ({ start: move(start), end: move(end) })), counts: countLines(runs) };
}

/** How many lines stand in front of each of `runs`, and in the end how many there are. */
function countLines(runs: readonly Run[]): readonly number[] {
  let count = 0;
  return [0, ...runs.map(({ lines }) => (count += lines.length))];
}
