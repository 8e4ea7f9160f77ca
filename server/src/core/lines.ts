import { addBit, createBitSet, hasBit, type BitSet } from './bit-set.ts';
import type { Line, Table } from './draft.ts';
import { isContentsTitle, type LineReading } from './line-reading.ts';
import { moveLine, moveTable } from './move.ts';
import { countSameRuns, type Reading } from './runs.ts';
import { withoutBlanks } from './text.ts';

/** The prose of a draft before anything is known of titles and sections. */
export interface Content {
  readonly lines: readonly Line[];
  /** In order. */
  readonly tables: readonly Table[];
}

const DOTTED = /[.．…·]{3}/;
const MAX_ROWS_BETWEEN_CELLS = 8;
const MAX_CELL_LENGTH = 45;

/** What was read of a text, and where its prose begins. */
interface Source {
  readonly reading: Reading;
  readonly from: number;
}

/**
 * Puts the lines of prose of a draft in their places; those that begin before `from` are left out. Lines in front of the
 * edit that led here from `previous` are the same ones.
 */
export function placeLines(source: Source, previous?: Content & Source): Content {
  const { reading, from } = source;
  if (reading.listing) return placeListed(source);
  const { runs, starts } = reading;
  const isKnown = previous && isComplete(source) && isComplete(previous) && !previous.reading.listing;
  const kept = isKnown ? countSameRuns(previous.reading, reading) : 0;
  let count = 0;
  for (let index = 0; index < kept; index += 1) count += runs[index]?.lines.length ?? 0;
  const lines = previous?.lines.slice(0, count) ?? [];
  const tables: Table[] = [];
  runs.forEach((run, index) => {
    const start = starts[index] ?? 0;
    for (const table of run.tables) tables.push(moveTable(table, start));
    if (index < kept) return;
    for (const line of run.lines) if (start + line.span.start >= from) lines.push(moveLine(line, start, false));
  });
  return { lines, tables };
}

/** True where every line that was read is one of the draft. */
function isComplete({ reading, from }: Source): boolean {
  return from <= (reading.starts[0] ?? 0);
}

/** A line may belong to a table of contents whatever stands between, so that all lines are looked at together. */
function placeListed({ reading: { runs, starts }, from }: Source): Content {
  const readings: LineReading[] = [];
  /** What the offsets of each count from. */
  const places: number[] = [];
  runs.forEach((run, index) => {
    const start = starts[index] ?? 0;
    for (const line of run.lines) {
      if (start + line.span.start < from) continue;
      readings.push(line);
      places.push(start);
    }
  });
  const listed = createBitSet(readings.length);
  addContents(readings, listed);
  const cells = addFlattenedTables(readings, listed);
  const lines = readings.map((line, index) => moveLine(line, places[index] ?? 0, hasBit(listed, index)));
  const tables = runs.flatMap((run, index) => run.tables.map((table) => moveTable(table, starts[index] ?? 0)));
  for (const [first, last] of cells) {
    const span = { start: lines[first]?.span.start ?? 0, end: lines[last]?.span.end ?? 0 };
    tables.push({ span, rows: [] });
  }
  return { lines, tables: tables.toSorted((one, other) => one.span.start - other.span.start) };
}

/** Adds to `listed` the lines of a table of contents: below 目录, or ending in dotted leaders and a page number. */
function addContents(lines: readonly LineReading[], listed: BitSet): void {
  const contents = lines.flatMap(({ text }, index) => (isContentsTitle(text) ? [index] : []));
  lines.forEach(({ text, entry }, index) => {
    if (entry !== undefined && DOTTED.test(text.slice(entry))) addBit(listed, index);
  });
  if (contents.length === 0) return;
  const last = new Map<string, number>();
  lines.forEach((line, index) => last.set(printedTitle(line), index));
  let covered = 0;
  for (const from of contents) {
    // A second 目录 in the same table goes on to the same end.
    if (from < covered) continue;
    covered = from + 1;
    addBit(listed, from);
    for (let index = from + 1; index < lines.length; index += 1) {
      const line = lines[index];
      if (line && line.entry === undefined && last.get(printedTitle(line)) === index) break;
      addBit(listed, index);
      covered = index + 1;
    }
  }
}

/** A title as it is printed over its section, whether it is read there or in a table of contents. */
function printedTitle({ text, entry }: LineReading): string {
  return withoutBlanks(text.slice(0, entry));
}

/**
 * Adds to `listed` the lines of tables that reached the draft as lines with tabs, their cells torn over neighbouring lines;
 * returns the first and the last line of each.
 */
function addFlattenedTables(lines: readonly LineReading[], listed: BitSet): readonly (readonly [number, number])[] {
  const tabbed = lines.flatMap((line, index) => (line.tabbed ? [index] : []));
  const ranges: [number, number][] = [];
  for (let from = 0; from < tabbed.length;) {
    let to = from;
    while (to + 1 < tabbed.length && isTorn(lines, tabbed[to] ?? 0, tabbed[to + 1] ?? 0)) to += 1;
    const first = tabbed[from] ?? 0;
    const last = tabbed[to] ?? 0;
    for (let index = first; index <= last; index += 1) {
      const line = lines[index];
      if (line && !isHeadingBetweenTables(line)) addBit(listed, index);
    }
    if (to > from) ranges.push([first, last]);
    from = to + 1;
  }
  return ranges;
}

function isTorn(lines: readonly LineReading[], from: number, to: number): boolean {
  if (to - from - 1 > MAX_ROWS_BETWEEN_CELLS) return false;
  return lines.slice(from + 1, to).every((line) => line.text.length <= MAX_CELL_LENGTH && !line.text.endsWith('。'));
}

function isHeadingBetweenTables({ depth, ordinal, text }: LineReading): boolean {
  if (depth > 0) return true;
  return ordinal?.style === 'han' && !text.includes('\t') && text.length - ordinal.text.length >= 4;
}
