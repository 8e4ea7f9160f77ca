import { readFrontMatterLines } from './front-matter-lines.ts';
import type { Located, Span } from './text.ts';

/** The key that makes a Markdown document a draft. */
export const REPORT_TYPE = '报告类型';
/** The keys a drafter may give; every one may be left out. */
export const FRONT_MATTER_KEYS = [REPORT_TYPE, '报告年度', '发文机关', '主送机关', '发文字号', '成文日期'] as const;
export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

/** The block at the head of a draft: YAML of one text a line. */
export interface FrontMatter {
  /** The whole block, fences included. */
  readonly span: Span;
  readonly entries: readonly FrontMatterEntry[];
  /** What is wrong with the block itself, in the drafter's words. */
  readonly problems: readonly FrontMatterProblem[];
}

export interface FrontMatterEntry {
  readonly key: Located;
  /** The value as text: numbers and dates as they were typed, undefined for lists, maps and nothing. */
  readonly value: Located | undefined;
  readonly span: Span;
}

export type FrontMatterProblem =
  | { readonly kind: 'syntax'; readonly span: Span }
  | { readonly kind: 'unclosed'; readonly span: Span }
  | { readonly kind: 'not-a-map'; readonly span: Span }
  | { readonly kind: 'not-text'; readonly span: Span; readonly key: string };

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const LOOKS_LIKE_ENTRY = /^[^\s#:：][^:：\r\n]{0,20}[:：]/;

/** Reads the front matter of `text`, which stands at `span`. Undefined when the draft has none. */
export function parseFrontMatter(text: string, span: Span | undefined): FrontMatter | undefined {
  if (!span) return unclosed(text);
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const closing = text.lastIndexOf('---', span.end);
  return readBetween(text, { start: opening, end: Math.max(opening, closing) }, span);
}

/** The value that the drafter gave for `key`, undefined when absent or not a text. */
export function frontMatterValue(frontMatter: FrontMatter | undefined, key: FrontMatterKey): Located | undefined {
  return frontMatter?.entries.find((entry) => entry.key.value === key)?.value;
}

function readBetween(text: string, inner: Span, span: Span): FrontMatter {
  const { entries, notText, slips } = readFrontMatterLines(text, inner);
  const [slip] = slips;
  const problems: FrontMatterProblem[] = notText.map((key) => ({ kind: 'not-text', span: key.span, key: key.value }));
  if (slip) problems.unshift(entries.length > 0 ? { kind: 'syntax', span: slip } : { kind: 'not-a-map', span });
  return { span, entries, problems };
}

// Without a closing fence Markdown sees a rule and a paragraph; the drafter meant front matter.
function unclosed(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const rest = text.slice(opening[0].length);
  if (!LOOKS_LIKE_ENTRY.test(rest)) return undefined;
  let end = opening[0].length;
  for (const line of rest.split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    if (!LOOKS_LIKE_ENTRY.test(line)) break;
    end += line.length;
  }
  const inner = readBetween(text, { start: opening[0].length, end }, { start: 0, end });
  return { ...inner, problems: [{ kind: 'unclosed', span: { start: 0, end: 3 } }, ...inner.problems] };
}
