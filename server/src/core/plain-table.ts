import type { Table } from './draft.ts';
import { isSpaceOrTab, type Located } from './text.ts';

const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;

/**
 * Reads a GFM table all of whose rows begin and end with `|` and hold no backslash, as nearly all tables are written:
 * there the Markdown parser would find nothing else. `lines` has starts and ends of the lines of `source` by turns.
 * Undefined for anything that is not such a table from the first line to the last.
 */
export function readPlainTable(source: string, lines: readonly number[]): Table | undefined {
  const [start = 0, headerEnd = 0, delimiterStart = 0, delimiterEnd = 0] = lines;
  if (lines.length < 4 || source.includes('\\')) return undefined;
  if (!DELIMITER.test(source.slice(delimiterStart, delimiterEnd))) return undefined;
  const rows: (readonly Located[])[] = [];
  for (let index = 0; index < lines.length; index += 2) {
    const [from, to] = [lines[index] ?? 0, lines[index + 1] ?? 0];
    if (to - from < 2 || source[from] !== '|' || source[to - 1] !== '|') return undefined;
    if (index !== 2) rows.push(readRow(source, from, to));
  }
  if (rows[0]?.length !== readRow(source, delimiterStart, delimiterEnd).length || headerEnd === start) return undefined;
  return { span: { start, end: lines.at(-1) ?? 0 }, rows };
}

function readRow(source: string, from: number, to: number): readonly Located[] {
  const cells: Located[] = [];
  for (let bar = from; bar < to - 1;) {
    const next = source.indexOf('|', bar + 1);
    let start = bar + 1;
    let end = next;
    while (start < end && isSpaceOrTab(source.charCodeAt(start))) start += 1;
    while (end > start && isSpaceOrTab(source.charCodeAt(end - 1))) end -= 1;
    // An empty cell stands where its bar does.
    const span = start < end ? { start, end } : { start: bar, end: bar };
    cells.push({ value: source.slice(span.start, span.end), span });
    bar = next;
  }
  return cells;
}
