/** A row of the outline tree that is not hidden in a collapsed section. */
export interface VisibleRow {
  readonly key: string;
  readonly parent: string | undefined;
  readonly isExpandable: boolean;
  readonly isExpanded: boolean;
  readonly words: readonly string[];
}

export interface TreeCommand {
  readonly kind: 'focus' | 'expand' | 'collapse' | 'open';
  readonly key: string;
}

/** What a key does in a tree, after the ARIA authoring practices; undefined for a key that means nothing to a tree. */
export function commandForKey(
  pressed: string,
  rows: readonly VisibleRow[],
  focused: string | undefined,
): TreeCommand | undefined {
  const index = rows.findIndex((row) => row.key === focused);
  const row = rows[index];
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      return row && expandOrEnter(row, rows[index + 1]);
    case 'ArrowLeft':
      return row && collapseOrLeave(row, rows);
    case 'Enter':
    case ' ':
      return row && { kind: 'open', key: row.key };
    default:
      return undefined;
  }
}

/** The next row, round from the focused one, with a word that begins with what was typed. One letter goes on from row to row. */
export function findTyped(
  typed: string,
  rows: readonly VisibleRow[],
  focused: string | undefined,
): VisibleRow | undefined {
  const start = Math.max(
    rows.findIndex((row) => row.key === focused),
    0,
  );
  const first = typed.length === 1 ? start + 1 : start;
  const wanted = typed.toLowerCase();
  return [...rows.slice(first), ...rows.slice(0, first)].find((row) =>
    row.words.some((word) => word.startsWith(wanted)),
  );
}

function focus(row: VisibleRow | undefined): TreeCommand | undefined {
  return row && { kind: 'focus', key: row.key };
}

function expandOrEnter(row: VisibleRow, next: VisibleRow | undefined): TreeCommand | undefined {
  if (!row.isExpandable) return undefined;
  return row.isExpanded ? focus(next) : { kind: 'expand', key: row.key };
}

function collapseOrLeave(row: VisibleRow, rows: readonly VisibleRow[]): TreeCommand | undefined {
  if (row.isExpandable && row.isExpanded) return { kind: 'collapse', key: row.key };
  return focus(rows.find(({ key }) => key === row.parent));
}
