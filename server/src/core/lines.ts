import type { Line, Table } from './draft.ts';
import { isContentsTitle, type LineReading } from './line-reading.ts';
import { moveLine, moveTable } from './move.ts';
import type { Reading } from './runs.ts';
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

/**
 * Puts the lines of prose of a reading in their places; those that begin before `from` are left out. Lines that stand
 * where they stood in `previous` are the same ones.
 */
export function placeLines({ runs, starts }: Reading, from: number, previous: readonly Line[] = []): Content {
  const readings: LineReading[] = [];
  const shifts: number[] = [];
  const tables: Table[] = [];
  let listing = false;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const shift = starts[index] ?? 0;
    if (!run) continue;
    for (const reading of run.lines) {
      if (shift + reading.span.start < from) continue;
      readings.push(reading);
      shifts.push(shift);
    }
    for (const table of run.tables) tables.push(moveTable(table, shift));
    listing ||= run.listing;
  }
  const place = (listed: (index: number) => boolean): readonly Line[] =>
    readings.map((reading, index) => {
      const shift = shifts[index] ?? 0;
      const known = previous[index];
      const isListed = listed(index);
      return known && isPlacedAs(known, reading, shift) && known.listed === isListed
        ? known
        : moveLine(reading, shift, isListed);
    });
  if (!listing) return { lines: place(() => false), tables };
  const entries = findContents(readings);
  const cells = findFlattenedTables(readings);
  const lines = place((index) => entries.has(index) || cells.listed.has(index));
  for (const [first, last] of cells.ranges) {
    const span = { start: lines[first]?.span.start ?? 0, end: lines[last]?.span.end ?? 0 };
    tables.push({ span, rows: [] });
  }
  return { lines, tables: tables.toSorted((one, other) => one.span.start - other.span.start) };
}

function isPlacedAs(line: Line, { span, content, text, depth, items }: LineReading, shift: number): boolean {
  return (
    line.span.start === span.start + shift &&
    line.span.end === span.end + shift &&
    line.content.start === content.start + shift &&
    line.depth === depth &&
    line.items === items &&
    line.text === text
  );
}

/** Lines of a table of contents: below 目录, or ending in dotted leaders and a page number. */
function findContents(lines: readonly LineReading[]): ReadonlySet<number> {
  const contents = lines.flatMap(({ text }, index) => (isContentsTitle(text) ? [index] : []));
  const listed = new Set<number>();
  for (const [index, { text, entry }] of lines.entries()) {
    if (entry !== undefined && DOTTED.test(text.slice(entry))) listed.add(index);
  }
  if (contents.length === 0) return listed;
  const printed = lines.map(({ text, entry }) => withoutBlanks(text.slice(0, entry)));
  const last = new Map(printed.map((title, index) => [title, index]));
  let covered = 0;
  for (const from of contents) {
    // A second 目录 in the same table goes on to the same end.
    if (from < covered) continue;
    covered = from + 1;
    listed.add(from);
    for (let index = from + 1; index < lines.length; index += 1) {
      if (lines[index]?.entry === undefined && last.get(printed[index] ?? '') === index) break;
      listed.add(index);
      covered = index + 1;
    }
  }
  return listed;
}

interface FlattenedTables {
  readonly listed: ReadonlySet<number>;
  /** First and last line of each. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Tables that reached the draft as lines with tabs, their cells torn over neighbouring lines. */
function findFlattenedTables(lines: readonly LineReading[]): FlattenedTables {
  const tabbed = lines.flatMap((line, index) => (line.tabbed ? [index] : []));
  const listed = new Set<number>();
  const ranges: [number, number][] = [];
  for (let from = 0; from < tabbed.length;) {
    let to = from;
    while (to + 1 < tabbed.length && isTorn(lines, tabbed[to] ?? 0, tabbed[to + 1] ?? 0)) to += 1;
    const first = tabbed[from] ?? 0;
    const last = tabbed[to] ?? 0;
    for (let index = first; index <= last; index += 1) {
      const line = lines[index];
      if (line && !isHeadingBetweenTables(line)) listed.add(index);
    }
    if (to > from) ranges.push([first, last]);
    from = to + 1;
  }
  return { listed, ranges };
}

function isTorn(lines: readonly LineReading[], from: number, to: number): boolean {
  if (to - from - 1 > MAX_ROWS_BETWEEN_CELLS) return false;
  return lines.slice(from + 1, to).every((line) => line.text.length <= MAX_CELL_LENGTH && !line.text.endsWith('。'));
}

function isHeadingBetweenTables({ depth, ordinal, text }: LineReading): boolean {
  if (depth > 0) return true;
  return ordinal?.style === 'han' && !text.includes('\t') && text.length - ordinal.text.length >= 4;
}
