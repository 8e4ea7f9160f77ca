import type { Passage, PlacedPassage } from './passages.ts';
import type { Gathered } from './rule.ts';
import { countSameEnd, countSameStart } from './same-ends.ts';

type Look = (passage: Passage) => unknown;

/** What looks have seen in the passages of a draft, and where. */
export class Gathering {
  readonly #passages: readonly PlacedPassage[];
  readonly #known = new Map<Look, readonly Gathered<unknown>[]>();
  #before: Before | undefined;

  /** `before` is that of the draft before an edit: passages in front of it and behind it are not asked again. */
  constructor(passages: readonly PlacedPassage[], before?: Gathering) {
    this.#passages = passages;
    this.#before = before && compare(before, before.#passages, passages);
  }

  /** What `look` sees in each passage, in order; empty lists are left out. */
  readonly gather = <T>(look: (passage: Passage) => T): readonly Gathered<T>[] => {
    const known = this.#known.get(look) ?? this.#goOn(look) ?? gatherFrom(this.#passages, look);
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
    const kept = known.findIndex(({ start }) => start >= head);
    const moved = known.findIndex(({ start }) => start >= tail);
    return [
      ...(kept < 0 ? known : known.slice(0, kept)),
      ...gatherFrom(fresh, look),
      ...(moved < 0 ? [] : known.slice(moved).map(({ start, seen }) => ({ start: start + by, seen }))),
    ];
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
  readonly fresh: readonly PlacedPassage[];
}

function compare(gathering: Gathering, old: readonly PlacedPassage[], now: readonly PlacedPassage[]): Before {
  // Passages join without a gap: those at the start are where they were, too.
  const isSame = (one: PlacedPassage, other: PlacedPassage): boolean => one.passage === other.passage;
  const start = countSameStart(old, now, isSame);
  const last = countSameEnd(old, now, { start, isSame });
  return {
    gathering,
    head: old[start]?.start ?? Infinity,
    tail: last > 0 ? (old.at(-last)?.start ?? Infinity) : Infinity,
    by: (now.at(-1)?.end ?? 0) - (old.at(-1)?.end ?? 0),
    fresh: now.slice(start, now.length - last),
  };
}

function gatherFrom(passages: readonly PlacedPassage[], look: Look): readonly Gathered<unknown>[] {
  const gathered: Gathered<unknown>[] = [];
  for (const { start, passage } of passages) {
    const seen = look(passage);
    if (!Array.isArray(seen) || seen.length > 0) gathered.push({ start, seen });
  }
  return gathered;
}
