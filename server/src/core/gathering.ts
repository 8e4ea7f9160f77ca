import type { Division, Passage } from './passages.ts';
import { lowerBoundOf } from './lower-bound.ts';
import type { Gathered } from './rule.ts';
import { countSameEnd, countSameStart } from './same-ends.ts';

type Look = (passage: Passage) => unknown;

/** What looks have seen in the passages of a draft, and where. */
export class Gathering {
  readonly #division: Division;
  readonly #known = new Map<Look, readonly Gathered<unknown>[]>();
  #before: Before | undefined;

  /** `before` is that of the draft before an edit: passages in front of it and behind it are not asked again. */
  constructor(division: Division, before?: Gathering) {
    this.#division = division;
    this.#before = before && compare(before, before.#division, division);
  }

  /** What `look` sees in each passage, in order; empty lists are left out. */
  readonly gather = <T>(look: (passage: Passage) => T): readonly Gathered<T>[] => {
    const known = this.#known.get(look) ?? this.#goOn(look) ?? gatherFrom(this.#division, look);
    this.#known.set(look, known);
    // What is kept for `look` is what it returned.
    return known as readonly Gathered<T>[];
  };

  /** Lets go of what is known of the draft before. */
  rest(): void {
    this.#before = undefined;
  }

  #goOn(look: Look): readonly Gathered<unknown>[] | undefined {
    if (!this.#before) return undefined;
    const { gathering, head, tail, by, fresh } = this.#before;
    const known = gathering.#known.get(look);
    if (!known) return undefined;
    const kept = known.slice(0, lowerBoundOf(known, head, startOf));
    const moved = known.slice(lowerBoundOf(known, tail, startOf));
    const place = ({ start, seen }: Gathered<unknown>): Gathered<unknown> => ({ start: start + by, seen });
    return kept.concat(gatherFrom(fresh, look), by === 0 ? moved : moved.map(place));
  }
}

/** What was seen before an edit, and where it is now. */
interface Before {
  readonly gathering: Gathering;
  /** What begins before this offset is where it was, */
  readonly head: number;
  /** and what begins at this one or behind it has moved by so much. */
  readonly tail: number;
  readonly by: number;
  /** The passages between. */
  readonly fresh: Placed;
}

type Placed = Pick<Division, 'passages' | 'starts'>;

function compare(gathering: Gathering, old: Division, now: Division): Before {
  // Passages join without a gap: those at the start are where they were, too.
  const start = countSameStart(old.passages, now.passages);
  const last = countSameEnd(old.passages, now.passages, { start });
  const end = now.passages.length - last;
  return {
    gathering,
    head: old.starts[start] ?? Infinity,
    tail: old.starts[old.starts.length - last] ?? Infinity,
    by: now.draft.text.length - old.draft.text.length,
    fresh: { passages: now.passages.slice(start, end), starts: now.starts.slice(start, end) },
  };
}

function startOf({ start }: Gathered<unknown>): number {
  return start;
}

function gatherFrom({ passages, starts }: Placed, look: Look): readonly Gathered<unknown>[] {
  const gathered: Gathered<unknown>[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    if (!passage) continue;
    const seen = look(passage);
    if (!Array.isArray(seen) || seen.length > 0) gathered.push({ start: starts[index] ?? 0, seen });
  }
  return gathered;
}
