import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { test } from 'node:test';
import { readBlocks } from '../server/src/core/blocks.ts';
import { parseMarkdown } from '../server/src/core/markdown.ts';
import { splitLines } from '../server/src/core/text.ts';

const OPAQUE = ['code', 'table', 'html', 'thematicBreak', 'definition'];
const LINES = [
  ...[
    '',
    ' ',
    '甲',
    '一、甲。',
    '# 甲',
    '## 乙 ##',
    '#丙',
    '####### 丁',
    '    # 戊',
    '---',
    '***',
    '- - -',
    '--',
    '===',
    '> 甲',
    '- 乙',
    '1. 丙',
  ],
  ...[
    '```',
    '````',
    '``` ts',
    '~~~',
    '`甲`',
    '| 甲 | 乙 |',
    '| --- | --- |',
    '甲|乙',
    '-|-',
    ':-',
    '|',
    '[甲]: 乙',
    '[bookmark: x]甲',
    '\u3000',
    '\t甲',
  ],
  ...[
    '<!-- 甲 -->',
    '<!-- 甲',
    '乙 -->',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<a>',
    '<?',
    '?>',
    '<!甲>',
    '甲 <b>',
    '\\# 甲',
    '**甲**',
  ],
];

test('plain lines are read as the Markdown parser reads them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, end) => {
        checkSameBlocks(lines.join(end));
      },
    ),
    { numRuns: 5000 },
  );
});

test('fixtures and rule pages are read as the Markdown parser reads them', () => {
  for (const file of globSync(['test/fixtures/**/*.md', 'server/src/rules/*.md'])) {
    checkSameBlocks(readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
  }
});

/** `text` has no front matter. */
function checkSameBlocks(text: string): void {
  if (/^---[ \t]*(?:\r|\n|$)/.test(text)) return;
  const blocks = readBlocks(text, splitLines(text));
  const nodes = parseMarkdown(text).children;
  const spanOf = (node: (typeof nodes)[number]): string => `${node.position?.start.line}-${node.position?.end.line}`;
  const lineAt = (offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  assert.deepEqual(
    blocks.opaque.map((span) => `${lineAt(span.start)}-${lineAt(span.end)}`),
    nodes.filter((node) => OPAQUE.includes(node.type)).map(spanOf),
    JSON.stringify(text),
  );
  assert.deepEqual(
    Array.from(blocks.depths, ([offset, depth]) => `${lineAt(offset)}: ${depth}`),
    nodes.flatMap((node) => (node.type === 'heading' ? [`${node.position?.start.line}: ${node.depth}`] : [])),
    JSON.stringify(text),
  );
}
