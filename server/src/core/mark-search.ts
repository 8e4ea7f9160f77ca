import type { Characters } from './characters.ts';
import { codesOf } from './text.ts';

/** Finds where one of `wanted` stands in the prose of a passage; none of them is a 汉字. */
export function placesOf(wanted: string): (characters: Pick<Characters, 'prose' | 'marks'>) => readonly number[] {
  const codes = codesOf(wanted);
  return ({ prose, marks }) => {
    let places: number[] | undefined;
    for (let index = 0; index < marks.length; index += 1) {
      const at = marks[index] ?? 0;
      if (!codes.has(prose.charCodeAt(at))) continue;
      if (places) places.push(at);
      else places = [at];
    }
    return places ?? NOTHING;
  };
}

const NOTHING: readonly number[] = [];
