import { readCharacters, type Characters } from './characters.ts';
import type { Draft, Line, Table } from './draft.ts';
import type { Content } from './lines.ts';
import { lowerBound, lowerBoundOf } from './lower-bound.ts';
import { moveLine, moveTable } from './move.ts';
import { proseOf } from './prose.ts';
import { countSameRuns, type Reading } from './runs.ts';
import { countSameEnd } from './same-ends.ts';
import { copyOf, viewOf, type Cut, type Span } from './text.ts';
import type { WordEdit } from './word-edit.ts';

/** A run of whole lines, about a page, that is looked at by itself; its offsets count from its own start. */
export interface Passage {
  readonly text: string;
  /** The text with everything that is not prose masked, offset for offset (prose.ts). */
  readonly prose: string;
  readonly lines: readonly Line[];
  /** The characters of both. */
  readonly characters: Characters;
  /** Lets go of what takes room and can be read again: lines and characters. */
  rest(): void;
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

/** Cuts a draft into passages. What an edit has left alone is taken over from `before`, the division of the draft before it. */
export function divide(draft: Draft, before?: Division, edit?: WordEdit): Division {
  const moved = before && edit && moveDivision(before, draft, edit);
  if (moved) return { draft, passages: moved };
  const known = before && findKnown(before, draft);
  const cut = before ? copyOf : viewOf;
  const passages = findPieces(draft).map((piece) => ({
    ...piece,
    passage: known?.(piece) ?? passageAt(draft, piece, cut),
  }));
  return { draft, passages };
}

/** A passage before it is read: a span of the text, the lines and the tables in it. */
interface Piece extends Span {
  readonly firstLine: number;
  readonly endLine: number;
  readonly firstTable: number;
  readonly endTable: number;
  /** Those of its lines that are listed, counted from the first. */
  readonly listed: readonly number[];
}

const NONE: readonly never[] = [];

function findPieces({ text, lines, tables }: Draft): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let firstLine = 0;
  let firstTable = 0;
  let listed: number[] = [];
  const close = (end: number, endLine: number): void => {
    let endTable = firstTable;
    while ((tables[endTable]?.span.start ?? Infinity) < end) endTable += 1;
    pieces.push({ start, end, firstLine, endLine, firstTable, endTable, listed: listed.length > 0 ? listed : NONE });
    start = end;
    firstLine = endLine;
    firstTable = endTable;
    listed = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (opensPassage(line, line.listed, line.span.start - start)) close(line.span.start, index);
    if (line.listed) listed.push(index - firstLine);
  }
  close(text.length, lines.length);
  return pieces;
}

/** True for a line that begins a passage, so far from the start of the one before. */
function opensPassage({ depth, ordinal }: Omit<Line, 'listed'>, listed: boolean, distance: number): boolean {
  if (distance < LEAST) return false;
  return distance >= MOST || depth > 0 || (ordinal !== undefined && !listed);
}

/** The same passages after an edit of words but for the one of the words; undefined where others begin now. */
function moveDivision(before: Division, draft: Draft, edit: WordEdit): readonly PlacedPassage[] | undefined {
  const at = lowerBoundOf(before.passages, edit.start + 1, (passage) => passage.start) - 1;
  const old = before.passages[at];
  if (!old || edit.end > old.end) return undefined;
  const own = contentBetween(draft, old.start);
  const { end, endLine } = movePiece(old, edit);
  if (own.end !== end || own.lines.length !== endLine - old.firstLine) return undefined;
  if (own.tables.length !== old.endTable - old.firstTable) return undefined;
  const edited = { ...old, end, endLine, passage: new ReadPassage(copyOf(draft.text, old.start, end), 0, own) };
  return before.passages.map((placed, index) => {
    if (index === at) return edited;
    return index < at || (edit.by === 0 && edit.lines === 0) ? placed : { ...placed, ...movePiece(placed, edit) };
  });
}

function movePiece(
  { start, end, firstLine, endLine }: PlacedPassage,
  { by, lines }: WordEdit,
): Pick<PlacedPassage, 'start' | 'end' | 'firstLine' | 'endLine'> {
  return { start: start + by, end: end + by, firstLine: firstLine + lines, endLine: endLine + lines };
}

/** Lines and tables of the passage that begins at `start`, with offsets from there, and its end in the draft. */
function contentBetween({ text, reading: { runs, starts } }: Draft, start: number): Content & { readonly end: number } {
  const lines: Line[] = [];
  const tables: Table[] = [];
  let end = text.length - start;
  for (let run = Math.max(0, lowerBound(starts, start + 1) - 1); (starts[run] ?? Infinity) < start + end; run += 1) {
    const by = (starts[run] ?? 0) - start;
    for (const line of runs[run]?.lines ?? NONE) {
      const distance = line.span.start + by;
      if (distance < 0 || distance >= end) continue;
      if (opensPassage(line, false, distance)) end = distance;
      else lines.push(moveLine(line, by, false));
    }
    // The line that opens the next passage may stand right below a table.
    for (const table of runs[run]?.tables ?? NONE) {
      const distance = table.span.start + by;
      if (distance >= 0 && distance < end) tables.push(moveTable(table, by));
    }
  }
  return { lines, tables, end: start + end };
}

/** Finds the passage of the division before that a piece of `draft` is the same as. */
function findKnown({ draft: old, passages }: Division, draft: Draft): (piece: Piece) => Passage | undefined {
  const by = draft.text.length - old.text.length;
  const { head, tail } = findNew(old.reading, draft.reading);
  const byStart = new Map(passages.map((placed) => [placed.start, placed]));
  const isHead = old.text.slice(0, old.reading.starts[0]) === draft.text.slice(0, draft.reading.starts[0]);
  return (piece) => {
    const isBefore = piece.end <= head && (piece.start > 0 || isHead);
    const same = isBefore ? byStart.get(piece.start) : piece.start >= tail ? byStart.get(piece.start - by) : undefined;
    return same && isSameSize(same, piece) ? same.passage : undefined;
  };
}

/** Where the new runs of a draft begin and end: what stands in front of them and behind has been read before. */
function findNew(before: Reading, after: Reading): { readonly head: number; readonly tail: number } {
  const { runs, starts } = after;
  const first = countSameRuns(before, after);
  const last = countSameEnd(before.runs, runs, { start: first });
  return { head: starts[first] ?? Infinity, tail: last > 0 ? (starts[runs.length - last] ?? Infinity) : Infinity };
}

function isSameSize(one: Piece, other: Piece): boolean {
  return (
    one.end - one.start === other.end - other.start &&
    one.endLine - one.firstLine === other.endLine - other.firstLine &&
    one.endTable - one.firstTable === other.endTable - other.firstTable &&
    one.listed.length === other.listed.length &&
    one.listed.every((line, index) => line === other.listed[index])
  );
}

function passageAt({ text, lines, tables }: Draft, piece: Piece, cut: Cut): Passage {
  const { start, end, firstLine, endLine, firstTable, endTable } = piece;
  const own = { lines: lines.slice(firstLine, endLine), tables: tables.slice(firstTable, endTable) };
  return new ReadPassage(cut(text, start, end), start, own);
}

class ReadPassage implements Passage {
  readonly text: string;
  readonly prose: string;
  readonly #start: number;
  readonly #content: Content;
  #lines: readonly Line[] | undefined;
  #characters: Characters | undefined;

  /** The passage of `text`, which begins at `start` of what the offsets of its content count from. */
  constructor(text: string, start: number, content: Content) {
    this.text = text;
    this.prose = proseOf(text, start, content);
    this.#start = start;
    this.#content = content;
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= this.#content.lines.map((line) => moveLine(line, -this.#start, line.listed)));
  }

  get characters(): Characters {
    return (this.#characters ??= readCharacters(this.text, this.prose));
  }

  rest(): void {
    this.#lines = undefined;
    this.#characters = undefined;
  }
}
