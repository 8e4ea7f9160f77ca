import { parseDraft } from '../../server/src/core/parse-draft.ts';
import { moveSpan, moveTable } from '../../server/src/core/move.ts';
import { readRuns } from '../../server/src/core/runs.ts';
import type { Table } from '../../server/src/core/draft.ts';
import type { Located, Span } from '../../server/src/core/text.ts';

/** The blocks of a text in the places where a draft has them. */
export interface Blocks {
  readonly frontMatter: Span | undefined;
  /** Spans without prose (front matter, tables, code, HTML, rules), in order. */
  readonly opaque: readonly Span[];
  /** Depth of each heading that prints something, by the offset of its line. */
  readonly depths: ReadonlyMap<number, number>;
  readonly tables: readonly Table[];
  readonly comments: readonly Located[];
}

/** What the reader of drafts makes of `text`. */
export function readBlocks(text: string): Blocks {
  const { frontMatter, runs, starts } = readRuns(text);
  const placed = runs.map((run, index) => ({ run, start: starts[index] ?? 0 }));
  const opaque = placed.flatMap(({ run, start }) => run.blocks.map(({ span }) => moveSpan(span, start)));
  const headings = placed.flatMap(({ run, start }) =>
    run.lines.flatMap(({ span, depth }) => (depth > 0 ? [[span.start + start, depth] as const] : [])),
  );
  return {
    frontMatter,
    opaque: frontMatter ? [frontMatter, ...opaque] : opaque,
    depths: new Map(headings),
    tables: placed.flatMap(({ run, start }) => run.tables.map((table) => moveTable(table, start))),
    comments: parseDraft(text).comments,
  };
}
