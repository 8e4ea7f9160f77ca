import { addBit, createBitSet, hasBit } from './bit-set.ts';

/** A half-open range `[start, end)` of UTF-16 offsets into the text of a draft. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of the text together with where it stands. */
export interface Located<T = string> {
  readonly value: T;
  readonly span: Span;
}

/** A text, or one in chunks (chunked-text.ts), of which pieces are wanted. */
export interface Sliceable {
  readonly length: number;
  slice(start: number, end?: number): string;
  charAt(offset: number): string;
}

/** Blank characters that Word and web pages leave in drafts: no-break, en, em, thin, ideographic spaces and the like. */
export const BLANK = '[ \\t\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';

const ANY_BLANK = new RegExp(`${BLANK}+`, 'g');

/** Cuts a piece out of a text. */
export type Cut = (text: Sliceable, start: number, end: number) => string;

/** A piece that keeps the whole text alive: quick, and right for a text that stays. */
export const viewOf: Cut = (text, start, end) => text.slice(start, end);

/** A copy. What outlives an edit must not keep alive the whole text of every edit that it is left from. */
export const copyOf: Cut = (text, start, end) => {
  const half = (start + end) >> 1;
  return [text.slice(start, half), text.slice(half, end)].join('');
};

export function sliceOf(text: Sliceable, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True where one of the characters of `BLANK` stands. */
export function isBlankAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x1680) return code === SPACE || code === TAB || code === 0xa0;
  if (code >= 0x2000 && code <= 0x205f) return code <= 0x200b || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0x1680 || code === 0xfeff;
}

/** The codes of single characters, to look a code up without making a character of it. */
export function codesOf(characters: string): CodeSet {
  return new CodeSet(characters);
}

/** UTF-16 units by their codes; every character of a draft is looked up in one or the other, which takes a set too long. */
class CodeSet {
  readonly #bits = createBitSet(0x10000);

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at += 1) addBit(this.#bits, characters.charCodeAt(at));
  }

  has(code: number): boolean {
    return hasBit(this.#bits, code);
  }
}

/** Shrinks a span so that it neither starts nor ends with a blank character. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlankAt(text, start)) start += 1;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  return { start, end };
}

/** What `text.matchAll(pattern)` gives, one after the other, without the copy of the global expression that it makes each time. */
export function* findAll(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    // Whoever is told of a match may look for others of the same pattern.
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    at = pattern.lastIndex + (match[0] === '' ? 1 : 0);
    yield match;
  }
}

/** Removes every blank, inside too: for comparing titles and names that were typed with spaces between characters. */
export function withoutBlanks(text: string): string {
  return text.replace(ANY_BLANK, '');
}

/** Number of printed characters, blanks and line breaks not counted, a surrogate pair counted once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s|[\u200b\ufeff]/.test(character)) count += 1;
  return count;
}

/** Ends of the physical lines of `text` (CRLF, CR and LF), without their line breaks. */
export function splitLines(text: string): Span[] {
  const spans: Span[] = [];
  const breaks = /\r\n|\r|\n/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: text.length });
  return spans;
}

/** Where the physical lines of `text` begin; behind a last line break there is an empty line. */
export function startsOfLines(text: string): number[] {
  const starts = [0];
  const breaks = /\r\n|\r|\n/g;
  while (breaks.test(text)) starts.push(breaks.lastIndex);
  return starts;
}

/** Where the line of `offset` ends, its line break left out. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** True for either half of a line break, by its code. */
export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** True where a line ends, at the end of the text too. */
export function isEndOfLine(text: string, at: number): boolean {
  return at >= text.length || isLineBreak(text.charCodeAt(at));
}

/** Where the line behind the one that ends at `end` begins; the end of the text where there is none. */
export function nextLine(text: string, end: number): number {
  return Math.min(
    text.length,
    text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1,
  );
}

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;

/** True for the two characters that are blanks to Markdown, by their code. */
export function isSpaceOrTab(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Offset at which the physical line that holds `offset` begins. */
export function startOfLine(text: Sliceable, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charAt(start - 1).charCodeAt(0))) start -= 1;
  return start;
}

/** The line break that `text` uses most at its start, for inserted lines. */
export function lineBreakOf(text: Sliceable): string {
  for (let start = 0; start < text.length; start += STRIDE) {
    // One unit more, for the second half of a line break.
    const found = /\r\n|\r|\n/.exec(text.slice(start, start + STRIDE + 1));
    if (found && found.index < STRIDE) return found[0];
  }
  return '\n';
}

/** Where two texts begin to differ and where they are the same again, counted from their ends; the two do not overlap. */
export interface Difference {
  readonly prefix: number;
  readonly suffix: number;
}

/** Finds the one stretch in which `after` differs from `before`. */
export function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  const prefix = countSame(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const suffix = countSame(
    most - prefix,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { prefix, suffix };
}

const STRIDE = 4096;

/** How many units are the same, found stride by stride and then by halves: comparing slices is what engines do fast. */
function countSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count, Math.min(most, count + STRIDE))) count = Math.min(most, count + STRIDE);
  for (let step = STRIDE / 2; step >= 1; step /= 2) {
    if (count + step <= most && isSame(count, count + step)) count += step;
  }
  return count;
}
