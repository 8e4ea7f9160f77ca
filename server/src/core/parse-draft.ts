import { ChunkedText } from './chunked-text.ts';
import type { Draft, Line, Part, Table } from './draft.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { lazy } from './lazy.ts';
import { placeLines, type Content } from './lines.ts';
import { MovedPart, moveSpan } from './move.ts';
import { splitParts } from './parts.ts';
import { COMMENT, readRuns, type Reading } from './runs.ts';
import type { Located } from './text.ts';
import { findWordEdit, placerBehind, type Read } from './word-edit.ts';

/**
 * Reads a draft. Never fails: whatever a person types has lines, parts and perhaps sections. No byte order mark.
 * `previous` is the draft before an edit: what the edit has left alone is not read again, and the result is the same.
 * Where lines and sections stand is found out when someone first asks.
 */
export function parseDraft(source: string | ChunkedText, previous?: Draft): Draft {
  const text = typeof source === 'string' ? ChunkedText.of(source) : source;
  const { reading, exchange } = readRuns(text, previous);
  const frontMatter = parseFrontMatter(text.slice(0, endOfHead(text, reading)), reading.frontMatter);
  const read = { text, frontMatter, comments: findComments(text, reading), reading };
  const edit = previous && findWordEdit(previous, read, exchange);
  const places = placesOf(read, previous && lastPlaced(previous));
  const parts = edit
    ? previous.parts.map(
        (part, index) => new MovedPart(part, placerBehind(edit), () => places().parts[index] ?? NO_BODY),
      )
    : undefined;
  return new LazyDraft(read, places, parts);
}

/** Up to where front matter may stand: without a closing fence it is told by its lines. */
function endOfHead(text: ChunkedText, { frontMatter }: Reading): number {
  return frontMatter?.end ?? (text.slice(0, 3) === '---' ? text.length : 0);
}

/**
 * A draft that finds out where its lines stand when someone first asks. It is a class since engines give each object literal
 * with getters a shape of its own, and what its getters know of stays alive until they next go through the whole heap.
 */
class LazyDraft implements Draft {
  readonly text: ChunkedText;
  readonly frontMatter: FrontMatter | undefined;
  readonly comments: readonly Located[];
  readonly reading: Reading;
  readonly #places: () => Places;
  readonly #parts: readonly Part[] | undefined;

  constructor({ text, frontMatter, comments, reading }: Read, places: () => Places, parts?: readonly Part[]) {
    this.text = text;
    this.frontMatter = frontMatter;
    this.comments = comments;
    this.reading = reading;
    this.#places = places;
    this.#parts = parts;
  }

  get lines(): readonly Line[] {
    return this.#places().lines;
  }

  get tables(): readonly Table[] {
    return this.#places().tables;
  }

  get parts(): readonly Part[] {
    return this.#parts ?? this.#places().parts;
  }
}

const NO_BODY = { preamble: [], sections: [] };

/** Where the lines, tables and sections of a draft stand. */
interface Places extends Content {
  readonly parts: readonly Part[];
}

/** What was read of drafts whose lines nobody has asked for yet, and the last draft before whose lines were asked for. */
const waiting = new WeakMap<Reading, Draft | undefined>();

function lastPlaced(draft: Draft): Draft | undefined {
  return waiting.has(draft.reading) ? waiting.get(draft.reading) : draft;
}

function placesOf(read: Read, previous: Draft | undefined): () => Places {
  waiting.set(read.reading, previous);
  return lazy(() => {
    waiting.delete(read.reading);
    // Front matter that is not closed is a paragraph to Markdown; the drafter meant no prose by it.
    const { lines, tables } = placeLines(
      { reading: read.reading, from: endOfFrontMatter(read) },
      previous && {
        reading: previous.reading,
        lines: previous.lines,
        tables: previous.tables,
        from: endOfFrontMatter(previous),
      },
    );
    return { lines, tables, parts: splitParts(read.text, lines, previous?.parts) };
  });
}

function endOfFrontMatter({ frontMatter }: Pick<Draft, 'frontMatter'>): number {
  return frontMatter?.span.end ?? 0;
}

/** Comments between blocks and inside paragraphs; what stands in front matter, code and tables is none. */
function findComments(source: ChunkedText, { frontMatter, runs, starts, commented }: Reading): readonly Located[] {
  if (!commented) return [];
  const text = source.toString();
  let start = text.indexOf(COMMENT);
  const silent = runs.flatMap(({ blocks }, index) =>
    blocks.flatMap(({ kind, span }) => (kind === 'html' ? [] : [moveSpan(span, starts[index] ?? 0)])),
  );
  if (frontMatter) silent.unshift(frontMatter);
  const comments: Located[] = [];
  let next = 0;
  while (start >= 0) {
    while (next < silent.length && (silent[next]?.end ?? 0) <= start) next += 1;
    const block = silent[next];
    const inside = block !== undefined && block.start <= start;
    const close = text.indexOf('-->', start);
    const end = inside ? block.end : close < 0 ? text.length : close + 3;
    if (!inside) comments.push({ value: text.slice(start, end), span: { start, end } });
    start = text.indexOf(COMMENT, end);
  }
  return comments;
}
