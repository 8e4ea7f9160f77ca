import { addBit, createBitSet, hasBit } from './bit-set.ts';
import type { Characters } from './characters.ts';

const CODES = 0x10000;

/** Finds where one of `wanted` stands in the prose of a passage; none of them is a 汉字. */
export function placesOf(wanted: string): (characters: Pick<Characters, 'prose' | 'marks'>) => readonly number[] {
  const codes = createBitSet(CODES);
  for (let at = 0; at < wanted.length; at += 1) addBit(codes, wanted.charCodeAt(at));
  return ({ prose, marks }) => {
    let places: number[] | undefined;
    for (let index = 0; index < marks.length; index += 1) {
      const at = marks[index] ?? 0;
      if (!hasBit(codes, prose.charCodeAt(at))) continue;
      if (places) places.push(at);
      else places = [at];
    }
    return places ?? NOTHING;
  };
}

const NOTHING: readonly number[] = [];
