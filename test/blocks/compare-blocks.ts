import type { RootContent } from 'mdast';
import { DIFFERENCES, type Difference, type Place } from './differences.ts';
import { positionOf } from './trees.ts';

/** Two readings of a text, block by block. */
export interface Comparison {
  /** Blocks of the peer that stand in the dialect with the same type, depth, value, cells and positions. */
  readonly equal: readonly RootContent[];
  /** The places that are read differently, each with the listed differences that stand there. */
  readonly unequal: readonly { readonly place: Place; readonly differences: readonly Difference[] }[];
}

/** Compares the blocks that the peer and the dialect see in `text`. */
export function compareBlocks(text: string, peer: readonly RootContent[], dialect: readonly RootContent[]): Comparison {
  const lines = text.split(/\r\n|\r|\n/);
  const equal: RootContent[] = [];
  const unequal: Comparison['unequal'][number][] = [];
  for (const group of groupByLines(peer, dialect)) {
    const place = { ...group, text, lines };
    if (printBlocks(place.peer) === printBlocks(place.dialect)) equal.push(...place.peer);
    else unequal.push({ place, differences: DIFFERENCES.filter(({ standsIn }) => standsIn?.(place)) });
  }
  return { equal, unequal };
}

/** Everything about blocks that must be equal, with positions; what stands inside their lines is left out. */
export function printBlocks(nodes: readonly RootContent[]): string {
  return nodes.map(printBlock).join('\n');
}

function printBlock(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `${printPlace(node)} ${node.depth}`;
    case 'code':
    case 'html':
    case 'yaml':
      return `${printPlace(node)} ${JSON.stringify(node.value)}`;
    case 'definition':
      return `${printPlace(node)} ${node.identifier}`;
    case 'table': {
      const rows = node.children.map((row) => `${printPlace(row)}: ${row.children.map(printPlace).join(' ')}`);
      return [`${printPlace(node)} ${JSON.stringify(node.align)}`, ...rows].join('\n');
    }
    default:
      return printPlace(node);
  }
}

function printPlace(node: RootContent): string {
  const { start, end } = positionOf(node);
  return `${node.type} ${start.line}:${start.column} ${start.offset} – ${end.line}:${end.column} ${end.offset}`;
}

interface Entry {
  readonly node: RootContent;
  readonly side: 'peer' | 'dialect';
  readonly first: number;
  readonly last: number;
}

/** Groups blocks that share lines: a group ends where no block of either reading goes on. */
function groupByLines(
  peer: readonly RootContent[],
  dialect: readonly RootContent[],
): readonly Pick<Place, Entry['side']>[] {
  const entries = [...peer.map((node) => toEntry(node, 'peer')), ...dialect.map((node) => toEntry(node, 'dialect'))];
  const groups: Record<Entry['side'], RootContent[]>[] = [];
  let reached = 0;
  for (const { node, side, first, last } of entries.sort((one, other) => one.first - other.first)) {
    if (first > reached) groups.push({ peer: [], dialect: [] });
    groups.at(-1)?.[side].push(node);
    reached = Math.max(reached, last);
  }
  return groups;
}

// A definition may be the beginning of a paragraph, which has a say in what the next line is.
function toEntry(node: RootContent, side: Entry['side']): Entry {
  const { start, end } = positionOf(node);
  return { node, side, first: start.line, last: node.type === 'definition' ? end.line + 1 : end.line };
}
