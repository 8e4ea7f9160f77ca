import { lineIndexAt, type Draft, type Line } from './draft.ts';
import { MAX_HEAD_LINES } from './head.ts';
import type { Reading, Run } from './runs.ts';
import { isAfterword, MAX_TAIL_LINES } from './tail.ts';

/**
 * An edit of nothing but words: one paragraph in the body of a document has others, and whatever else there is to know
 * of the draft, its head, headings, tables and tail, is the same and only moves.
 */
export interface WordEdit {
  /** The run that is new, by its place among the runs. */
  readonly run: number;
  /** The words before the edit. */
  readonly start: number;
  readonly end: number;
  /** How much farther on all that stands behind them is. */
  readonly by: number;
}

/** What is known of a draft before its lines are put in their places. */
export type Read = Pick<Draft, 'text' | 'comments' | 'frontMatter' | 'reading'>;

/** Of what was read of a draft, which runs are a paragraph of a body. */
const bodies = new WeakMap<Reading, Uint8Array>();
/** Lines that only look like paragraphs begin or end with these: 附件：1.清单。, 某县人民政府 2025年1月10日. */
const ATTACHMENT = '附';
const DATED = '日';

/** The edit that made `after` of `before`, where it is one of nothing but words. */
export function findWordEdit(before: Draft, after: Read): WordEdit | undefined {
  const run = findNewRun(before.reading.runs, after.reading.runs);
  const [old, now] = [paragraphAt(before, run), paragraphAt(after, run)];
  if (!old || !now || old.before !== now.before || old.behind !== now.behind) return undefined;
  if (headOf(before) !== headOf(after)) return undefined;
  const body = bodies.get(before.reading) ?? findBody(before);
  bodies.set(before.reading, body);
  if (body[run] !== 1) return undefined;
  // The same runs are paragraphs.
  bodies.set(after.reading, body);
  return { run, start: old.start, end: old.end, by: after.text.length - before.text.length };
}

/** Where an offset of the draft before an edit, outside its words, is behind it. */
export function placerBehind({ start, by }: WordEdit): (offset: number) => number {
  return (offset) => (offset <= start ? offset : offset + by);
}

/** What stands in front of the first run. */
function headOf({ text, reading }: Read): string {
  return text.slice(0, reading.starts[0]);
}

/** The only run that is not the same as before; -1 where there is none or there are several. */
function findNewRun(before: readonly Run[], after: readonly Run[]): number {
  if (before.length !== after.length) return -1;
  let first = 0;
  while (first < after.length && after[first] === before[first]) first += 1;
  let last = after.length - 1;
  while (last > first && after[last] === before[last]) last -= 1;
  return first === last ? first : -1;
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Marks and blanks round the words. */
  readonly before: string;
  readonly behind: string;
}

/** A run that is one line of sentences, and nothing that may be part of a head or tail. */
function paragraphAt({ text, comments, reading }: Read, run: number): Paragraph | undefined {
  const { lines, blocks, tables, listing, length } = reading.runs[run] ?? {};
  const [line] = lines ?? [];
  if (!line || lines?.length !== 1 || blocks?.length !== 0 || tables?.length !== 0 || listing !== false)
    return undefined;
  if (!isOfBody(line)) return undefined;
  const from = reading.starts[run] ?? 0;
  const until = from + (length ?? 0);
  if (comments.some(({ span }) => span.start < until && span.end > from)) return undefined;
  const [start, end] = [from + line.content.start, from + line.content.end];
  return { start, end, before: text.slice(from, start), behind: text.slice(end, until) };
}

function isOfBody({ depth, ordinal, text }: Omit<Line, 'listed'>): boolean {
  if (depth > 0 || ordinal || !text.includes('。') || text.trimEnd().length < text.length) return false;
  return !text.startsWith(ATTACHMENT) && !text.endsWith(DATED) && !isAfterword({ depth, text });
}

/** Marks the runs of one line that stand where no head and no tail reaches. */
function findBody({ reading: { runs }, lines, parts }: Draft): Uint8Array {
  const body = new Uint8Array(runs.length);
  // Where a table of contents ends depends on words far behind it.
  if (runs.some(({ listing }) => listing)) return body;
  const starts = parts.map(({ span }, index) => (index === 0 ? 0 : lineIndexAt(lines, span.start)));
  let part = 0;
  let at = 0;
  runs.forEach((run, index) => {
    while (at >= (starts[part + 1] ?? Infinity)) part += 1;
    const [from, to] = [starts[part] ?? 0, starts[part + 1] ?? lines.length];
    if (run.lines.length === 1 && at > from + MAX_HEAD_LINES && at < to - MAX_TAIL_LINES - 1) body[index] = 1;
    at += run.lines.length;
  });
  // Lines that were read and are none of the draft: nothing is known of where the others stand.
  return at === lines.length ? body : new Uint8Array(runs.length);
}
