import type { Root, RootContent, Table as MdastTable } from 'mdast';
import type { Table } from './draft.ts';
import { parseMarkdown } from './markdown.ts';
import { isBlankAt, type Span } from './text.ts';

/** A block without prose. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

export type BlockKind = 'code' | 'table' | 'html' | 'thematicBreak';

/** What Markdown makes of some lines. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Depth of each heading by the offset of its line. */
  readonly depths: ReadonlyMap<number, number>;
  readonly tables: readonly Table[];
  /** True when the last block is not closed, so that it would go on behind a blank line. */
  readonly isOpen: boolean;
}

const KINDS: readonly string[] = ['code', 'table', 'html', 'thematicBreak'] satisfies BlockKind[];
const FENCE = /^(?:`{3,}|~{3,})/;
/** The kinds of HTML that may hold blank lines: how each begins and ends. */
const HTML = [
  { start: /^<(?:script|pre|style|textarea)(?=[ \t\r\n>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^<![a-z]/i, end: />/ },
];
const BYTE_ORDER_MARK = '\ufeff';

/** The fence that code opens with at the start of `line`, its marks alone. */
export function fenceOf(line: string): string | undefined {
  return FENCE.exec(line)?.[0];
}

/** True when `line`, without blanks round it, closes what `fence` has opened. */
export function closesFence(line: string, fence: string): boolean {
  return line.length >= fence.length && line === fence[0]?.repeat(line.length);
}

/** Finds the blocks of `source`. Never fails. */
export function parseBlocks(source: string): Blocks {
  // At the head of a text the parser drops a byte order mark, and all offsets would be off by one.
  const shift = source.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const root = parseMarkdown(shift > 0 ? `\n${source}` : source);
  const blocks: Block[] = [];
  const depths = new Map<number, number>();
  const tables: Table[] = [];
  for (const node of root.children) {
    const span = spanOf(node, shift);
    const line = { start: lineStart(source, span.start), end: span.end };
    if (node.type === 'heading') depths.set(line.start, node.depth);
    if (node.type === 'table') tables.push(readTable(node, source, shift));
    if (isWithoutProse(node)) blocks.push({ kind: node.type, span: line });
  }
  return { blocks, depths, tables, isOpen: isOpen(source, root, shift) };
}

function isWithoutProse(node: RootContent): node is Extract<RootContent, { type: BlockKind }> {
  return KINDS.includes(node.type);
}

function isOpen(source: string, root: Root, shift: number): boolean {
  const last = root.children.at(-1);
  if (last?.type !== 'code' && last?.type !== 'html') return false;
  const { start, end } = spanOf(last, shift);
  const value = source.slice(start, end).replace(/^[ \t]+/, '');
  if (last.type === 'html') return HTML.some((kind) => kind.start.test(value) && !kind.end.test(value));
  const closing = /[\r\n][ \t]*([`~]+)[ \t]*$/.exec(value)?.[1];
  return !closing || !closesFence(closing, fenceOf(value) ?? '');
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

function spanOf(node: { readonly position?: RootContent['position'] }, shift: number): Span {
  return { start: (node.position?.start.offset ?? 0) - shift, end: (node.position?.end.offset ?? 0) - shift };
}

/** Where the line of a block begins, when only blanks stand before the block; else the block itself. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlankAt(text, start - 1)) start -= 1;
  return start === 0 || /[\r\n]/.test(text[start - 1] ?? '') ? start : offset;
}
