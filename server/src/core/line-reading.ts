import { isDigitCode } from './characters.ts';
import { MAX_DEPTH, type Line } from './draft.ts';
import { findItems, isCounted } from './items.ts';
import { moveSpan } from './move.ts';
import { parseOrdinal } from './ordinal.ts';
import { isBrief } from './tail.ts';
import { BLANK, codesOf, isBlankAt, trimSpan, type Span } from './text.ts';

/** What one physical line tells by itself, wherever it stands. Offsets count from the start of its run. */
export interface LineReading extends Omit<Line, 'listed'> {
  /** Length of the title where the line looks like an entry of a table of contents: words, leaders, page number. */
  readonly entry: number | undefined;
  /** True for cells with tabs between them. */
  readonly tabbed: boolean;
}

/** The mark that Word leaves where a bookmark stood when a document is turned into text. */
export const BOOKMARK = /\[bookmark:[^\]\r\n]{0,80}\]/g;

const BOOKMARK_AT_START = /^\[bookmark:[^\]\r\n]{0,80}\]/;
const QUOTE_OR_BULLET = new RegExp(`^(?:(?:>|[-*+](?=${BLANK}))${BLANK}*){1,9}`);
const PAGE_NUMBER = /[（(]?\d{1,3}[）)]?$/;
/** Brackets round the number of a page. */
const CLOSERS = codesOf(')）');
const LEADER = /[.．…·\-—\t ]|\u00a0|\u2002|\u3000/;

/** Reads a line that begins at `start` and has `depth` marks of a heading; undefined where nothing is printed. */
export function readLine(source: string, start: number, depth: number): LineReading | undefined {
  const span = { start, end: start + source.length };
  const content = depth === 0 && isBare(source) ? span : moveSpan(contentOf(source, depth), start);
  if (content.start >= content.end) return undefined;
  const text = source.slice(content.start - start, content.end - start);
  const items = findItems(text);
  return {
    span,
    content,
    text,
    depth,
    ordinal: parseOrdinal(text, content.start),
    items,
    counted: isCounted(text, items),
    brief: isBrief(text),
    entry: lengthOfEntry(text),
    tabbed: text.includes('\t') && /[^\s]\t+[^\s]/.test(text),
  };
}

/** True for most lines: they are nothing but content. */
function isBare(source: string): boolean {
  // All marks are of half width.
  return source.charCodeAt(0) >= 0x80 && !isBlankAt(source, 0) && !isBlankAt(source, source.length - 1);
}

/** What is printed of a line. */
function contentOf(source: string, depth: number): Span {
  let content = trimSpan(source, { start: 0, end: source.length });
  if (depth > 0) content = withoutClosingMark(source, behindHeadingMark(source, content));
  // All marks are of half width.
  if (source.charCodeAt(content.start) >= 0x80) return content;
  if (depth === 0 && /[-*+>]/.test(source.charAt(content.start)))
    content = behindMark(source, content, QUOTE_OR_BULLET);
  if (source[content.start] === '[') content = behindMark(source, content, BOOKMARK_AT_START);
  return /[*_]/.test(source.charAt(content.start)) ? withoutEmphasis(source, content) : content;
}

function behindHeadingMark(source: string, content: Span): Span {
  let at = content.start;
  while (at < content.start + MAX_DEPTH && source[at] === '#') at += 1;
  if (at === content.start || (at < content.end && !isBlankAt(source, at))) return content;
  return trimSpan(source, { start: at, end: content.end });
}

function behindMark(source: string, content: Span, pattern: RegExp): Span {
  const mark = pattern.exec(source.slice(content.start, content.end))?.[0].length ?? 0;
  return mark > 0 ? trimSpan(source, { start: content.start + mark, end: content.end }) : content;
}

// `## 一、甲 ##`: CommonMark lets a heading be closed with blanks and `#`.
function withoutClosingMark(text: string, content: Span): Span {
  let mark = content.end;
  while (mark > content.start && text[mark - 1] === '#') mark -= 1;
  if (mark === content.end || (mark > content.start && !isBlankAt(text, mark - 1))) return content;
  return trimSpan(text, { start: content.start, end: mark });
}

// **（一）加强领导。**各单位…: the marks are no part of the heading, and CommonMark may not even see them as emphasis.
function withoutEmphasis(text: string, content: Span): Span {
  const slice = text.slice(content.start, content.end);
  const mark = /^(?:\*{1,3}|_{2,3})(?=[^*_\s])/.exec(slice)?.[0];
  if (!mark || slice.indexOf(mark, mark.length) < 0) return content;
  const end = slice.endsWith(mark) && slice.length > mark.length * 2 ? content.end - mark.length : content.end;
  return { start: content.start + mark.length, end };
}

function lengthOfEntry(text: string): number | undefined {
  if (!mayEndInPage(text)) return undefined;
  const page = PAGE_NUMBER.exec(text.slice(-6));
  if (!page) return undefined;
  let end = text.length - page[0].length;
  const numberStart = end;
  while (end > 0 && LEADER.test(text[end - 1] ?? '')) end -= 1;
  const leaders = text.slice(end, numberStart);
  return end > 0 && (leaders.includes('\t') || leaders.length >= 2) ? end : undefined;
}

function mayEndInPage(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isDigitCode(last) || (CLOSERS.has(last) && isDigitCode(text.charCodeAt(text.length - 2)));
}

const CONTENTS_TITLE = /^目[ \u3000]*[录次]$/;

/** True for 目录 over a table of contents. */
export function isContentsTitle(text: string): boolean {
  return text.startsWith('目') && CONTENTS_TITLE.test(text);
}

/** True for a line that may belong to a table of contents, or to a table that lost its cells. */
export function isListing({ text, entry, tabbed }: LineReading): boolean {
  return entry !== undefined || tabbed || isContentsTitle(text);
}
