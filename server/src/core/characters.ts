/**
 * The UTF-16 units of a text as numbers, and which of them occur. Whoever looks at every character of a draft does so
 * here: an engine asks for each unit of a string by a detour.
 */
export interface Characters {
  readonly codes: Uint16Array;
  /** True when any unit of `wanted` occurs: an expression that cannot match without one need not be tried. */
  readonly hasAny: (wanted: string) => boolean;
}

/** One bit for each unit there may be. */
const WORDS = 0x10000 / 32;

export function readCharacters(text: string): Characters {
  const codes = new Uint16Array(text.length);
  const present = new Int32Array(WORDS);
  for (let at = 0; at < codes.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code;
    present[code >> 5] = (present[code >> 5] ?? 0) | (1 << (code & 31));
  }
  const hasAny = (wanted: string): boolean => {
    for (let at = 0; at < wanted.length; at += 1) {
      const code = wanted.charCodeAt(at);
      if (((present[code >> 5] ?? 0) & (1 << (code & 31))) !== 0) return true;
    }
    return false;
  };
  return { codes, hasAny };
}
