import type { FrontMatterEntry } from './front-matter.ts';
import { splitLines, type Located, type Span } from './text.ts';

/** What stands between the fences. */
export interface FrontMatterLines {
  readonly entries: readonly FrontMatterEntry[];
  /** Keys of entries that have more than one line, a list or a map. */
  readonly notText: readonly Located[];
  /** Where it is no YAML of this kind. */
  readonly slips: readonly Span[];
}

const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
const COLON = /:(?=[ \t]|$)/;
const COMMENT = /(?:^|[ \t])#.*$/;
const LIST = /^-(?:[ \t]|$)/;
const NO_KEY = /^(?:[-?](?:[ \t]|$)|[[\]{},#&*!|>'"%@`])/;
/** Lists, maps, texts of more than one line, references. */
const OTHER_VALUE = /^[[{|>&*!]/;
const NO_VALUE = /^["'\]},%@`]|^[-?:](?:[ \t]|$)|:(?:[ \t]|$)/;
const NOTHING = /^(?:~|null|Null|NULL)?$/;

/**
 * Reads what stands in `span` of `text` as YAML of which each line is `key: value`. The dialect asks for no more, so drafts
 * are read without a reader of all YAML.
 */
export function readFrontMatterLines(text: string, span: Span): FrontMatterLines {
  const entries: FrontMatterEntry[] = [];
  const notText: Located[] = [];
  const slips: Span[] = [];
  let indent = 0;
  for (const line of splitLines(text.slice(span.start, span.end))) {
    const place = trim(text, { start: span.start + line.start, end: span.start + line.end });
    const content = text.slice(place.start, place.end);
    if (content === '' || content.startsWith('#')) continue;
    const last = entries.at(-1);
    const depth = place.start - span.start - line.start;
    if (!last) indent = depth;
    if (last && (depth > indent || (!last.value && LIST.test(content)))) {
      entries[entries.length - 1] = { ...last, value: undefined };
      // Quotes that are closed in a later line were no slip.
      if (slips.at(-1)?.start === last.span.start) slips.pop();
      if (notText.at(-1) !== last.key) notText.push(last.key);
      continue;
    }
    const read = readEntry(content, place.start);
    if (read) entries.push(read.entry);
    if (read?.kind === 'not-text') notText.push(read.entry.key);
    if (!read || read.kind === 'slip') slips.push(place);
  }
  return { entries, notText, slips };
}

type ValueKind = 'text' | 'not-text' | 'slip';

function readEntry(content: string, offset: number): { entry: FrontMatterEntry; kind: ValueKind } | undefined {
  const quoted = QUOTED.exec(content)?.[0].length;
  const colon = COLON.exec(content.slice(quoted ?? 0));
  if (!colon || (quoted === undefined && NO_KEY.test(content))) return undefined;
  const at = (quoted ?? 0) + colon.index;
  const written = content.slice(0, at).trimEnd();
  if (quoted === undefined ? COMMENT.test(written) : written.length > quoted) return undefined;
  const key = { value: unquote(written), span: { start: offset, end: offset + written.length } };
  const { kind, value } = readValue(content.slice(at + 1), offset + at + 1);
  return { entry: { key, value, span: { start: offset, end: value?.span.end ?? key.span.end } }, kind };
}

function readValue(written: string, offset: number): { kind: ValueKind; value: Located | undefined } {
  const { start, end } = trim(written, { start: 0, end: written.length });
  const raw = written.slice(start, end);
  const quoted = QUOTED.exec(raw)?.[0];
  const isQuoted = quoted !== undefined && /^(?:[ \t]+#.*)?$/.test(raw.slice(quoted.length));
  const value = isQuoted ? quoted : raw.replace(COMMENT, '').trimEnd();
  if (!isQuoted && OTHER_VALUE.test(value)) return { kind: 'not-text', value: undefined };
  if (!isQuoted && NO_VALUE.test(value)) return { kind: 'slip', value: undefined };
  if (NOTHING.test(value)) return { kind: 'text', value: undefined };
  const span = { start: offset + start, end: offset + start + value.length };
  return { kind: 'text', value: { value: unquote(value).trim(), span } };
}

function unquote(written: string): string {
  if (/^'.*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(written)) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    // An escape of YAML that JSON does not have.
    return written.slice(1, -1);
  }
}

/** Without the blanks that YAML knows: others belong to the text. */
function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from += 1;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
  return { start: from, end: to };
}
