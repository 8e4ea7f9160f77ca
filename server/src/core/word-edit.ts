import { isUnfinishedDate, parseDateLine } from './calendar.ts';
import { lineIndexAt, type Draft } from './draft.ts';
import { ANNEX_MARK, MAX_HEAD_LINES } from './head.ts';
import type { LineReading } from './line-reading.ts';
import type { Reading, Run } from './runs.ts';
import { onlyNewIndex } from './same-ends.ts';
import { isAfterword, isSignature, MAX_TAIL_LINES } from './tail.ts';
import type { Span } from './text.ts';

/**
 * An edit of nothing but words: one paragraph in the body of a document has others, and whatever else there is to know
 * of the draft, its head, headings, tables and tail, is the same and only moves.
 */
export interface WordEdit {
  /** The words before the edit. */
  readonly start: number;
  readonly end: number;
  /** How much farther on all that stands behind them is. */
  readonly by: number;
}

/** What is known of a draft before its lines are put in their places. */
export type Read = Pick<Draft, 'text' | 'comments' | 'frontMatter' | 'reading'>;

/** Of what was read of a draft, which lines stand in the midst of a body. */
const bodies = new WeakMap<Reading, Body>();
/** Lines that only look like paragraphs begin or end with these: 附件：1.清单, 某县人民政府 2025年1月10日. */
const ATTACHMENT = '附';
const DATED = '日';

/** The edit that made `after` of `before`, where it is one of nothing but words. */
export function findWordEdit(before: Draft, after: Read): WordEdit | undefined {
  const run = onlyNewIndex(before.reading.runs, after.reading.runs);
  const index = findNewLine(before.reading.runs[run], after.reading.runs[run]);
  const [old, now] = [wordsAt(before, run, index), wordsAt(after, run, index)];
  if (!old || !now || old.before !== now.before || old.behind !== now.behind) return undefined;
  if (headOf(before) !== headOf(after)) return undefined;
  const body = bodies.get(before.reading) ?? findBody(before);
  bodies.set(before.reading, body);
  if (!isInMidst(body, (body.firstLines[run] ?? 0) + index)) return undefined;
  // The same lines are paragraphs.
  bodies.set(after.reading, body);
  return { start: old.start, end: old.end, by: after.text.length - before.text.length };
}

/** Where an offset of the draft before an edit, outside its words, is behind it. */
export function placerBehind({ start, by }: WordEdit): (offset: number) => number {
  return (offset) => (offset <= start ? offset : offset + by);
}

/** What stands in front of the first run. */
function headOf({ text, reading }: Read): string {
  return text.slice(0, reading.starts[0]);
}

/** The only line of a run that is not the same as before; -1 where there is none, or more than words is new. */
function findNewLine(before: Run | undefined, after: Run | undefined): number {
  if (!before || !after || !isProse(before) || !isProse(after)) return -1;
  return onlyNewIndex(before.lines, after.lines, (one, other) => one.text === other.text && one.depth === other.depth);
}

function isProse({ blocks, tables, listing }: Run): boolean {
  return blocks.length === 0 && tables.length === 0 && !listing;
}

interface Words extends Span {
  /** What stands round them in their run. */
  readonly before: string;
  readonly behind: string;
}

/** The words of a line that is a paragraph and, in the midst of a body, can be nothing else. */
function wordsAt({ text, comments, reading }: Read, run: number, index: number): Words | undefined {
  const line = reading.runs[run]?.lines[index];
  if (!line || !isParagraph(line)) return undefined;
  const from = reading.starts[run] ?? 0;
  const until = from + (reading.runs[run]?.length ?? 0);
  if (comments.some(({ span }) => span.start < until && span.end > from)) return undefined;
  const [start, end] = [from + line.content.start, from + line.content.end];
  return { start, end, before: text.slice(from, start), behind: text.slice(end, until) };
}

function isParagraph({ depth, ordinal, text }: LineReading): boolean {
  if (depth > 0 || ordinal || text.startsWith(ATTACHMENT) || text.endsWith(DATED) || text !== text.trimEnd())
    return false;
  const closes = isSignature({ depth, ordinal, text, listed: false }) || isAfterword({ depth, text });
  return !closes && !ANNEX_MARK.test(text) && !parseDateLine(text) && !isUnfinishedDate(text);
}

/** The lines of a draft that are far from head and tail. An attachment note or an unfinished date may stand among them. */
interface Body {
  /** Of each part, the line in front of them and the one behind. */
  readonly midsts: readonly Span[];
  /** Of each run, which of the lines is its first. */
  readonly firstLines: readonly number[];
}

function findBody({ reading: { runs, listing }, lines, parts }: Draft): Body {
  let count = 0;
  const firstLines = runs.map((run) => (count += run.lines.length) - run.lines.length);
  // Lines that were read and are none of the draft: nothing is known of where the others stand. Where a table of contents
  // ends depends on words far behind it.
  if (count !== lines.length || listing) return { midsts: [], firstLines };
  const starts = parts.map(({ span }, index) => (index === 0 ? 0 : lineIndexAt(lines, span.start)));
  const midsts = starts.map((from, index) => {
    const to = starts[index + 1] ?? lines.length;
    // By its first sentence a draft is laid out, and what stands before it may be a head.
    const sentence = lines.findIndex(
      ({ depth, ordinal, text }, at) => at >= from && depth === 0 && !ordinal && text.includes('。'),
    );
    const first = Math.max(from + MAX_HEAD_LINES, sentence < 0 ? to : sentence);
    return { start: first, end: to - MAX_TAIL_LINES - 1 };
  });
  return { midsts, firstLines };
}

function isInMidst({ midsts }: Body, line: number): boolean {
  return midsts.some(({ start, end }) => start < line && line < end);
}
