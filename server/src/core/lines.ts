import type { Root, RootContent, Table as MdastTable } from 'mdast';
import type { Line, Table } from './draft.ts';
import { parseOrdinal } from './ordinal.ts';
import { BLANK, isBlank, splitLines, trimSpan, withoutBlanks, type Located, type Span } from './text.ts';

/** What the Markdown under a draft amounts to, before anything is known of titles and sections. */
export interface Content {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly comments: readonly Located[];
}

/** The mark that Word leaves where a bookmark stood when a document is turned into text. */
export const BOOKMARK = /\[bookmark:[^\]\r\n]{0,80}\]/g;

const BOOKMARK_AT_START = /^\[bookmark:[^\]\r\n]{0,80}\]/;
const QUOTE_OR_BULLET = new RegExp(`^(?:>|[-*+](?=${BLANK}))${BLANK}*`);
const HEADING_MARK = new RegExp(`^#{1,6}(?:${BLANK}+|$)`);
const CLOSING_MARK = new RegExp(`${BLANK}+#+${BLANK}*$`);
const CONTENTS_TITLE = /^目[ \u3000]*[录次]$/;
const PAGE_NUMBER = new RegExp(`(?:[.．…·\\-—]{3,}|\\t|${BLANK}{2,})${BLANK}*[（(]?\\d{1,3}[）)]?$`);
const MAX_ROWS_BETWEEN_CELLS = 8;
const MAX_CELL_LENGTH = 45;

/** Splits the text into lines of prose and sets tables, code and comments apart. */
export function readContent(text: string, root: Root, skip: Span | undefined): Content {
  const blocks = collectBlocks(root, text);
  const opaque = skip ? [skip, ...blocks.opaque] : blocks.opaque;
  const raw: RawLine[] = [];
  const physical = splitLines(text);
  let next = 0;
  for (const span of physical) {
    while (next < opaque.length && (opaque[next]?.end ?? 0) <= span.start) next += 1;
    const block = opaque[next];
    if (block && block.start <= span.start && span.start < block.end) continue;
    const line = readLine(text, span, blocks.depths.get(span.start) ?? 0);
    if (line) raw.push(line);
  }
  const cells = findFlattenedTables(raw);
  const listed = findContents(raw);
  const lines = raw.map((line, index) => toLine(line, listed.has(index) || cells.listed.has(index)));
  return { lines, tables: [...blocks.tables, ...cells.tables], comments: blocks.comments };
}

interface RawLine {
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
  readonly depth: number;
}

interface Blocks {
  /** Spans without prose, in order. */
  readonly opaque: readonly Span[];
  /** Depth of each heading by the offset of its line. */
  readonly depths: ReadonlyMap<number, number>;
  readonly tables: readonly Table[];
  readonly comments: readonly Located[];
}

function collectBlocks(root: Root, text: string): Blocks {
  const opaque: Span[] = [];
  const depths = new Map<number, number>();
  const tables: Table[] = [];
  const comments: Located[] = [];
  const pending: RootContent[] = root.children.toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    const span = spanOf(node);
    if (node.type === 'table') tables.push(readTable(node, text));
    if (node.type === 'heading') depths.set(lineStart(text, span.start), node.depth);
    if (isOpaque(node, text)) {
      opaque.push({ start: lineStart(text, span.start), end: span.end });
      if (node.type === 'html') comments.push(...findComments(text, span));
    } else if (node.type === 'paragraph') {
      comments.push(...findComments(text, span));
    } else if ('children' in node) {
      for (const child of node.children.toReversed()) pending.push(child);
    }
  }
  return { opaque, depths, tables, comments };
}

function* findComments(text: string, span: Span): Generator<Located> {
  for (let start = text.indexOf('<!--', span.start); start >= 0 && start < span.end;) {
    const close = text.indexOf('-->', start);
    const end = close < 0 || close > span.end ? span.end : close + 3;
    yield { value: text.slice(start, end), span: { start, end } };
    start = text.indexOf('<!--', end);
  }
}

// Indented code is prose here: drafts pasted from Word are indented with blanks, not with code.
function isOpaque(node: RootContent, text: string): boolean {
  if (node.type === 'code') return /^[`~]/.test(text.slice(spanOf(node).start));
  return ['table', 'yaml', 'html', 'thematicBreak', 'definition'].includes(node.type);
}

function readTable(table: MdastTable, text: string): Table {
  const rows = table.children.map((row) =>
    row.children.map((cell) => {
      const inner = cell.children.map(spanOf);
      const span = { start: inner[0]?.start ?? spanOf(cell).start, end: inner.at(-1)?.end ?? spanOf(cell).start };
      return { value: text.slice(span.start, span.end), span };
    }),
  );
  return { span: spanOf(table), rows };
}

function readLine(text: string, span: Span, depth: number): RawLine | undefined {
  let content = trimSpan(text, span);
  const skipMark = (pattern: RegExp): void => {
    const mark = pattern.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
    if (mark > 0) content = trimSpan(text, { start: content.start + mark, end: content.end });
  };
  if (depth > 0) {
    skipMark(HEADING_MARK);
    const closing = CLOSING_MARK.exec(text.slice(content.start, content.end));
    if (closing) content = { start: content.start, end: content.start + closing.index };
  } else {
    skipMark(QUOTE_OR_BULLET);
  }
  skipMark(BOOKMARK_AT_START);
  content = withoutEmphasis(text, content);
  if (content.start >= content.end) return undefined;
  return { span, content, text: text.slice(content.start, content.end), depth };
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
  return { ...line, ordinal: parseOrdinal(line.text, line.content.start), listed };
}

/** Lines of a table of contents: below 目录, or ending in leaders and a page number. */
function findContents(lines: readonly RawLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const later = new Map<string, number>();
  lines.forEach((line, index) => later.set(comparable(line.text), index));
  let inside = false;
  lines.forEach((line, index) => {
    const paged = PAGE_NUMBER.test(line.text) && /^[^|]*[\u4e00-\u9fff]/.test(line.text);
    if (CONTENTS_TITLE.test(line.text)) {
      inside = true;
      listed.add(index);
    } else if (inside && (paged || (later.get(comparable(line.text)) ?? index) > index)) {
      listed.add(index);
    } else {
      inside = false;
      if (paged && /[.．…·]{3,}/.test(line.text)) listed.add(index);
    }
  });
  return listed;
}

function comparable(text: string): string {
  return withoutBlanks(text.replace(PAGE_NUMBER, ''));
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

function spanOf(node: RootContent): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Where the line of a block begins, when only blanks stand before the block; else the block itself. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text[start - 1] ?? '')) start -= 1;
  return start === 0 || /[\r\n]/.test(text[start - 1] ?? '') ? start : offset;
}
