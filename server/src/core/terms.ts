import { isInsideTitle } from './prose.ts';
import type { AgencyLevel, Identity } from './identity.ts';
import type { Basis, Severity } from './rule.ts';
import type { Span } from './text.ts';

/** A list of words for one rule: data, read from server/terms and from a workspace. */
export interface TermList {
  /** The rule that reports the entries. */
  readonly rule: string;
  readonly entries: readonly Term[];
}

/** A word or phrase that should be another one, and where it should not be taken for a slip. */
export interface Term {
  /** The words to look for, or a regular expression in `pattern`; just one of the two. */
  readonly find?: string;
  readonly pattern?: string;
  /** What to write instead, likeliest first; $1… of a pattern may be used. Empty when there is nothing to put there. */
  readonly replace: readonly string[];
  /** True when the first replacement is right in every case that the guards let through: a safe fix. */
  readonly certain?: boolean;
  /** Why, in one sentence of the drafter's words. */
  readonly why: string;
  /** Regular expressions on up to 12 characters before or after: where one matches there is no slip. */
  readonly unlessBefore?: string;
  readonly unlessAfter?: string;
  /** Report also inside 《…》, where names are otherwise left as they are. */
  readonly inTitles?: boolean;
  /** Report years for which it is wrong; both ends included. Without a known year the entry is not used. */
  readonly years?: { readonly from?: number; readonly to?: number };
  /** Issuers for which it is wrong. */
  readonly levels?: readonly AgencyLevel[];
  readonly severity?: Severity;
  readonly basis?: Basis;
  /** Drafts that must be reported where they are marked [|…|], and drafts that must not be. Run as tests. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** A place where an entry applies. */
export interface TermHit {
  readonly rule: string;
  readonly term: Term;
  readonly span: Span;
  /** The replacements of the entry with the groups of its pattern filled in. */
  readonly replacements: readonly string[];
}

/** Word lists made ready for one pass over a text. */
export interface TermMatcher {
  readonly literals: ReadonlyMap<string, readonly Compiled[]>;
  readonly patterns: readonly Compiled[];
}

interface Compiled {
  readonly rule: string;
  readonly term: Term;
  readonly find: string;
  readonly pattern: RegExp | undefined;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

const GUARD = 12;

/** Prepares word lists: literals by their first character, the longest first. */
export function compileTerms(lists: readonly TermList[]): TermMatcher {
  const literals = new Map<string, Compiled[]>();
  const patterns: Compiled[] = [];
  for (const { rule, entries } of lists) {
    for (const term of entries) {
      const compiled = compile(rule, term);
      if (compiled.pattern) patterns.push(compiled);
      else literals.set(compiled.find.charAt(0), [...(literals.get(compiled.find.charAt(0)) ?? []), compiled]);
    }
  }
  for (const bucket of literals.values()) bucket.sort((one, other) => other.find.length - one.find.length);
  return { literals, patterns };
}

/** Finds the entries in `prose`, in one pass for all literals. In no particular order across rules. */
export function findTerms(prose: string, matcher: TermMatcher, identity: Identity): readonly TermHit[] {
  const hits: TermHit[] = [];
  for (let at = 0; at < prose.length; at += 1) {
    for (const candidate of matcher.literals.get(prose.charAt(at)) ?? []) {
      const span = { start: at, end: at + candidate.find.length };
      if (!prose.startsWith(candidate.find, at) || !applies(prose, span, { candidate, identity })) continue;
      hits.push({ rule: candidate.rule, term: candidate.term, span, replacements: candidate.term.replace });
      at = span.end - 1;
      break;
    }
  }
  for (const candidate of matcher.patterns) {
    if (!candidate.pattern || !concerns(candidate.term, identity)) continue;
    for (const match of prose.matchAll(candidate.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.end === span.start || !applies(prose, span, { candidate, identity })) continue;
      const fill = (text: string): string => text.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
      hits.push({ rule: candidate.rule, term: candidate.term, span, replacements: candidate.term.replace.map(fill) });
    }
  }
  return hits;
}

function compile(rule: string, term: Term): Compiled {
  return {
    rule,
    term,
    find: term.find ?? '',
    pattern: term.pattern === undefined ? undefined : new RegExp(term.pattern, 'gu'),
    before: term.unlessBefore === undefined ? undefined : new RegExp(`(?:${term.unlessBefore})$`, 'u'),
    after: term.unlessAfter === undefined ? undefined : new RegExp(`^(?:${term.unlessAfter})`, 'u'),
  };
}

function applies(
  prose: string,
  span: Span,
  { candidate, identity }: { candidate: Compiled; identity: Identity },
): boolean {
  const { term, before, after } = candidate;
  if (before?.test(prose.slice(Math.max(0, span.start - GUARD), span.start))) return false;
  if (after?.test(prose.slice(span.end, span.end + GUARD))) return false;
  if (!concerns(term, identity)) return false;
  return term.inTitles === true || !isInsideTitle(prose, span.start);
}

function concerns({ years, levels }: Term, { year, level }: Identity): boolean {
  if (levels && !(level && levels.includes(level))) return false;
  if (!years) return true;
  return year !== undefined && year >= (years.from ?? year) && year <= (years.to ?? year);
}
