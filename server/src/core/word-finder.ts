import { whichOf } from './characters.ts';
import type { Passage } from './passages.ts';

/** Words made ready to be looked for together. */
export interface WordFinder<T> {
  /** Calls `found` for every place of the prose where a word begins: word by word as they were given, the places in order. */
  readonly each: (passage: Searched, found: (value: T, at: number) => void) => void;
}

/** What words are looked for in. */
export type Searched = Pick<Passage, 'prose' | 'characters'>;

/**
 * Prepares `words`, none of them empty. One look at the characters of a text tells which few of them it can
 * hold, however many they are.
 */
export function createWordFinder<T>(words: Iterable<readonly [string, T]>): WordFinder<T> {
  const entries = Array.from(words);
  const which = whichOf(entries.map(([word]) => word));
  const each = ({ prose, characters }: Searched, found: (value: T, at: number) => void): void => {
    for (const index of which(characters)) {
      const entry = entries[index];
      if (!entry) continue;
      const [word, value] = entry;
      for (let at = prose.indexOf(word); at >= 0; at = prose.indexOf(word, at + 1)) found(value, at);
    }
  };
  return { each };
}
