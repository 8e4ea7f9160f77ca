import type { Content } from './lines.ts';

/** Stands for a character that is not prose: markup, code, addresses, comments. Matches no word and no punctuation. */
export const MASK = '\ufffc';

const MASKED =
  /`[^`\r\n]{1,200}`|<!--[^]*?-->|<!--[^]*$|<\/?[a-zA-Z][^<>\r\n]{0,200}>|\]\([^()\s]{0,300}\)|https?:\/\/[\w\-.~:/?#@!$&*+,;=%]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|\*{1,3}|\[bookmark:[^\]\r\n]{0,80}\]/g;
const MAY_HOLD_MASKED = /[`<(@*]|:\/\/|\[b/;

/**
 * `source`, which begins at `offset` of a draft, with everything that is not prose masked, character for character, so that an offset here is an
 * offset there. Line breaks stay. Lines of a table of contents and of tables that lost their cells are masked too.
 */
export function proseOf(source: string, offset: number, { lines, tables }: Content): string {
  const spans = lines.flatMap((line) => (line.listed ? [] : [line.content]));
  if (tables.length > 0) {
    for (const { rows } of tables) for (const row of rows) for (const cell of row) spans.push(cell.span);
    spans.sort((one, other) => one.start - other.start);
  }
  const parts: string[] = [];
  let at = 0;
  for (const span of spans) {
    const start = span.start - offset;
    const end = span.end - offset;
    if (start < at) continue;
    parts.push(blank(source.slice(at, start)), maskMarkup(source.slice(start, end)));
    at = end;
  }
  parts.push(blank(source.slice(at)));
  return parts.join('');
}

/** True when `offset` stands inside 《…》, where names are quoted as they are. */
export function isInsideTitle(prose: string, offset: number): boolean {
  const before = prose.slice(Math.max(0, offset - 80), offset);
  const open = before.lastIndexOf('《');
  return open >= 0 && open > before.lastIndexOf('》') && !before.slice(open).includes('\n');
}

function maskMarkup(line: string): string {
  return MAY_HOLD_MASKED.test(line) ? line.replace(MASKED, (found) => MASK.repeat(found.length)) : line;
}

function blank(text: string): string {
  return text.length < 4 && /^\s*$/.test(text) ? text : text.replace(/[^\r\n]/g, MASK);
}
