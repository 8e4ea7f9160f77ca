const HAN_DIGITS = '〇一二三四五六七八九';
/** What each character is by itself. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(HAN_DIGITS, (digit, value) => [digit, value] as const),
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
  ['百', 100],
]);

/** Characters that a 汉字 numeral up to 999 is made of. */
export const HAN_NUMERALS = '〇零○一二两三四五六七八九十廿卅卌百';
/** One of them, for a regular expression. */
export const HAN_NUMERAL = `[${HAN_NUMERALS}]`;

/**
 * Reads a 汉字 numeral as drafters write ordinals: 十二, 一十二, 二十, 廿一, 一百零一, 百, and digit by digit 二〇二五.
 * Undefined for anything that is not such a numeral.
 */
export function parseHanNumeral(text: string): number | undefined {
  if (text.length < 2) return VALUES.get(text);
  const values = Array.from(text, (character) => VALUES.get(character) ?? NaN);
  if (values.every((value) => value < 10)) {
    if (text.length < 4 && !text.includes('〇')) return undefined;
    return values.reduce((number, digit) => number * 10 + digit, 0);
  }
  const match =
    /^(?:([一二两三四五六七八九]?)百)?[零〇○]?(?:([一二两三四五六七八九]?)十|([廿卅卌]))?([一二三四五六七八九]?)$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, hundreds, tens, joined = '', ones = ''] = match;
  const hundred = hundreds === undefined ? 0 : (VALUES.get(hundreds) ?? 1) * 100;
  const ten = VALUES.get(joined) ?? (tens === undefined ? 0 : (VALUES.get(tens) ?? 1) * 10);
  return hundred + ten + (VALUES.get(ones) ?? 0);
}

/** Writes 1–999 the way ordinals are printed: 十二, 二十, 一百零一, 一百一十. */
export function toHanNumeral(value: number): string {
  if (value < 0 || value > 999 || !Number.isInteger(value)) return String(value);
  if (value === 0) return '〇';
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds ? `${HAN_DIGITS.charAt(hundreds)}百` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : HAN_DIGITS.charAt(tens)}十` : hundreds && ones ? '零' : '';
  return `${head}${middle}${ones ? HAN_DIGITS.charAt(ones) : ''}`;
}

/** Writes a number digit by digit, as in 二〇二五年. */
export function toHanDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => HAN_DIGITS.charAt(Number(digit)));
}

/** Reads up to nine Arabic digits of half or full width; undefined for anything else. */
export function parseDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > MOST_DIGITS) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - (code < FULL_WIDTH_ZERO ? ZERO : FULL_WIDTH_ZERO);
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const MOST_DIGITS = 9;
const ZERO = 0x30;
const FULL_WIDTH_ZERO = 0xff10;
