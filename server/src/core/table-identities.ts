import type { Table } from './draft.ts';
import type { TableIdentity, TableTerm } from './profile.ts';
import { withoutBlanks, type Span } from './text.ts';

/** Figures of a table that should agree and do not. */
export interface BrokenIdentity {
  readonly identity: TableIdentity;
  /** The column, or the row, in which they stand; empty where it has no label. */
  readonly where: string;
  readonly left: readonly TableFigure[];
  readonly right: readonly TableFigure[];
}

export interface TableFigure {
  readonly name: string;
  readonly value: number;
  readonly span: Span;
}

const FIGURE = /^(?:\d{1,3}(?:[,，]\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?$/;
const MARKUP = /<br[ ]?\/?>|[*_`]/g;
const TOLERANCE = 1e-6;

/**
 * Checks `identity` in `table`, once for each column or row in which all its figures are written. A table in which a term
 * is not found just once is not the one that is meant, or was set otherwise, and nothing is said of it.
 */
export function checkIdentity(table: Table, identity: TableIdentity): readonly BrokenIdentity[] {
  const grid = readGrid(table);
  const sides = { left: identity.left.map(compile), right: identity.right.map(compile) };
  const checked = identity.along === 'rows' ? alongRows(grid, sides) : alongColumns(grid, sides);
  return checked
    .filter(({ left, right }) => Math.abs(sum(left) - sum(right)) > TOLERANCE)
    .map((broken) => ({ identity, ...broken }));
}

/** What figures add up to, without the noise of binary fractions. */
export function sum(figures: readonly TableFigure[]): number {
  return Number(figures.reduce((total, { value }) => total + value, 0).toFixed(6));
}

interface Grid {
  readonly rows: readonly GridRow[];
  /** Labels of the columns: what stands above the first figures. */
  readonly columns: readonly string[];
}

interface GridRow {
  readonly label: string;
  /** By column; what stands left of the last label is no figure but a running number. */
  readonly figures: ReadonlyMap<number, Omit<TableFigure, 'name'>>;
}

function readGrid({ rows }: Table): Grid {
  const read = rows.map((cells) => cells.map(({ value, span }) => ({ text: plain(value), span })));
  const first = read.findIndex((cells) => cells.some(({ text }) => FIGURE.test(text)));
  const head = first < 0 ? read : read.slice(0, first);
  const width = Math.max(0, ...head.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => head.map((cells) => cells[index]?.text ?? '').join(''));
  const body = first < 0 ? [] : read.slice(first);
  return { columns, rows: body.map(readRow) };
}

function readRow(cells: readonly { readonly text: string; readonly span: Span }[]): GridRow {
  const lastLabel = cells.findLastIndex(({ text }) => text !== '' && !FIGURE.test(text) && !/^[-—–/／]+$/.test(text));
  const figures = cells.flatMap(({ text, span }, index) =>
    index > lastLabel && FIGURE.test(text)
      ? [[index, { value: Number(text.replace(/[,，]/g, '')), span }] as const]
      : [],
  );
  const label = cells
    .slice(0, lastLabel + 1)
    .map(({ text }) => text)
    .join('');
  return { label, figures: new Map(figures) };
}

function plain(cell: string): string {
  return withoutBlanks(cell).replace(MARKUP, '');
}

interface Term {
  readonly name: string;
  readonly pattern: RegExp;
}

interface Sides<T> {
  readonly left: readonly T[];
  readonly right: readonly T[];
}

type Checked = Omit<BrokenIdentity, 'identity'>;

function compile({ name, pattern }: TableTerm): Term {
  return { name, pattern: new RegExp(pattern) };
}

function alongRows({ rows, columns }: Grid, { left, right }: Sides<Term>): readonly Checked[] {
  const found = [...left, ...right].map(({ name, pattern }) => {
    const fitting = rows.filter(({ label }) => pattern.test(label));
    return { name, row: fitting.length === 1 ? fitting[0] : undefined };
  });
  if (found.some(({ row }) => row === undefined) || new Set(found.map(({ row }) => row)).size < found.length) return [];
  return columns.flatMap((where, index) => {
    const figures = found.flatMap(({ name, row }) => {
      const figure = row?.figures.get(index);
      return figure ? [{ name, ...figure }] : [];
    });
    return figures.length < found.length ? [] : [split(where, figures, left.length)];
  });
}

function alongColumns({ rows, columns }: Grid, { left, right }: Sides<Term>): readonly Checked[] {
  const terms = [...left, ...right];
  const starts = [...columns.keys()].filter((start) =>
    terms.every(({ pattern }, offset) => pattern.test(columns[start + offset] ?? '')),
  );
  return starts.flatMap((start) =>
    rows.flatMap(({ label, figures }) => {
      const found = terms.flatMap(({ name }, offset) => {
        const figure = figures.get(start + offset);
        return figure ? [{ name, ...figure }] : [];
      });
      return found.length < terms.length ? [] : [split(label, found, left.length)];
    }),
  );
}

function split(where: string, figures: readonly TableFigure[], at: number): Checked {
  return { where, left: figures.slice(0, at), right: figures.slice(at) };
}
