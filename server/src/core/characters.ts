import { addBit, createBitSet, hasBit, type BitSet } from './bit-set.ts';
import { MASK } from './prose.ts';

/** Where the characters of a passage stand that are no 汉字, and what tells at once of most words that they do not occur. */
export interface Characters {
  readonly prose: string;
  /** Where units stand in the prose that are no 汉字, in order. */
  readonly marks: Uint16Array | Uint32Array;
  /** How many digits of half width stand side by side in the prose at most. */
  readonly longestDigits: number;
  /** The units that occur in the text, and behind them its pairs of units, both more than in the prose. */
  readonly occurring: BitSet;
  /** What the hash of a pair is shifted by to get its place among the pairs. */
  readonly shift: number;
}

export const DIGITS = '0123456789';

/** True for a passage that may hold what is looked for, in its text or in its prose; false where it certainly does not. */
export type Need = (characters: Characters) => boolean;

/** Units beside 汉字 have a place each; 汉字 share the places behind, so that one may stand for another. */
const LOW_END = 0x3400;
const HIGH_START = 0xfe00;
const HAN_PLACES = 0x1000;
const HAN_START = LOW_END + (0x10000 - HIGH_START);
const UNIT_PLACES = HAN_START + HAN_PLACES;
/** A text gets so many places for the pairs of each unit that nearly all of them are free: 8 to 16. */
const SPARE_BITS = 3;
const MOST_PAIR_BITS = 24;
const SHORT = 0xffff;
const MASK_CODE = MASK.charCodeAt(0);

/** Where the marks of a text are noted until it is known how many there are; nearly all passages are shorter. */
const shortMarks = new Uint16Array(SHORT);

/** Reads `text` and its `prose` (prose.ts), which differ where characters are masked and nowhere else. */
export function readCharacters(text: string, prose: string): Characters {
  const { length } = prose;
  const marks = length <= SHORT ? shortMarks : new Uint32Array(length);
  const bits = Math.min(MOST_PAIR_BITS, 32 - Math.clz32(length | 0xff) + SPARE_BITS);
  const occurring = createBitSet(UNIT_PLACES + (1 << bits));
  const shift = 32 - bits;
  let count = 0;
  let before = 0;
  let digits = 0;
  let longestDigits = 0;
  for (let at = 0; at < length; at += 1) {
    let code = prose.charCodeAt(at);
    if (isHan(code)) {
      addBit(occurring, placeOfHan(code));
      digits = 0;
    } else {
      marks[count] = at;
      count += 1;
      digits = isDigitCode(code) ? digits + 1 : 0;
      if (digits > longestDigits) longestDigits = digits;
      if (code === MASK_CODE) code = text.charCodeAt(at);
      addBit(occurring, placeOf(code));
    }
    addBit(occurring, UNIT_PLACES + (mix(before, code) >>> shift));
    before = code;
  }
  return { prose, marks: marks.slice(0, count), longestDigits, occurring, shift };
}

/** True for the 汉字 that drafts are written in; the rare ones of other planes are not among them. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What is looked for holds one of the words, or has one of the needs. */
export function anyOf(...needed: readonly (string | Need)[]): Need {
  return (characters) => needed.some((one) => (typeof one === 'string' ? mayHold(characters, one) : one(characters)));
}

/** What is looked for holds one of `characters`. */
export function anyCharacterOf(characters: string): Need {
  return anyOf(...Array.from(characters));
}

/** What is looked for holds one unit of `firsts` and one of `seconds` behind it. */
export function anyPairOf(firsts: string, seconds: string): Need {
  return ({ occurring, shift }) => {
    for (let index = 0; index < firsts.length; index += 1) {
      const first = firsts.charCodeAt(index);
      if (!hasBit(occurring, placeOf(first))) continue;
      for (let at = 0; at < seconds.length; at += 1) {
        const second = seconds.charCodeAt(at);
        const pair = UNIT_PLACES + (mix(first, second) >>> shift);
        if (hasBit(occurring, pair) && hasBit(occurring, placeOf(second))) return true;
      }
    }
    return false;
  };
}

/** What is looked for has all `needs`. */
export function allOf(...needs: readonly Need[]): Need {
  return (characters) => needs.every((need) => need(characters));
}

/** What is looked for holds so many digits side by side. */
export function digitRun(count: number): Need {
  return ({ longestDigits }) => longestDigits >= count;
}

/** True for a digit of half width, by its code. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Tells of very many words what `anyOf` tells of one: the numbers of those that a passage may hold. */
export function whichOf(words: readonly string[]): (characters: Characters) => readonly number[] {
  /** The hash of the first pair of each, for next to none has so much as that in a passage. */
  const firsts = new Int32Array(words.length);
  words.forEach((word, index) => {
    firsts[index] = word.length > 1 ? mix(word.charCodeAt(0), word.charCodeAt(1)) : NO_PAIR;
  });
  return (characters) => {
    const { occurring, shift } = characters;
    const found: number[] = [];
    for (let index = 0; index < firsts.length; index += 1) {
      const first = firsts[index] ?? NO_PAIR;
      // Words of one character have no pair and are all looked at.
      if (first !== NO_PAIR && !hasBit(occurring, UNIT_PLACES + (first >>> shift))) continue;
      if (mayHold(characters, words[index] ?? '')) found.push(index);
    }
    return found;
  };
}

/** No more than any other hash that a pair may have: it only tells where to look closer. */
const NO_PAIR = -1;

/** True where all pairs of units in `word` occur, and all its units. */
function mayHold({ occurring, shift }: Characters, word: string): boolean {
  for (let at = 1; at < word.length; at += 1) {
    const pair = mix(word.charCodeAt(at - 1), word.charCodeAt(at));
    if (!hasBit(occurring, UNIT_PLACES + (pair >>> shift))) return false;
  }
  for (let at = 0; at < word.length; at += 1) if (!hasBit(occurring, placeOf(word.charCodeAt(at)))) return false;
  return true;
}

function placeOf(code: number): number {
  if (code < LOW_END) return code;
  if (code >= HIGH_START) return code - HIGH_START + LOW_END;
  return placeOfHan(code);
}

function placeOfHan(code: number): number {
  return HAN_START + ((code ^ (code >> 12)) & (HAN_PLACES - 1));
}

/** Its highest bits are the best mixed. */
function mix(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

/** Every one of `firsts` with every one of `seconds` behind it. */
export function joined(firsts: Iterable<string>, seconds: Iterable<string>): readonly string[] {
  return Array.from(firsts).flatMap((first) => Array.from(seconds, (second) => first + second));
}
