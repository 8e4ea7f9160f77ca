import type { Item } from './draft.ts';
import { HAN_NUMERALS, parseHanNumeral } from './numeral.ts';
import { codesOf } from './text.ts';

// 之一是, 统一是, 第一是 and 三要素 are no items: an item opens a line or follows a mark of punctuation.
const BOUNDARY = /[。；;：:，,、！？!?…”’』」）)*\s\u3000\u00a0]/;
const NUMERAL_CODES = codesOf(HAN_NUMERALS);
/** No item has a longer number. */
const MOST_NUMERALS = 3;
/** What follows 是 and 要 in words that are no items: 一是一, 要素. */
const NO_ITEM: Readonly<Record<string, RegExp>> = { 是: /^一[是非]/, 要: /^[素件点害闻求旨]/ };
const NONE: readonly Item[] = [];

/** An item whose end is not known yet. */
type OpenItem = { -readonly [Key in keyof Item]: Item[Key] };

/** Finds 一是…二是… (and 一要…) in the content of a line, in order. */
export function findItems(text: string): readonly Item[] {
  const items: OpenItem[] = [];
  addItems(items, text, '是');
  const first = items.length;
  addItems(items, text, '要');
  if (items.length === 0) return NONE;
  if (first > 0 && first < items.length) items.sort((one, other) => one.start - other.start);
  items.forEach((item, index) => (item.until = items[index + 1]?.start ?? text.length));
  return items;
}

/** True for 一是…二是… to the end, all of one word: a list that needs no other line. */
export function isCounted(text: string, items: readonly Item[]): boolean {
  if (items.length < 2) return false;
  const word = text[(items[0]?.end ?? 0) - 1];
  return items.every(({ value, end }, index) => value === index + 1 && text[end - 1] === word);
}

// The two characters are rare enough to look for them first.
function addItems(items: OpenItem[], text: string, word: string): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!NUMERAL_CODES.has(text.charCodeAt(at - 1))) continue;
    let start = at - 1;
    while (start > 0 && at - start < MOST_NUMERALS && NUMERAL_CODES.has(text.charCodeAt(start - 1))) start -= 1;
    if (start > 0 && !BOUNDARY.test(text.charAt(start - 1))) continue;
    if (NO_ITEM[word]?.test(text.slice(at + 1, at + 3))) continue;
    const value = parseHanNumeral(text.slice(start, at));
    if (value && value <= 99) items.push({ value, start, numeralEnd: at, end: at + 1, until: 0 });
  }
}
