import type { Passage, PlacedPassage } from './passages.ts';
import type { Gathered } from './rule.ts';

/** What looks have seen in the passages of a draft, and where. */
export class Gathering {
  readonly #passages: readonly PlacedPassage[];
  readonly #known = new Map<Look, readonly Gathered<unknown>[]>();
  #before: Before | undefined;

  constructor(passages: readonly PlacedPassage[], before?: Before) {
    this.#passages = passages;
    this.#before = before;
  }

  /** What `look` sees in each passage, in order; empty lists are left out. */
  readonly gather = <T>(look: (passage: Passage) => T): readonly Gathered<T>[] => {
    const known = this.#known.get(look) ?? this.#move(look) ?? this.#gatherFrom(this.#passages, look);
    this.#known.set(look, known);
    // What is kept for `look` is what it returned.
    return known as readonly Gathered<T>[];
  };

  /** Lets go of what is known of the draft before. */
  rest(): void {
    this.#before = undefined;
  }

  #gatherFrom(passages: readonly PlacedPassage[], look: Look): readonly Gathered<unknown>[] {
    const gathered: Gathered<unknown>[] = [];
    for (const { start, passage } of passages) {
      const seen = passage.recall(look);
      if (!Array.isArray(seen) || seen.length > 0) gathered.push({ start, seen });
    }
    return gathered;
  }

  /** Looks at the passage of an edit alone. */
  #move(look: Look): readonly Gathered<unknown>[] | undefined {
    if (!this.#before) return undefined;
    const { gathering, edited, by } = this.#before;
    const known = gathering.#known.get(look);
    if (!known) return undefined;
    const from = known.findIndex(({ start }) => start >= edited.start);
    if (from < 0) return [...known, ...this.#gatherFrom([edited], look)];
    const behind = known.slice(known[from]?.start === edited.start ? from + 1 : from);
    return [
      ...known.slice(0, from),
      ...this.#gatherFrom([edited], look),
      ...(by === 0 ? behind : behind.map(({ start, seen }) => ({ start: start + by, seen }))),
    ];
  }
}

type Look = (passage: Passage) => unknown;

/** What was seen before an edit that changed one passage and moved those behind it. */
export interface Before {
  readonly gathering: Gathering;
  /** The passage as it is now. */
  readonly edited: PlacedPassage;
  readonly by: number;
}
