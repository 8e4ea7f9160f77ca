import { readCharacters, type Characters } from './characters.ts';
import type { Draft, Line, Table } from './draft.ts';
import type { Content } from './lines.ts';
import { lowerBound } from './lower-bound.ts';
import { MovedLine, moveTable } from './move.ts';
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
  readonly size: Size;
  /** Lets go of what takes room and can be read again: lines and characters. */
  rest(): void;
}

/** How many lines and tables a passage has, and which of the lines are listed. */
interface Size {
  readonly lines: number;
  readonly tables: number;
  readonly listed: readonly number[];
}

/** A draft and the passages that it was cut into. They join without a gap. */
export interface Division {
  readonly draft: Draft;
  readonly passages: readonly Passage[];
  /** Where each of them begins. */
  readonly starts: readonly number[];
}

/** A passage goes on to the first heading behind this many UTF-16 units, */
const LEAST = 2000;
/** or to the first line behind this many. */
const MOST = 6000;

/** Cuts a draft into passages. What an edit has left alone is taken over from `before`, the division of the draft before it. */
export function divide(draft: Draft, before?: Division, edit?: WordEdit): Division {
  const moved = before && edit && moveDivision(before, draft, edit);
  if (moved) return moved;
  const known = before && findKnown(before, draft);
  const cut = before ? copyOf : viewOf;
  const pieces = findPieces(draft);
  return {
    draft,
    passages: pieces.map((piece) => known?.(piece) ?? passageAt(draft, piece, cut)),
    starts: pieces.map(({ start }) => start),
  };
}

/** A passage before it is read: a span of the text, and the lines and tables in it by their indices in the draft. */
interface Piece extends Span {
  readonly firstLine: number;
  readonly firstTable: number;
  readonly size: Size;
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
    const size = {
      lines: endLine - firstLine,
      tables: endTable - firstTable,
      listed: listed.length > 0 ? listed : NONE,
    };
    pieces.push({ start, end, firstLine, firstTable, size });
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
function moveDivision({ passages, starts }: Division, draft: Draft, edit: WordEdit): Division | undefined {
  const at = lowerBound(starts, edit.start + 1) - 1;
  const [old, start] = [passages[at], starts[at]];
  if (!old || start === undefined || edit.end > start + old.text.length) return undefined;
  const own = contentBetween(draft, start);
  const { lines, tables } = old.size;
  if (own.end !== start + old.text.length + edit.by || own.lines.length !== lines + edit.lines) return undefined;
  if (own.tables.length !== tables) return undefined;
  const size = { lines: own.lines.length, tables, listed: NONE };
  const edited = new ReadPassage(copyOf(draft.text, start, own.end), { start: 0, content: own, size });
  const moved = edit.by === 0 ? starts : starts.map((one, index) => (index > at ? one + edit.by : one));
  return { draft, passages: passages.with(at, edited), starts: moved };
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
      else lines.push(new MovedLine(line, by, false));
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
function findKnown({ draft: old, passages, starts }: Division, draft: Draft): (piece: Piece) => Passage | undefined {
  const by = draft.text.length - old.text.length;
  const { head, tail } = findNew(old.reading, draft.reading);
  const byStart = new Map(starts.map((start, index) => [start, passages[index]]));
  const isHead = old.text.slice(0, old.reading.starts[0]) === draft.text.slice(0, draft.reading.starts[0]);
  return ({ start, end, size }) => {
    const isBefore = end <= head && (start > 0 || isHead);
    const same = isBefore ? byStart.get(start) : start >= tail ? byStart.get(start - by) : undefined;
    return same && same.text.length === end - start && isSameSize(same.size, size) ? same : undefined;
  };
}

/** Where the new runs of a draft begin and end: what stands in front of them and behind has been read before. */
function findNew(before: Reading, after: Reading): { readonly head: number; readonly tail: number } {
  const { runs, starts } = after;
  const first = countSameRuns(before, after);
  const last = countSameEnd(before.runs, runs, { start: first });
  return { head: starts[first] ?? Infinity, tail: last > 0 ? (starts[runs.length - last] ?? Infinity) : Infinity };
}

function isSameSize(one: Size, other: Size): boolean {
  return (
    one.lines === other.lines &&
    one.tables === other.tables &&
    one.listed.length === other.listed.length &&
    one.listed.every((line, index) => line === other.listed[index])
  );
}

function passageAt({ text, lines, tables }: Draft, piece: Piece, cut: Cut): Passage {
  const { start, end, firstLine, firstTable, size } = piece;
  const content = {
    lines: lines.slice(firstLine, firstLine + size.lines),
    tables: tables.slice(firstTable, firstTable + size.tables),
  };
  return new ReadPassage(cut(text, start, end), { start, content, size });
}

interface PassageSource {
  /** Where the passage begins in what the offsets of its content count from. */
  readonly start: number;
  readonly content: Content;
  readonly size: Size;
}

class ReadPassage implements Passage {
  readonly text: string;
  readonly prose: string;
  readonly size: Size;
  readonly #start: number;
  readonly #content: Content;
  #lines: readonly Line[] | undefined;
  #characters: Characters | undefined;

  constructor(text: string, { start, content, size }: PassageSource) {
    this.text = text;
    this.prose = proseOf(text, start, content);
    this.size = size;
    this.#start = start;
    this.#content = content;
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= this.#readLines());
  }

  #readLines(): readonly Line[] {
    const { lines } = this.#content;
    return this.#start === 0 ? lines : lines.map((line) => new MovedLine(line, -this.#start, line.listed));
  }

  get characters(): Characters {
    return (this.#characters ??= readCharacters(this.text, this.prose));
  }

  rest(): void {
    this.#lines = undefined;
    this.#characters = undefined;
  }
}
