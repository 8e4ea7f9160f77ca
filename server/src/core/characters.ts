import { addBit, createBitSet, hasBit } from './bit-set.ts';

/**
 * The UTF-16 units of a text as numbers, and which of them occur. Whoever looks at every character of a draft does so
 * here: an engine asks for each unit of a string by a detour.
 */
export interface Characters {
  readonly codes: Uint16Array;
  /** False when no unit of `wanted` occurs: an expression that cannot match without one need not be tried. */
  readonly mayHaveAny: (wanted: string) => boolean;
}

/** Bits that tell which units occur; several units share one, so a bit that is set may mean another. */
const BITS = 4096;

export function readCharacters(text: string): Characters {
  const codes = new Uint16Array(text.length);
  const present = createBitSet(BITS);
  for (let at = 0; at < codes.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code;
    addBit(present, bitOf(code));
  }
  const mayHaveAny = (wanted: string): boolean => {
    for (let at = 0; at < wanted.length; at += 1) {
      if (hasBit(present, bitOf(wanted.charCodeAt(at)))) return true;
    }
    return false;
  };
  return { codes, mayHaveAny };
}

function bitOf(code: number): number {
  return (code ^ (code >> 12)) & (BITS - 1);
}
