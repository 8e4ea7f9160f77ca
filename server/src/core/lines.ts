import type { Blocks } from './blocks.ts';
import type { Line, Table } from './draft.ts';
import { parseOrdinal } from './ordinal.ts';
import { BLANK, isBlank, trimSpan, withoutBlanks, type Span } from './text.ts';

/** The prose of a draft before anything is known of titles and sections. */
export interface Content {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** The mark that Word leaves where a bookmark stood when a document is turned into text. */
export const BOOKMARK = /\[bookmark:[^\]\r\n]{0,80}\]/g;

const BOOKMARK_AT_START = /^\[bookmark:[^\]\r\n]{0,80}\]/;
const QUOTE_OR_BULLET = new RegExp(`^(?:(?:>|[-*+](?=${BLANK}))${BLANK}*){1,9}`);
const HEADING_MARK = new RegExp(`^#{1,6}(?:${BLANK}+|$)`);
const CONTENTS_TITLE = /^目[ \u3000]*[录次]$/;
const PAGE_NUMBER = /[（(]?\d{1,3}[）)]?$/;
const LEADER = /[.．…·\-—\t ]|\u00a0|\u2002|\u3000/;
const MAX_ROWS_BETWEEN_CELLS = 8;
const MAX_CELL_LENGTH = 45;

/** Reads the lines of prose of `text`: the physical lines that are in none of the opaque `blocks`. */
export function readContent(text: string, physical: readonly Span[], blocks: Blocks): Content {
  const raw: RawLine[] = [];
  let next = 0;
  for (const span of physical) {
    while (next < blocks.opaque.length && (blocks.opaque[next]?.end ?? 0) <= span.start) next += 1;
    const block = blocks.opaque[next];
    if (block && block.start <= span.start && span.start < block.end) continue;
    const line = readLine(text, span, blocks.depths.get(span.start) ?? 0);
    if (line) raw.push(line);
  }
  const cells = findFlattenedTables(raw);
  const listed = findContents(raw);
  const lines = raw.map((line, index) => toLine(line, listed.has(index) || cells.listed.has(index)));
  return { lines, tables: [...blocks.tables, ...cells.tables] };
}

interface RawLine {
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
  readonly depth: number;
}

function readLine(text: string, span: Span, depth: number): RawLine | undefined {
  let content = trimSpan(text, span);
  const skipMark = (pattern: RegExp): void => {
    const mark = pattern.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
    if (mark > 0) content = trimSpan(text, { start: content.start + mark, end: content.end });
  };
  if (depth > 0) {
    skipMark(HEADING_MARK);
    content = withoutClosingMark(text, content);
  } else {
    skipMark(QUOTE_OR_BULLET);
  }
  skipMark(BOOKMARK_AT_START);
  content = withoutEmphasis(text, content);
  if (content.start >= content.end) return undefined;
  return { span, content, text: text.slice(content.start, content.end), depth };
}

// `## 一、甲 ##`: CommonMark lets a heading be closed with blanks and `#`.
function withoutClosingMark(text: string, content: Span): Span {
  let mark = content.end;
  while (mark > content.start && text[mark - 1] === '#') mark -= 1;
  if (mark === content.end || (mark > content.start && !isBlank(text[mark - 1] ?? ''))) return content;
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

function toLine(line: RawLine, listed: boolean): Line {
  const { span, content, text, depth } = line;
  return { span, content, text, depth, ordinal: parseOrdinal(text, content.start), listed };
}

/** Lines of a table of contents: below 目录, or ending in dotted leaders and a page number. */
function findContents(lines: readonly RawLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const titles = lines.map((line) => withoutPageNumber(line.text));
  const contents = lines.flatMap((line, index) => (CONTENTS_TITLE.test(line.text) ? [index] : []));
  titles.forEach((title, index) => {
    if (title !== undefined && /[.．…·]{3}/.test(lines[index]?.text.slice(title.length) ?? '')) listed.add(index);
  });
  if (contents.length === 0) return listed;
  const printed = lines.map((line, index) => withoutBlanks(titles[index] ?? line.text));
  const last = new Map(printed.map((title, index) => [title, index]));
  for (const from of contents) {
    listed.add(from);
    for (let index = from + 1; index < lines.length; index += 1) {
      if (titles[index] === undefined && last.get(printed[index] ?? '') === index) break;
      listed.add(index);
    }
  }
  return listed;
}

/** A line of a table of contents without its leaders and page number; undefined for any other line. */
function withoutPageNumber(text: string): string | undefined {
  const page = PAGE_NUMBER.exec(text.slice(-6));
  if (!page) return undefined;
  let end = text.length - page[0].length;
  const numberStart = end;
  while (end > 0 && LEADER.test(text[end - 1] ?? '')) end -= 1;
  const leaders = text.slice(end, numberStart);
  return end > 0 && (leaders.includes('\t') || leaders.length >= 2) ? text.slice(0, end) : undefined;
}

interface FlattenedTables {
  readonly listed: ReadonlySet<number>;
  readonly tables: readonly Table[];
}

/** Tables that reached the draft as lines with tabs, their cells torn over neighbouring lines. */
function findFlattenedTables(lines: readonly RawLine[]): FlattenedTables {
  const listed = new Set<number>();
  const tables: Table[] = [];
  const tabbed = lines.flatMap((line, index) => (/[^\s]\t+[^\s]/.test(line.text) ? [index] : []));
  for (let from = 0; from < tabbed.length;) {
    let to = from;
    while (to + 1 < tabbed.length && isTorn(lines, tabbed[to] ?? 0, tabbed[to + 1] ?? 0)) to += 1;
    const first = tabbed[from] ?? 0;
    const last = tabbed[to] ?? 0;
    for (let index = first; index <= last; index += 1) {
      const line = lines[index];
      if (line && !isHeadingBetweenTables(line)) listed.add(index);
    }
    if (to > from)
      tables.push({ span: { start: lines[first]?.span.start ?? 0, end: lines[last]?.span.end ?? 0 }, rows: [] });
    from = to + 1;
  }
  return { listed, tables };
}

function isTorn(lines: readonly RawLine[], from: number, to: number): boolean {
  if (to - from - 1 > MAX_ROWS_BETWEEN_CELLS) return false;
  return lines.slice(from + 1, to).every((line) => line.text.length <= MAX_CELL_LENGTH && !line.text.endsWith('。'));
}

function isHeadingBetweenTables(line: RawLine): boolean {
  if (line.depth > 0) return true;
  const ordinal = parseOrdinal(line.text);
  return ordinal?.style === 'han' && !line.text.includes('\t') && line.text.length - ordinal.text.length >= 4;
}
