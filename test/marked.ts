import type { Span } from '../server/src/core/text.ts';

/** A text with the marks taken out, and where they stood. */
export interface Marked {
  readonly text: string;
  /** Every `[|…|]`, in order of their beginnings. */
  readonly spans: readonly Span[];
  /** Every `<|>`. */
  readonly cursors: readonly number[];
}

const MARK = /\[\||\|\]|<\|>/g;

/** Reads the marks `[|` … `|]` (a span, may nest) and `<|>` (a cursor) out of `source`. */
export function parseMarked(source: string): Marked {
  let text = '';
  let at = 0;
  const open: number[] = [];
  const spans: Span[] = [];
  const cursors: number[] = [];
  for (const match of source.matchAll(MARK)) {
    text += source.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[0] === '[|') open.push(text.length);
    else if (match[0] === '<|>') cursors.push(text.length);
    else spans.push({ start: popOpen(open), end: text.length });
  }
  if (open.length > 0) throw new Error('a span is not closed');
  text += source.slice(at);
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return { text, spans, cursors };
}

/** Puts marks round `spans`, for comparing with a marked source. */
export function toMarked(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((span) => [
    { offset: span.start, mark: '[|', order: 1 },
    { offset: span.end, mark: '|]', order: span.end === span.start ? 2 : 0 },
  ]);
  marks.sort((one, other) => one.offset - other.offset || one.order - other.order);
  let result = '';
  let at = 0;
  for (const { offset, mark } of marks) {
    result += text.slice(at, offset) + mark;
    at = offset;
  }
  return result + text.slice(at);
}

function popOpen(open: number[]): number {
  const start = open.pop();
  if (start === undefined) throw new Error('a span is closed that was not opened');
  return start;
}
