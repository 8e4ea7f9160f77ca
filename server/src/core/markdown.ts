import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Inline constructs that the model of a draft never looks at. Without them a paragraph is one text node, which is
 * what makes a long line cheap.
 */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/** CommonMark with GFM tables and YAML front matter: the Markdown that the dialect is made of. */
const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(blocksAndTables).freeze();

/** Parses the blocks of a draft; inline marks stay text. Never fails; `text` must not start with a byte order mark. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

function blocksAndTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: INLINE } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
