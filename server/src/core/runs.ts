import { closesFence, fenceOf, parseBlocks, type Block, type Blocks } from './blocks.ts';
import type { ChunkedText } from './chunked-text.ts';
import { MAX_DEPTH, type Table } from './draft.ts';
import { lowerBound } from './lower-bound.ts';
import { readPlainTable } from './plain-table.ts';
import { countSameStart } from './same-ends.ts';
import { isListing, readLine, type LineReading } from './line-reading.ts';
import {
  codesOf,
  copyOf,
  endOfLine,
  isEndOfLine,
  isSpaceOrTab,
  nextLine,
  viewOf,
  type Cut,
  type Span,
} from './text.ts';

/** Lines up to the next blank one, or farther where code or a comment reaches, and the blank lines behind. Offsets count from its start. */
export interface Run {
  readonly length: number;
  /** The lines of prose. */
  readonly lines: readonly LineReading[];
  /** What is no prose, in order. */
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** Whether a line may belong to a table of contents, or to a table that lost its cells. */
  readonly listing: boolean;
}

/** A text read run by run. */
export interface Reading {
  /** The YAML at the head, fences included. */
  readonly frontMatter: Span | undefined;
  readonly runs: readonly Run[];
  /** Where each run begins. */
  readonly starts: readonly number[];
  /** Whether a run has a line of a listing. */
  readonly listing: boolean;
  /** Whether a run has what opens a comment. */
  readonly commented: boolean;
}

/** Which runs of an earlier reading gave way to which of a later one. */
export interface Exchange {
  readonly from: number;
  /** Up to here in the earlier reading, */
  readonly to: number;
  /** and up to here in the later one. */
  readonly until: number;
}

/** What was read of an edited text, and what of it is new. */
export interface Reread {
  readonly reading: Reading;
  /** None for a text that is read for the first time. */
  readonly exchange: Exchange | undefined;
}

/** A text and what was read in it. */
export interface Known {
  readonly text: ChunkedText;
  readonly reading: Reading;
}

/** What code and HTML open with. */
const OPENERS = codesOf('<`~');
const TABLE_MARKS = codesOf('|:-');
const HASH = 35;
/** Without `|` and `:` it would be a thematic break. */
const TABLE_RULE = /^(?=[^-]*-)(?=[^|:]*[|:])[|:\- \t]+$/;
const RULE_MARKS = codesOf('-*_');
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const RAW_HTML = /^<(?:script|pre|style|textarea|\?|!(?!--))/i;
const FRONT_MATTER_FENCE = /^---[ \t]*$/;
const CLOSING_FENCE = /(?:\r\n|\r|\n)---[ \t]*(?=[\r\n]|$)/;
/** What opens a comment. */
export const COMMENT = '<!--';
const NONE: readonly never[] = [];

/**
 * Reads `text`. A draft is nearly all plain paragraphs and `#` headings: those are read line by line, and only runs of
 * lines that may be something else go through the Markdown parser. Runs of `previous` that an edit has left alone are
 * taken over, which changes nothing of the result.
 */
export function readRuns(text: ChunkedText, previous?: Known): Reread {
  const opening = findFrontMatter(text);
  const frontMatter = opening?.span;
  const head = opening?.next ?? 0;
  const reused = previous && reuse(previous, text, { frontMatter, head });
  const from = reused?.from ?? head;
  // Of the first text of a document all runs are views; later on there is one text more for each run that is read.
  const cut = previous ? copyOf : viewOf;
  const fresh: Run[] = [];
  const freshStarts: number[] = [];
  let at = from;
  // Engines read a text faster than a piece of one.
  let window = reused ? windowAt(text, at, reused.until) : { text: text.toString(), start: 0, end: text.length };
  let rest = reused?.restAt(at);
  while (at < text.length && rest === undefined) {
    const run = readRun(window.text, at - window.start, cut);
    const end = at + run.length;
    if (end >= window.end && end < text.length) {
      // The run may go on behind what was looked at.
      window = windowAt(text, at, window.end + WIDER * (window.end - at));
      continue;
    }
    fresh.push(run);
    freshStarts.push(at);
    at = end;
    rest = reused?.restAt(at);
  }
  const known = previous?.reading;
  const place = { from: reused?.kept ?? 0, to: rest ?? known?.runs.length ?? 0 };
  const until = place.from + fresh.length;
  const runs = known ? put(known.runs, place, fresh) : fresh;
  const starts = known ? put(known.starts, place, freshStarts) : freshStarts;
  const by = text.length - (previous?.text.length ?? text.length);
  // Those behind the edit have moved.
  for (let index = until; by !== 0 && index < starts.length; index += 1) {
    starts[index] = (starts[index] ?? 0) + by;
  }
  // What was not known of before can only stand in what was read now.
  const listing = fresh.some(isListed) || (known?.listing === true && runs.some(isListed));
  const commented =
    known?.commented === false ? text.slice(from, at).includes(COMMENT) : text.toString().includes(COMMENT, head);
  const reading = { frontMatter, runs, starts, listing, commented };
  return { reading, exchange: known && { ...place, until } };
}

/** A copy of `list` with `made` in place of the entries from `from` up to `to`. */
function put<T>(list: readonly T[], { from, to }: { from: number; to: number }, made: readonly T[]): T[] {
  if (made.length !== to - from) return list.slice(0, from).concat(made, list.slice(to));
  // Most edits leave as many as there were.
  const copy = list.slice();
  for (const [index, one] of made.entries()) copy[from + index] = one;
  return copy;
}

function isListed({ listing }: Run): boolean {
  return listing;
}

/** How many runs at the start of two readings are the same in the same places. */
export function countSameRuns(before: Reading, after: Reading): number {
  return before.starts[0] === after.starts[0] ? countSameStart(before.runs, after.runs) : 0;
}

/** A piece of the text, from one offset to another. */
interface Window {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Of an edited text no more than so many units behind the edit are looked at, */
const MARGIN = 1024;
/** and so many times as many where that is too little. */
const WIDER = 4;

function windowAt(text: ChunkedText, start: number, until: number): Window {
  const end = Math.min(text.length, Math.max(start, until) + MARGIN);
  return { text: text.slice(start, end), start, end };
}

/** The front matter, and where what stands behind it begins. */
interface FrontMatterPlace {
  readonly span: Span;
  readonly next: number;
}

function findFrontMatter(text: ChunkedText): FrontMatterPlace | undefined {
  if (text.slice(0, 3) !== '---') return undefined;
  let window = windowAt(text, 0, 0);
  for (;;) {
    const found = frontMatterIn(window.text);
    if (window.end === text.length || (found && found.next < window.end)) return found;
    window = windowAt(text, 0, WIDER * window.end);
  }
}

function frontMatterIn(text: string): FrontMatterPlace | undefined {
  if (!FRONT_MATTER_FENCE.test(text.slice(0, endOfLine(text, 0)))) return undefined;
  const closing = CLOSING_FENCE.exec(text);
  const end = closing ? closing.index + closing[0].length : 0;
  return closing ? { span: { start: 0, end }, next: nextLine(text, end) } : undefined;
}

/** What of an earlier reading still holds: the runs before an edit, where to read on, and the runs behind it. */
interface Reused {
  /** How many runs stand before the edit. */
  readonly kept: number;
  readonly from: number;
  /** Where the edit ends. */
  readonly until: number;
  /** Which run of the earlier reading begins at `at` now, if it is one behind the edit. */
  readonly restAt: (at: number) => number | undefined;
}

function reuse(
  { text: before, reading }: Known,
  text: ChunkedText,
  { frontMatter, head }: { readonly frontMatter: Span | undefined; readonly head: number },
): Reused {
  const { starts } = reading;
  const { prefix, suffix } = before.differenceTo(text);
  // The runs that end before the edit; the last one goes on where something is added to the text.
  const limit = Math.min(prefix, before.length - 1);
  const isSameHead = reading.frontMatter?.end === frontMatter?.end;
  let kept = isSameHead ? Math.max(0, lowerBound(starts, limit + 1) - 1) : 0;
  const last = starts[kept] ?? 0;
  // A run is told by its own lines and the blank ones behind it: the line of the edit may be blank now, or the second half
  // of a line break.
  if (kept > 0 && !opensRun(windowAt(text, last, last).text, 0)) kept -= 1;
  const from = kept > 0 ? (starts[kept] ?? head) : head;
  const shift = text.length - before.length;
  const until = text.length - suffix;
  let next = kept;
  return {
    kept,
    from,
    until,
    restAt: (at) => {
      if (at < until) return undefined;
      while ((starts[next] ?? Infinity) + shift < at) next += 1;
      return (starts[next] ?? Infinity) + shift === at ? next : undefined;
    },
  };
}

/** True where a line with more than blanks begins. */
function opensRun(text: string, start: number): boolean {
  return !isEndOfLine(text, startOfContent(text, start));
}

/** The physical lines of one run. */
interface Extent {
  /** Starts and ends of its lines by turns, from its own start; the blank ones behind it left out. */
  readonly lines: readonly number[];
  readonly plain: boolean;
  readonly next: number;
}

function readRun(text: string, start: number, cut: Cut): Run {
  const single = readSingleLine(text, start, cut);
  if (single) return single;
  const { lines, plain, next } = measureRun(text, start);
  const end = start + (lines.at(-1) ?? 0);
  const source = cut(text, start, end);
  if (plain) return { length: next - start, ...readPlainLines(source, lines) };
  const table = readPlainTable(source, lines);
  if (table) {
    const blocks = [{ kind: 'table', span: table.span } as const];
    return { length: next - start, lines: NONE, blocks, tables: [table], listing: false };
  }
  const found = parseBlocks(source);
  if (!found.isOpen || end === text.length) return { length: next - start, ...readProse(source, lines, found) };
  // Code or HTML that goes on behind the blank line at which the run seemed to end goes on to the end of the text.
  const rest = cut(text, start, text.length);
  return { length: rest.length, ...readProse(rest, allLines(rest), parseBlocks(rest)) };
}

/** Most runs are one plain line. Undefined for others. */
function readSingleLine(text: string, start: number, cut: Cut): Run | undefined {
  const content = startOfContent(text, start);
  const end = endOfLine(text, content);
  const next = nextLine(text, end);
  if (content === end || opensRun(text, next) || !isPlain(text, content, end)) return undefined;
  const length = behindBlankLines(text, next) - start;
  const piece = readPlainLine(cut(text, start, end), { start: 0, end: end - start });
  if (!piece) return { length, lines: NONE, blocks: NONE, tables: NONE, listing: false };
  if ('kind' in piece) return { length, lines: NONE, blocks: [piece], tables: NONE, listing: false };
  return { length, lines: [piece], blocks: NONE, tables: NONE, listing: isListing(piece) };
}

function measureRun(text: string, start: number): Extent {
  const lines: number[] = [];
  let plain = true;
  let at = start;
  let last = start;
  for (; at < text.length; at = nextLine(text, last)) {
    const content = startOfContent(text, at);
    last = endOfLine(text, content);
    if (content === last) break;
    lines.push(at - start, last - start);
    if (isPlain(text, content, last)) continue;
    plain = false;
    const until = endOfConstruct(text, content, last);
    while (last < until) {
      at = nextLine(text, last);
      last = endOfLine(text, at);
      lines.push(at - start, last - start);
    }
  }
  // The run holds the blank lines behind it too.
  return { lines, plain, next: behindBlankLines(text, Math.min(at, text.length)) };
}

function behindBlankLines(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const content = startOfContent(text, at);
    if (!isEndOfLine(text, content)) break;
    at = nextLine(text, content);
  }
  return at;
}

/** Where the blanks end with which the line at `start` begins. */
function startOfContent(text: string, start: number): number {
  let at = start;
  while (isSpaceOrTab(text.charCodeAt(at))) at += 1;
  return at;
}

/** False for a line that may open code or HTML, or make a table of the line above it. */
function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // All of them are of half width.
  if (first >= 0x80) return true;
  return !OPENERS.has(first) && !(TABLE_MARKS.has(first) && TABLE_RULE.test(text.slice(start, end)));
}

/** Fenced code, comments and raw HTML may hold blank lines; gives the end of the line that closes what opens at `start`. */
function endOfConstruct(text: string, start: number, end: number): number {
  const line = text.slice(start, end);
  const fence = fenceOf(line);
  if (fence) return endOfFence(text, end, fence);
  if (RAW_HTML.test(line)) return text.length;
  if (!line.startsWith(COMMENT)) return end;
  const close = text.indexOf('-->', start);
  return close < 0 ? text.length : endOfLine(text, close);
}

function endOfFence(text: string, from: number, fence: string): number {
  for (let last = from; last < text.length;) {
    const at = nextLine(text, last);
    last = endOfLine(text, at);
    const line = text.slice(startOfContent(text, at), last).replace(/[ \t]+$/, '');
    if (closesFence(line, fence)) return last;
  }
  return text.length;
}

function readPlainLines(source: string, ends: readonly number[]): Omit<Run, 'length'> {
  const lines: LineReading[] = [];
  const blocks: Block[] = [];
  for (let index = 0; index < ends.length; index += 2) {
    const piece = readPlainLine(source, { start: ends[index] ?? 0, end: ends[index + 1] ?? 0 });
    if (piece && 'kind' in piece) blocks.push(piece);
    else if (piece) lines.push(piece);
  }
  return { lines, blocks: blocks.length > 0 ? blocks : NONE, tables: NONE, listing: lines.some(isListing) };
}

function readPlainLine(source: string, span: Span): LineReading | Block | undefined {
  const { start, end } = span;
  const from = startOfContent(source, start);
  if (RULE_MARKS.has(source.charCodeAt(from)) && RULE.test(source.slice(from, end))) {
    return { kind: 'thematicBreak', span };
  }
  return readLine(source.slice(start, end), start, depthOf(source, from, end));
}

/** The number of `#` that a heading opens with, 0 for a line from `start` to `end` that is none. */
function depthOf(source: string, start: number, end: number): number {
  let at = start;
  while (source.charCodeAt(at) === HASH) at += 1;
  const depth = at - start;
  return depth <= MAX_DEPTH && (at === end || isSpaceOrTab(source.charCodeAt(at))) ? depth : 0;
}

function readProse(source: string, ends: readonly number[], { blocks, depths, tables }: Blocks): Omit<Run, 'length'> {
  const lines: LineReading[] = [];
  let next = 0;
  for (let index = 0; index < ends.length; index += 2) {
    const [start, end] = [ends[index] ?? 0, ends[index + 1] ?? 0];
    while (next < blocks.length && (blocks[next]?.span.end ?? 0) <= start) next += 1;
    const block = blocks[next]?.span;
    if (block && block.start <= start && start < block.end) continue;
    const line = readLine(source.slice(start, end), start, depths.get(start) ?? 0);
    if (line) lines.push(line);
  }
  return { lines, blocks, tables, listing: lines.some(isListing) };
}

function allLines(text: string): readonly number[] {
  const lines: number[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at);
    lines.push(at, end);
    at = nextLine(text, end);
  }
  return lines;
}
