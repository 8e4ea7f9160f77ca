import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, State } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Constructs that the model of a draft never looks at. Without containers nothing nests, so that ten thousand quote marks
 * cost what ten thousand letters do. The marks stay in the text of their lines, where lines.ts skips them. A rule typed
 * below a paragraph makes no heading of it either: headings have `#`.
 */
const UNUSED = ['blockQuote', 'codeIndented', 'definition', 'list', 'setextUnderline'];

/**
 * From the first mark on that may open something inline, the rest of its line is text. It is taken at once, so that a
 * paragraph is one text node and a long line of marks costs what one of letters does.
 */
const restOfLine: Construct = {
  name: 'restOfLine',
  tokenize: (effects, ok) => {
    const take: State = (code) => {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return take;
    };
    return (code) => {
      effects.enter('data');
      return take(code);
    };
  },
};
const PLAIN = Object.fromEntries(Array.from('!&*<[\\]_`', (mark) => [mark.charCodeAt(0), restOfLine]));

/** CommonMark with GFM tables: the Markdown that the dialect is made of. */
const processor = unified().use(remarkParse).use(blocksAndTables).freeze();

/** Parses the blocks of a draft; inline marks and containers stay text. Never fails; `text` must not start with a byte order mark. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

function blocksAndTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: UNUSED }, text: PLAIN, string: PLAIN });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
