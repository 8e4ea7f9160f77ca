import type { Draft, Table } from '../../server/src/core/draft.ts';
import { moveSpan, moveTable } from '../../server/src/core/move.ts';
import { BLANK, sliceOf, type Located, type Span } from '../../server/src/core/text.ts';

/** What of a text is prose and what is not. */
export interface DraftBlocks {
  /** The YAML at the head, fences included. */
  readonly frontMatter: Span | undefined;
  /** What is no prose, in order, from the beginning of its first line. */
  readonly blocks: readonly { readonly kind: string; readonly span: Span }[];
  readonly tables: readonly Table[];
  readonly comments: readonly Located[];
  /** Depth of each line of prose that has words by its offset: 0 in paragraphs, more in headings. */
  readonly prose: ReadonlyMap<number, number>;
}

/** Blanks, marks of blocks and bookmarks: a line of nothing else the draft may pass over. */
const NO_WORDS = new RegExp(`^(?:${BLANK}|[#>*+_-]|\\[bookmark:[^\\]]*\\])*$`);

export function hasWords(line: string): boolean {
  return !NO_WORDS.test(line);
}

/** Puts together what the draft has found in the runs of its text. */
export function blocksOfDraft({ text, reading, lines, comments }: Draft): DraftBlocks {
  const runs = reading.runs.map((run, index) => ({ ...run, start: reading.starts[index] ?? 0 }));
  return {
    frontMatter: reading.frontMatter,
    blocks: runs.flatMap(({ blocks, start }) =>
      blocks.map(({ kind, span }) => ({ kind, span: moveSpan(span, start) })),
    ),
    tables: runs.flatMap(({ tables, start }) => tables.map((table) => moveTable(table, start))),
    comments,
    prose: new Map(lines.flatMap(({ span, depth }) => (hasWords(sliceOf(text, span)) ? [[span.start, depth]] : []))),
  };
}
