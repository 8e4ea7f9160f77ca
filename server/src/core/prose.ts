import type { Content } from './lines.ts';
import { isLineBreak, type Span } from './text.ts';

/** Stands for a character that is not prose: markup, code, addresses, comments. Matches no word and no punctuation. */
export const MASK = '\ufffc';

/** Blanks between lines stay where there are no more of them. */
const LONGEST_GAP = 3;

const MARKUP =
  /`[^`\r\n]{1,200}`|<!--[^]*?-->|<!--[^]*$|<\/?[a-zA-Z][^<>\r\n]{0,200}>|\]\([^()\s]{0,300}\)|https?:\/\/[\w\-.~:/?#@!$&*+,;=%]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|\*{1,3}|\[bookmark:[^\]\r\n]{0,80}\]/g;
const MAY_HOLD_MARKUP = /[`<(@*]|:\/\/|\[b/;

/**
 * `source`, which begins at `offset` of a draft, with everything that is not prose masked, character for character, so that an offset here is an
 * offset there. Line breaks stay. Lines of a table of contents and of tables that lost their cells are masked too.
 */
export function proseOf(source: string, offset: number, content: Content): string {
  const mayHoldMarkup = MAY_HOLD_MARKUP.test(source);
  const parts: string[] = [];
  /** Up to here the source is copied, */
  let copied = 0;
  /** and up to here it is looked at. */
  let at = 0;
  const mask = (start: number, end: number, masked: string): void => {
    parts.push(source.slice(copied, start), masked);
    copied = end;
  };
  for (const span of proseSpans(content)) {
    const start = span.start - offset;
    const end = span.end - offset;
    if (start < at) continue;
    if (isMasked(source, at, start)) mask(at, start, blank(source.slice(at, start)));
    if (mayHoldMarkup) mask(start, end, source.slice(start, end).replace(MARKUP, blank));
    at = end;
  }
  if (isMasked(source, at, source.length)) mask(at, source.length, blank(source.slice(at)));
  if (copied === 0) return source;
  parts.push(source.slice(copied));
  return parts.join('');
}

/** Lines and cells, in order. */
function proseSpans({ lines, tables }: Content): readonly Span[] {
  const spans: Span[] = [];
  for (const { listed, content } of lines) if (!listed) spans.push(content);
  if (tables.length === 0) return spans;
  for (const { rows } of tables) for (const row of rows) for (const cell of row) spans.push(cell.span);
  return spans.sort((one, other) => one.start - other.start);
}

/** True when `offset` stands inside 《…》, where names are quoted as they are. */
export function isInsideTitle(prose: string, offset: number): boolean {
  const before = prose.slice(Math.max(0, offset - 80), offset);
  const open = before.lastIndexOf('《');
  return open >= 0 && open > before.lastIndexOf('》') && !before.slice(open).includes('\n');
}

/** True where more than a line break or two stands between lines. */
function isMasked(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isLineBreak(source.charCodeAt(at))) at += 1;
  return at < end && (end - start > LONGEST_GAP || /\S/.test(source.slice(at, end)));
}

/** Nearly always it is `## ` behind line breaks that is masked. */
function blank(text: string): string {
  let breaks = 0;
  while (isLineBreak(text.charCodeAt(breaks))) breaks += 1;
  let end = breaks;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end += 1;
  const masked = end === text.length ? MASKS[end - breaks] : undefined;
  return masked === undefined ? text.replace(/[^\r\n]/g, MASK) : text.slice(0, breaks) + masked;
}

const MASKS = Array.from({ length: 8 }, (_, length) => MASK.repeat(length));
