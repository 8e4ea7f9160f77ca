import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Span } from '../../server/src/core/text.ts';
import { DIFFERENCES } from './differences.ts';

const peer = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
const dialect = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(withoutDifferences).freeze();

/** As GitHub reads `text`: remark-parse with front matter and GFM, nothing switched off. No byte order mark. */
export function parsePeer(text: string): Root {
  return peer.parse(text);
}

/** As the peer reads `text` when the constructs of the listed differences, and nothing else, are switched off. */
export function parseDialect(text: string): Root {
  return dialect.parse(text);
}

export function spanOf(node: Positioned): Span {
  const { start, end } = positionOf(node);
  return { start: start.offset ?? NaN, end: end.offset ?? NaN };
}

export function positionOf({ position }: Positioned): NonNullable<RootContent['position']> {
  if (!position) throw new Error('a block of a parsed text has a position');
  return position;
}

interface Positioned {
  readonly position?: RootContent['position'];
}

function withoutDifferences(this: Processor): void {
  const constructs = DIFFERENCES.flatMap((difference) => difference.constructs);
  (this.data().micromarkExtensions ??= []).push({ disable: { null: constructs } });
}
