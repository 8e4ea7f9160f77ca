import { whichOf } from './characters.ts';
import type { Passage } from './passages.ts';

/** What stands for words, made ready for all of these to be looked for together. */
export interface WordFinder<T> {
  /** Calls `found` for every place of the prose where a word begins: word by word as they were given, the places in order. */
  readonly each: (passage: Searched, found: (value: T, at: number) => void) => void;
}

/** What words are looked for in. */
export type Searched = Pick<Passage, 'prose' | 'characters'>;

/**
 * Prepares to look for the words of `values`, of which none is empty. One look at the characters of a text tells which few of
 * them it can hold, however many they are.
 */
export function createWordFinder<T>(values: readonly T[], wordOf: (value: T) => string): WordFinder<T> {
  const words = values.map(wordOf);
  const which = whichOf(words);
  const each = ({ prose, characters }: Searched, found: (value: T, at: number) => void): void => {
    for (const index of which(characters)) {
      const value = values[index];
      const word = words[index];
      if (value === undefined || word === undefined) continue;
      for (let at = prose.indexOf(word); at >= 0; at = prose.indexOf(word, at + 1)) found(value, at);
    }
  };
  return { each };
}
