import { readCharacters, type Characters } from './characters.ts';
import type { Draft, Line } from './draft.ts';
import { moveLine } from './move.ts';
import { proseOf } from './prose.ts';
import { detach, type Difference, type Span } from './text.ts';

/** A run of whole lines, about a page, that is looked at by itself; its offsets count from its own start. */
export interface Passage {
  readonly text: string;
  /** The text with everything that is not prose masked, offset for offset (prose.ts). */
  readonly prose: string;
  readonly lines: readonly Line[];
  /** The characters of both. */
  readonly characters: Characters;
  /** What `look` sees in the passage; it looks once, however often it is asked for. */
  recall<T>(look: (passage: Passage) => T): T;
  /** Lets go of what takes room and can be read again: lines and characters. What looks have seen stays. */
  readonly rest: () => void;
}

/** A passage, where it stands, and which of the lines and tables of its draft it holds. */
export interface PlacedPassage extends Piece {
  readonly passage: Passage;
}

/** A draft and the passages that it was cut into. */
export interface Division {
  readonly draft: Draft;
  readonly passages: readonly PlacedPassage[];
}

/** A passage goes on to the first heading behind this many UTF-16 units, */
const LEAST = 2000;
/** or to the first line behind this many. */
const MOST = 6000;

/** A division of the draft before an edit, and where the text of the draft differs from the one before. */
export interface Divided {
  readonly before: Division;
  readonly difference: Difference;
}

/** Cuts a draft into passages. Those of `previous` that the edit has left alone are taken over. */
export function divide(draft: Draft, previous?: Divided): Division {
  const known = previous && findKnown(previous, draft);
  const passages = cut(draft).map((piece) => ({ ...piece, passage: known?.(piece) ?? createPassage(draft, piece) }));
  return { draft, passages };
}

/** A passage before it is read: a span of the text, the lines and the tables in it. */
interface Piece extends Span {
  readonly firstLine: number;
  readonly endLine: number;
  readonly firstTable: number;
  readonly endTable: number;
}

function cut({ text, lines, tables }: Draft): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let firstLine = 0;
  let firstTable = 0;
  const close = (end: number, endLine: number): void => {
    let endTable = firstTable;
    while ((tables[endTable]?.span.start ?? Infinity) < end) endTable += 1;
    pieces.push({ start, end, firstLine, endLine, firstTable, endTable });
    start = end;
    firstLine = endLine;
    firstTable = endTable;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.span.start - start < LEAST) continue;
    const opens = line.depth > 0 || (line.ordinal !== undefined && !line.listed);
    if (opens || line.span.start - start >= MOST) close(line.span.start, index);
  }
  close(text.length, lines.length);
  return pieces;
}

/** Finds the passage of the division before that a piece of `draft` is the same as. */
function findKnown({ before: division, difference }: Divided, draft: Draft): (piece: Piece) => Passage | undefined {
  const old = division.draft;
  const { prefix, suffix } = difference;
  const shift = draft.text.length - old.text.length;
  const lines = sameAround(old.lines, draft.lines, isSameLine);
  const tables = sameAround(old.tables, draft.tables, isSameSpan);
  const byStart = new Map(division.passages.map((placed) => [placed.start, placed]));
  return (piece) => {
    const before = piece.end <= prefix && piece.endLine <= lines.head && piece.endTable <= tables.head;
    const behind =
      piece.start >= draft.text.length - suffix &&
      piece.firstLine >= draft.lines.length - lines.tail &&
      piece.firstTable >= draft.tables.length - tables.tail;
    if (!before && !behind) return undefined;
    const same = byStart.get(before ? piece.start : piece.start - shift);
    return same && isSameSize(same, piece) ? same.passage : undefined;
  };

  function sameAround<T extends { readonly span: Span }>(
    from: readonly T[],
    to: readonly T[],
    isSame: (one: T, other: T, by: number) => boolean,
  ): { head: number; tail: number } {
    const most = Math.min(from.length, to.length);
    const at = (entries: readonly T[], index: number): T | undefined => entries[index];
    let head = 0;
    for (; head < most; head += 1) {
      const [one, other] = [at(from, head), at(to, head)];
      if (!one || !other || other.span.end > prefix || !isSame(one, other, 0)) break;
    }
    let tail = 0;
    for (; tail < most - head; tail += 1) {
      const [one, other] = [at(from, from.length - 1 - tail), at(to, to.length - 1 - tail)];
      if (!one || !other || other.span.start < draft.text.length - suffix || !isSame(one, other, shift)) break;
    }
    return { head, tail };
  }
}

function isSameLine(one: Line, other: Line, by: number): boolean {
  return (
    one.depth === other.depth &&
    one.listed === other.listed &&
    one.content.start + by === other.content.start &&
    one.content.end + by === other.content.end &&
    isSameSpan(one, other, by)
  );
}

function isSameSpan(one: { readonly span: Span }, other: { readonly span: Span }, by: number): boolean {
  return one.span.start + by === other.span.start && one.span.end + by === other.span.end;
}

function isSameSize(one: Piece, other: Piece): boolean {
  return (
    one.end - one.start === other.end - other.start &&
    one.endLine - one.firstLine === other.endLine - other.firstLine &&
    one.endTable - one.firstTable === other.endTable - other.firstTable
  );
}

function createPassage(draft: Draft, piece: Piece): Passage {
  const { start, end, firstLine, endLine, firstTable, endTable } = piece;
  const own = draft.lines.slice(firstLine, endLine);
  const text = detach(draft.text.slice(start, end));
  const prose = proseOf(text, start, { lines: own, tables: draft.tables.slice(firstTable, endTable) });
  const seen = new Map<unknown, unknown>();
  let lines: readonly Line[] | undefined;
  let characters: Characters | undefined;
  return {
    text,
    prose,
    get lines() {
      return (lines ??= own.map((line) => moveLine(line, -start, line.listed)));
    },
    get characters() {
      return (characters ??= readCharacters(text, prose));
    },
    recall<T>(look: (passage: Passage) => T): T {
      if (!seen.has(look)) seen.set(look, look(this));
      // What is kept for `look` is what it returned.
      return seen.get(look) as T;
    },
    rest: () => {
      lines = undefined;
      characters = undefined;
    },
  };
}
