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

/** A set of numbers of sixteen bits, small enough to stay near the processor. */
type BitSet = Int32Array;

const WORDS = 0x10000 / 32;

/** Prepares `words`, each at least two units long: one look at a text finds them all, however many they are. */
export function createWordFinder<T>(words: Iterable<readonly [string, T]>): WordFinder<T> {
  const pairs: BitSet = new Int32Array(WORDS);
  const entries = new Map<number, Entry<T>[]>();
  for (const [word, value] of words) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    addTo(pairs, placeOf(first, second));
    const key = keyOf(first, second);
    const group = entries.get(key);
    if (group) group.push({ word, value });
    else entries.set(key, [{ word, value }]);
  }
  const each = ({ prose, characters: { codes } }: Searched, found: (value: T, at: number) => void): void => {
    for (let at = 0; at + 1 < codes.length; at += 1) {
      const first = codes[at] ?? 0;
      const second = codes[at + 1] ?? 0;
      // Few pairs of characters begin a word; only for those the map is asked.
      if (!has(pairs, placeOf(first, second))) continue;
      for (const { word, value } of entries.get(keyOf(first, second)) ?? []) {
        if (prose.startsWith(word, at)) found(value, at);
      }
    }
  };
  return { each };
}

/** Many pairs share a place; one that has none begins no word. */
function placeOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & 0xffff;
}

function addTo(set: BitSet, value: number): void {
  set[value >> 5] = (set[value >> 5] ?? 0) | (1 << (value & 31));
}

function has(set: BitSet, value: number): boolean {
  return ((set[value >> 5] ?? 0) & (1 << (value & 31))) !== 0;
}

function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}
