import assert from 'node:assert/strict';
import { inspect, isDeepStrictEqual } from 'node:util';
import type { Nodes, Root, RootContent } from 'mdast';
import { parseDraft } from '../../server/src/core/parse-draft.ts';
import type { Located } from '../../server/src/core/text.ts';
import { compareBlocks, printBlocks } from './compare-blocks.ts';
import { blocksOfDraft, type DraftBlocks } from './draft-blocks.ts';
import { expectedBlocks } from './expected-blocks.ts';
import { parseDialect, parsePeer } from './trees.ts';

/** How many blocks of a document the peer has, and how many of them the draft has too. */
export interface Agreement {
  readonly blocks: number;
  readonly equal: number;
}

/**
 * Checks that the draft has the blocks that the peer finds in `text`. If it has not, then it must have those that the peer
 * finds without the constructs of the listed differences, and one of these differences must stand wherever this changes
 * the tree of the peer.
 */
export function checkDocument(text: string, name = text): Agreement {
  const peer = parsePeer(text);
  const draft = parseDraft(text);
  const found = blocksOfDraft(draft);
  // The one thing besides that the draft knows and Markdown does not: front matter that is not closed.
  const from = draft.frontMatter?.span.end ?? 0;
  const isPeer = isDeepStrictEqual(found, withoutProseBefore(from, expectedBlocks(text, peer)));
  const equal = isPeer ? peer.children : checkDialect({ name, text, peer, found, from });
  checkComments(name, equal, found.comments);
  return { blocks: peer.children.length, equal: equal.length };
}

interface Reading {
  readonly name: string;
  readonly text: string;
  readonly peer: Root;
  readonly found: DraftBlocks;
  readonly from: number;
}

/** Returns the blocks that peer and dialect have in common. */
function checkDialect({ name, text, peer, found, from }: Reading): readonly RootContent[] {
  const dialect = parseDialect(text);
  const expected = withoutProseBefore(from, expectedBlocks(text, dialect));
  checkEqual(`${name}: the draft has the blocks of the peer without the listed constructs`, found, expected);
  const { equal, unequal } = compareBlocks(text, peer.children, dialect.children);
  for (const { place, differences } of unequal) {
    if (differences.length > 0) continue;
    checkEqual(`${name}: a difference that is not listed`, printBlocks(place.dialect), printBlocks(place.peer));
  }
  return equal;
}

/** What the peer takes for a comment, tables aside, is in a comment of the draft. */
function checkComments(name: string, nodes: readonly RootContent[], comments: readonly Located[]): void {
  const pending: Nodes[] = nodes.filter(({ type }) => type !== 'table');
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('children' in node) pending.push(...node.children);
    if (node.type !== 'html' || !node.value.startsWith('<!--')) continue;
    const offset = node.position?.start.offset ?? NaN;
    const isKnown = comments.some(({ span }) => span.start <= offset && offset < span.end);
    assert.ok(isKnown, `${name}: the draft takes ${node.value} for a comment`);
  }
}

function withoutProseBefore(from: number, blocks: DraftBlocks): DraftBlocks {
  if (from === 0) return blocks;
  return { ...blocks, prose: new Map(Array.from(blocks.prose).filter(([start]) => start >= from)) };
}

function checkEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  assert.fail(`${what}\nfound ${print(actual)}\nexpected ${print(expected)}`);
}

function print(value: unknown): string {
  return typeof value === 'string'
    ? value
    : inspect(value, { depth: null, maxArrayLength: null, maxStringLength: 200 });
}
