import type { Draft } from './draft.ts';
import { addToGroup } from './group.ts';
import { lowerBound } from './lower-bound.ts';
import { startOfLine, type Located, type Span } from './text.ts';

/** A comment by which the drafter sets findings aside: 忽略 for the next block, 忽略全文 for the whole draft. */
export interface Suppression {
  readonly rules: readonly Located[];
  /** Findings that begin here are set aside. */
  readonly scope: Span;
  readonly comment: Span;
  readonly reason: string;
}

const SUPPRESSION =
  /^<!--\s{0,20}忽略(全文)?[ \u3000]{1,20}([a-z][a-z0-9\-、，, ]{0,300})(?:[：:]([^]{0,500}?))?\s{0,20}-->$/;
const ID = /[a-z][a-z0-9-]*/g;

/** Reads the suppressions among the comments of a draft. */
export function findSuppressions(draft: Draft): readonly Suppression[] {
  if (draft.comments.length === 0) return [];
  const text = draft.text.toString();
  const blankLineBehind = blankLinesOf(text);
  return draft.comments.flatMap(({ value, span }) => {
    const [, everywhere, ids, reason = ''] = SUPPRESSION.exec(value) ?? [];
    if (ids === undefined) return [];
    const from = span.start + value.indexOf(ids);
    const rules = Array.from(ids.matchAll(ID), (match) => locate(match, from));
    const scope = everywhere ? { start: 0, end: text.length } : nextBlock(text, span, blankLineBehind);
    return [{ rules, scope, comment: span, reason: reason.trim() }];
  });
}

/** Tells whether any of `suppressions` sets aside findings of a rule that begin at an offset; quick for many of either. */
export function suppressorOf(suppressions: readonly Suppression[]): (rule: string, offset: number) => boolean {
  const scopes = new Map<string, Span[]>();
  for (const { rules, scope } of suppressions) {
    for (const { value } of rules) addToGroup(scopes, value, scope);
  }
  const reaches = new Map(Array.from(scopes, ([rule, spans]) => [rule, reachOf(spans)]));
  return (rule, offset) => {
    const reach = reaches.get(rule);
    if (!reach) return false;
    const before = lowerBound(reach.starts, offset + 1);
    return before > 0 && (reach.ends[before - 1] ?? 0) >= offset;
  };
}

/** Where scopes begin, in order, and how far those that have begun by then reach. */
interface Reach {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function reachOf(scopes: readonly Span[]): Reach {
  const sorted = scopes.toSorted((one, other) => one.start - other.start);
  let end = 0;
  return { starts: sorted.map(({ start }) => start), ends: sorted.map((scope) => (end = Math.max(end, scope.end))) };
}

function locate(match: RegExpExecArray, from: number): Located {
  const start = from + match.index;
  return { value: match[0], span: { start, end: start + match[0].length } };
}

/** The line that the comment stands in when it stands among words; else the lines that follow, up to a blank one. */
function nextBlock(text: string, comment: Span, blankLineBehind: (offset: number) => number): Span {
  const lineStart = startOfLine(text, comment.start);
  const rest = /^[^\r\n]*/.exec(text.slice(comment.end))?.[0] ?? '';
  if (text.slice(lineStart, comment.start).trim() !== '' || rest.trim() !== '') {
    return { start: lineStart, end: comment.end + rest.length };
  }
  let start = comment.end;
  while (start < text.length && /\s/.test(text[start] ?? '')) start += 1;
  return { start, end: blankLineBehind(start) };
}

/** Finds where the line in front of the next blank one ends, for rising offsets: what was found is not looked for again. */
function blankLinesOf(text: string): (offset: number) => number {
  const blankLine = /(?:\r\n|\r|\n)[ \t]*(?:\r|\n)/g;
  let from = 0;
  let found = -1;
  return (offset) => {
    if (from <= offset && offset <= found) return found;
    from = offset;
    blankLine.lastIndex = offset;
    found = blankLine.exec(text)?.index ?? text.length;
    return found;
  };
}
