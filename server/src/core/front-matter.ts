import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import type { Located, Span } from './text.ts';

/** The keys a drafter may give; every one may be left out. */
export const FRONT_MATTER_KEYS = ['报告类型', '报告年度', '发文机关', '主送机关', '发文字号', '成文日期'] as const;
export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

/** The YAML block at the head of a draft. */
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
  return readYaml(text.slice(opening, Math.max(opening, closing)), opening, span);
}

/** The value that the drafter gave for `key`, undefined when absent or not a text. */
export function frontMatterValue(frontMatter: FrontMatter | undefined, key: FrontMatterKey): Located | undefined {
  return frontMatter?.entries.find((entry) => entry.key.value === key)?.value;
}

function readYaml(yaml: string, offset: number, span: Span): FrontMatter {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const at = (from: number, to: number): Span => ({ start: offset + from, end: offset + Math.max(from, to) });
  const problems: FrontMatterProblem[] = document.errors
    .slice(0, 1)
    .map((error) => ({ kind: 'syntax', span: at(error.pos[0], Math.min(error.pos[1], yaml.length)) }));
  const entries: FrontMatterEntry[] = [];
  if (!isMap(document.contents)) {
    if (document.contents !== null && problems.length === 0) problems.push({ kind: 'not-a-map', span });
    return { span, entries, problems };
  }
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key)) continue;
    const key = { value: String(pair.key.value), span: at(pair.key.range[0], pair.key.range[1]) };
    const value = isScalar(pair.value) ? readScalar(pair.value, yaml, at) : undefined;
    if (pair.value && !isScalar(pair.value)) problems.push({ kind: 'not-text', span: key.span, key: key.value });
    entries.push({ key, value, span: { start: key.span.start, end: value?.span.end ?? key.span.end } });
  }
  return { span, entries, problems };
}

// 2024 and 2025-01-10 are numbers and dates to YAML; the drafter typed a text.
function readScalar(node: Scalar, yaml: string, at: (from: number, to: number) => Span): Located | undefined {
  if (!node.range || node.value === null) return undefined;
  const [from, to] = node.range;
  const value = typeof node.value === 'string' ? node.value : yaml.slice(from, to);
  return { value: value.trim(), span: at(from, to) };
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
  const inner = readYaml(text.slice(opening[0].length, end), opening[0].length, { start: 0, end });
  return { ...inner, problems: [{ kind: 'unclosed', span: { start: 0, end: 3 } }, ...inner.problems] };
}
