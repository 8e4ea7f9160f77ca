import type { Root, RootContent, Table as MdastTable } from 'mdast';
import type { Table } from '../../server/src/core/draft.ts';
import { sliceOf, splitLines, type Located, type Span } from '../../server/src/core/text.ts';
import { hasWords, type DraftBlocks } from './draft-blocks.ts';
import { positionOf, spanOf } from './trees.ts';

/** A bar that is escaped ends no cell, nor does an escaped backslash escape a bar. */
const CELL = /^(\|?[ \t]*)((?:\\[\\|]|[^\\|]|\\(?![\\|]))*?)[ \t]*\|?[ \t]*$/;

/** A Markdown tree of `text` in the words of the draft. */
export function expectedBlocks(text: string, tree: Root): DraftBlocks {
  const yaml = tree.children.find(({ type }) => type === 'yaml');
  const frontMatter = yaml && spanOf(yaml);
  const blocks = tree.children.filter(isWithoutProse).map((node) => ({ kind: node.type, span: linesOf(node) }));
  const silent = blocks.filter(({ kind }) => kind !== 'html').map(({ span }) => span);
  return {
    frontMatter,
    blocks,
    tables: tree.children.flatMap((node) => (node.type === 'table' ? [toTable(text, node)] : [])),
    comments: findComments(text, frontMatter ? [frontMatter, ...silent] : silent),
    prose: findProse(text, tree),
  };
}

function isWithoutProse({ type }: RootContent): boolean {
  return !['paragraph', 'heading', 'yaml'].includes(type);
}

/** From the beginning of the first line of a block, its indent included, to the end of the block. */
function linesOf(node: RootContent): Span {
  const { start, end } = spanOf(node);
  return { start: start - positionOf(node).start.column + 1, end };
}

function findProse(text: string, tree: Root): ReadonlyMap<number, number> {
  const physical = splitLines(text);
  const prose = new Map<number, number>();
  for (const node of tree.children) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const { start, end } = positionOf(node);
    for (const line of physical.slice(start.line - 1, end.line)) {
      if (hasWords(sliceOf(text, line))) prose.set(line.start, node.type === 'heading' ? node.depth : 0);
    }
  }
  return prose;
}

function toTable(text: string, table: MdastTable): Table {
  const rows = table.children.map((row) =>
    row.children.map((cell) => {
      const span = contentOf(text, spanOf(cell));
      return { value: sliceOf(text, span), span };
    }),
  );
  return { span: spanOf(table), rows };
}

/** The words of a cell, without the bars and the blanks round them; an empty cell is at its beginning. */
function contentOf(text: string, cell: Span): Span {
  const [, before = '', words = ''] = CELL.exec(sliceOf(text, cell)) ?? [];
  const start = words === '' ? cell.start : cell.start + before.length;
  return { start, end: start + words.length };
}

/** From `<!--` to the next `-->` or the end, unless it begins in one of the `silent` blocks. */
function findComments(text: string, silent: readonly Span[]): Located[] {
  const comments: Located[] = [];
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const block = blockAt(silent, start);
    const close = text.indexOf('-->', start);
    const end = block?.end ?? (close < 0 ? text.length : close + '-->'.length);
    if (!block) comments.push({ value: text.slice(start, end), span: { start, end } });
    start = text.indexOf('<!--', end);
  }
  return comments;
}

function blockAt(blocks: readonly Span[], offset: number): Span | undefined {
  return blocks.find(({ start, end }) => start <= offset && offset < end);
}
