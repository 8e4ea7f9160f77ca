import assert from 'node:assert/strict';
import type { RootContent } from 'mdast';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { compareBlocks } from './blocks/compare-blocks.ts';
import { DIFFERENCES, type Difference } from './blocks/differences.ts';
import { parseDialect, parsePeer } from './blocks/trees.ts';

const PAGE = 'server/README.md';
const HEADING = '### Where the dialect differs from CommonMark';

for (const difference of DIFFERENCES) {
  const { name, example, peer, draft, constructs, standsIn } = difference;

  test(`${name}: ${JSON.stringify(example)} is ${peer} to GitHub and ${draft} to the draft`, () => {
    assert.equal(readingOfPeer(example), peer);
    assert.equal(readingOfDraft(example), draft);
  });

  test(`${name}: the trees ${standsIn ? 'differ, and it is by this difference alone' : 'do not differ'}`, () => {
    const { unequal } = compareBlocks(example, parsePeer(example).children, parseDialect(example).children);
    const names = unequal.map(({ differences }) => differences.map((one) => one.name));
    assert.deepEqual(names, standsIn ? [[name]] : []);
    assert.equal(constructs.length > 0, standsIn !== undefined);
  });
}

test(`${PAGE} lists the differences, each with its example and its reason`, () => {
  const [, section = ''] = readFileSync(PAGE, 'utf8').split(`${HEADING}\n`);
  const [own = ''] = section.split('\n#');
  const entries = own.split(/^- /m).slice(1);
  const listed = entries.map((entry) => (entry.split('\n\n')[0] ?? '').trim().replace(/\s*\n\s*/g, ' '));
  assert.deepEqual(listed, DIFFERENCES.map(toEntry));
});

function toEntry({ name, example, peer, draft, why }: Difference): string {
  const [code, reading] = [example, draft].map((text) =>
    JSON.stringify(text).slice(1, -1).replace('\u3000', '\\u3000'),
  );
  return `**${name}**, \`${code}\`: GitHub reads ${peer}, the draft ${reading}. ${why}`;
}

function readingOfPeer(text: string): string {
  return parsePeer(text).children.map(describe).join(', ');
}

function describe(node: RootContent): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'paragraph') return `paragraph of ${node.children.map(({ type }) => type).join(', ')}`;
  return node.type;
}

function readingOfDraft(text: string): string {
  const { frontMatter, lines, comments, tables } = parseDraft(text);
  const found = [
    ...(frontMatter ? ['front matter'] : []),
    ...lines.map((line) => `${line.depth > 0 ? `heading ${line.depth}` : 'prose'} \`${line.text}\``),
    ...comments.map(({ value }) => `comment \`${value}\``),
    ...tables.map(() => 'table'),
  ];
  return found.length > 0 ? found.join(', ') : 'nothing';
}
