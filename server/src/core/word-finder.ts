import { addBit, createBitSet, hasBit } from './bit-set.ts';
import { addToGroup } from './group.ts';
import type { Passage } from './passages.ts';

/** Words made ready to be looked for together. */
export interface WordFinder<T> {
  /** Calls `found` for every place of the prose where a word begins, in order; words that begin together in the order given. */
  readonly each: (passage: Searched, found: (value: T, at: number) => void) => void;
}

/** What words are looked for in. */
export type Searched = Pick<Passage, 'prose' | 'characters'>;

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** Places in the set of pairs; many pairs share one. */
const PLACES = 0x10000;

/** Prepares `words`, each at least two units long: one look at a text finds them all, however many they are. */
export function createWordFinder<T>(words: Iterable<readonly [string, T]>): WordFinder<T> {
  const pairs = createBitSet(PLACES);
  const entries = new Map<number, Entry<T>[]>();
  for (const [word, value] of words) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    addBit(pairs, placeOf(first, second));
    addToGroup(entries, keyOf(first, second), { word, value });
  }
  const each = ({ prose, characters: { codes } }: Searched, found: (value: T, at: number) => void): void => {
    for (let at = 0; at + 1 < codes.length; at += 1) {
      const first = codes[at] ?? 0;
      const second = codes[at + 1] ?? 0;
      // Few pairs of characters begin a word; only for those the map is asked.
      if (!hasBit(pairs, placeOf(first, second))) continue;
      for (const { word, value } of entries.get(keyOf(first, second)) ?? []) {
        if (prose.startsWith(word, at)) found(value, at);
      }
    }
  };
  return { each };
}

/** Where a pair has its place: a pair whose place is empty begins no word. */
function placeOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (PLACES - 1);
}

function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}
