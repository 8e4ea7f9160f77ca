import type { Root, RootContent, Table as MdastTable } from 'mdast';
import type { Table } from './draft.ts';
import { parseMarkdown } from './markdown.ts';
import { isBlank, type Located, type Span } from './text.ts';

/** What the lines of a draft are to Markdown. */
export interface Blocks {
  /** The YAML at the head, fences included. */
  readonly frontMatter: Span | undefined;
  /** Spans without prose (front matter, tables, code, HTML, rules), in order. */
  readonly opaque: readonly Span[];
  /** Depth of each heading by the offset of its line. */
  readonly depths: ReadonlyMap<number, number>;
  readonly tables: readonly Table[];
  readonly comments: readonly Located[];
}

const HEADING = /^#{1,6}(?=[ \t]|$)/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(?:`{3,}|~{3,})/;
const RAW_HTML = /^<(?:script|pre|style|textarea|[?!](?!--))/i;

/**
 * Finds the blocks of `text`, whose physical lines are `lines`. A draft is nearly all plain paragraphs and `#` headings:
 * those are read line by line, and only runs of lines that may be something else go through the Markdown parser.
 */
export function readBlocks(text: string, lines: readonly Span[]): Blocks {
  const found: Found = { opaque: [], depths: new Map(), tables: [] };
  const frontMatter = findFrontMatter(text, lines);
  let index = 0;
  if (frontMatter) {
    found.opaque.push(frontMatter);
    while ((lines[index]?.start ?? Infinity) < frontMatter.end) index += 1;
  }
  while (index < lines.length) index = readRun(text, lines, { from: index, found });
  return { frontMatter, ...found, comments: findComments(text, found.opaque) };
}

interface Found {
  readonly opaque: Span[];
  readonly depths: Map<number, number>;
  readonly tables: Table[];
}

/** Reads the run of lines up to the next blank one, or farther where a fence or a comment reaches; returns where to go on. */
function readRun(text: string, lines: readonly Span[], { from, found }: { from: number; found: Found }): number {
  let to = from;
  let plain = true;
  for (; to < lines.length; to += 1) {
    const content = contentOf(text, lines[to]);
    if (content === '') break;
    if (isPlain(content)) continue;
    plain = false;
    to = Math.max(to, endOfConstruct(text, lines, to));
  }
  if (plain) for (const line of lines.slice(from, to)) readPlainLine(text, line, found);
  else
    readMarkdown(
      text,
      { start: lines[from]?.start ?? 0, end: lines[Math.min(to, lines.length) - 1]?.end ?? text.length },
      found,
    );
  return to + 1;
}

function contentOf(text: string, line: Span | undefined): string {
  if (!line) return '';
  let start = line.start;
  while (start < line.end && (text[start] === ' ' || text[start] === '\t')) start += 1;
  return text.slice(start, line.end);
}

function isPlain(content: string): boolean {
  return !/^[<[`~:|]/.test(content) && !content.includes('|');
}

// Fenced code, comments and raw HTML may hold blank lines; the run goes on to the line that closes them.
function endOfConstruct(text: string, lines: readonly Span[], index: number): number {
  const content = contentOf(text, lines[index]);
  const fence = FENCE.exec(content)?.[0];
  if (fence) {
    const closes = (line: Span): boolean => {
      const other = contentOf(text, line).trimEnd();
      return other.length >= fence.length && other === fence[0]?.repeat(other.length);
    };
    for (let at = index + 1; at < lines.length; at += 1) {
      const line = lines[at];
      if (line && closes(line)) return at;
    }
    return lines.length - 1;
  }
  if (RAW_HTML.test(content)) return lines.length - 1;
  if (!content.startsWith('<!--')) return index;
  const close = text.indexOf('-->', lines[index]?.start ?? 0);
  if (close < 0) return lines.length - 1;
  let at = index;
  while ((lines[at]?.end ?? Infinity) < close) at += 1;
  return at;
}

function readPlainLine(text: string, line: Span, found: Found): void {
  const content = contentOf(text, line);
  const heading = content[0] === '#' ? HEADING.exec(content)?.[0].length : undefined;
  if (heading) found.depths.set(line.start, heading);
  else if (/^[-*_]/.test(content) && RULE.test(content)) found.opaque.push(line);
}

function readMarkdown(text: string, span: Span, found: Found): void {
  const source = text.slice(span.start, span.end);
  collect(parseMarkdown(source), { text, shift: span.start, found });
}

interface Source {
  readonly text: string;
  /** Where the parsed piece begins in the text. */
  readonly shift: number;
  readonly found: Found;
}

function collect(root: Root, { text, shift, found }: Source): void {
  for (const node of root.children) {
    const span = spanOf(node, shift);
    const line = { start: lineStart(text, span.start), end: span.end };
    if (node.type === 'heading') found.depths.set(line.start, node.depth);
    if (node.type === 'table') found.tables.push(readTable(node, text, shift));
    if (isOpaque(node)) found.opaque.push(line);
  }
}

function isOpaque(node: RootContent): boolean {
  return ['code', 'table', 'html', 'thematicBreak', 'definition'].includes(node.type);
}

function readTable(table: MdastTable, text: string, shift: number): Table {
  const rows = table.children.map((row) =>
    row.children.map((cell) => {
      const [first, last] = [cell.children[0], cell.children.at(-1)];
      const start = spanOf(first ?? cell, shift).start;
      const span = { start, end: last ? spanOf(last, shift).end : start };
      return { value: text.slice(span.start, span.end), span };
    }),
  );
  return { span: spanOf(table, shift), rows };
}

function findFrontMatter(text: string, lines: readonly Span[]): Span | undefined {
  const isFence = (line: Span | undefined): boolean =>
    line !== undefined && /^---[ \t]*$/.test(text.slice(line.start, line.end));
  if (!text.startsWith('---') || !isFence(lines[0])) return undefined;
  const closing = lines.slice(1).find(isFence);
  return closing && { start: 0, end: closing.end };
}

/** Comments between blocks and inside paragraphs; what stands in code or front matter is none, but HTML blocks are kept. */
function findComments(text: string, opaque: readonly Span[]): Located[] {
  const comments: Located[] = [];
  let next = 0;
  for (let start = text.indexOf('<!--'); start >= 0;) {
    while (next < opaque.length && (opaque[next]?.end ?? 0) <= start) next += 1;
    const block = opaque[next];
    const inside =
      block !== undefined && block.start <= start && !/^\s*</.test(text.slice(block.start, block.start + 80));
    const close = text.indexOf('-->', start);
    const end = close < 0 ? text.length : close + 3;
    if (!inside) comments.push({ value: text.slice(start, end), span: { start, end } });
    start = text.indexOf('<!--', end);
  }
  return comments;
}

function spanOf(node: { readonly position?: RootContent['position'] }, shift: number): Span {
  return { start: shift + (node.position?.start.offset ?? 0), end: shift + (node.position?.end.offset ?? 0) };
}

/** Where the line of a block begins, when only blanks stand before the block; else the block itself. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text[start - 1] ?? '')) start -= 1;
  return start === 0 || /[\r\n]/.test(text[start - 1] ?? '') ? start : offset;
}
