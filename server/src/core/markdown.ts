import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Constructs that the model of a draft never looks at. Without inline marks a paragraph is one text node, which makes a
 * long line cheap; without containers nothing nests, so that ten thousand quote marks cost what ten thousand letters
 * do. The marks stay in the text of their lines, where lines.ts skips them. A rule typed below a paragraph makes no
 * heading of it either: headings have `#`.
 */
const UNUSED = [
  'blockQuote',
  'codeIndented',
  'definition',
  'list',
  'setextUnderline',

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

/** CommonMark with GFM tables: the Markdown that the dialect is made of. */
const processor = unified().use(remarkParse).use(blocksAndTables).freeze();

/** Parses the blocks of a draft; inline marks and containers stay text. Never fails; `text` must not start with a byte order mark. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

function blocksAndTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: UNUSED } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
