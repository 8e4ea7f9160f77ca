import type { Need } from './characters.ts';
import type { Passage } from './passages.ts';
import type { RuleContext } from './rule.ts';
import { findAll } from './text.ts';

/** A match of an expression in the prose of a draft; `match.input` is the prose of the passage it was found in. */
export interface PlacedMatch {
  /** Where the match begins in the draft. */
  readonly start: number;
  readonly match: RegExpExecArray;
}

/** Finds every match in a draft, in order; passages that an edit has left alone are not searched again. */
export type Search = (context: Pick<RuleContext, 'gather'>) => readonly PlacedMatch[];

/**
 * A search for a global `pattern` that does not look across the end of a line. Passages that do not have what every
 * match `needs` are not searched at all.
 */
export function searchFor(pattern: RegExp, needs: Need = always): Search {
  const look = lookWhere(needs, ({ prose }) => Array.from(findAll(prose, pattern)));
  return ({ gather }) => {
    const matches: PlacedMatch[] = [];
    for (const { start, seen } of gather(look)) {
      for (const match of seen) matches.push({ start: start + match.index, match });
    }
    return matches;
  };
}

/** A look at passages that have what it `needs`; in others it sees nothing. */
export function lookWhere<T>(
  needs: Need,
  look: (passage: Passage) => readonly T[],
): (passage: Passage) => readonly T[] {
  return (passage) => (needs(passage.characters) ? look(passage) : NOTHING);
}

const NOTHING: readonly never[] = [];

function always(): boolean {
  return true;
}
