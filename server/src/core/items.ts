import type { Item } from './draft.ts';
import { HAN_NUMERAL, parseHanNumeral } from './numeral.ts';
import type { Span } from './text.ts';

// 之一是, 统一是, 第一是 and 三要素 are no items: an item opens a line or follows a mark of punctuation.
const ITEM = new RegExp(`(${HAN_NUMERAL}{1,3})(是(?!一[是非])|要(?![素件点害闻求旨]))`, 'g');
const BOUNDARY = /[。；;：:，,、！？!?…”’』」）)*\s\u3000\u00a0]/;

/** Finds 一是…二是… (and 一要…) in `spans`, in order. */
export function findItems(text: string, spans: readonly Span[]): readonly Item[] {
  return spans.flatMap((span) => findItemsIn(text, span));
}

function findItemsIn(text: string, span: Span): Item[] {
  const slice = text.slice(span.start, span.end);
  const heads = Array.from(slice.matchAll(ITEM)).flatMap(({ 1: numeral = '', 2: word = '', index }) => {
    if (index > 0 && !BOUNDARY.test(slice.charAt(index - 1))) return [];
    const value = parseHanNumeral(numeral);
    if (!value || value > 99) return [];
    const start = span.start + index;
    return [{ value, start, numeralEnd: start + numeral.length, end: start + numeral.length + word.length }];
  });
  return heads.map((head, index) => ({
    value: head.value,
    span: { start: head.start, end: head.end },
    numeral: { start: head.start, end: head.numeralEnd },
    whole: { start: head.start, end: heads[index + 1]?.start ?? span.end },
  }));
}
