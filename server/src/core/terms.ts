import { anyOf, type Need } from './characters.ts';
import { isInsideTitle, MASK } from './prose.ts';
import type { AgencyLevel, Issue } from './identity.ts';
import type { Basis, Severity } from './rule.ts';
import { findAll, type Span } from './text.ts';
import { createWordFinder, type Searched, type WordFinder } from './word-finder.ts';

/** A list of words for one rule: data, read from server/terms and from a workspace. */
export interface TermList {
  /** The rule that reports the entries. */
  readonly rule: string;
  readonly entries: readonly Term[];
}

/** A word or phrase that should be another one, and where it should not be taken for a slip. */
export interface Term {
  /**
   * The words to look for, or a regular expression in `pattern`; just one of the two. A match of a pattern is at most 60
   * characters long, looks at no more than 60 beside it, and is found fast where some words stand outside all brackets.
   */
  readonly find?: string;
  readonly pattern?: string;
  /** What to write instead, likeliest first; $1… of a pattern may be used; '' strikes it out. Empty when no one can tell. */
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
  /** Report years for which it is wrong; both ends included. An undated draft is one of today: `from` holds, `to` does not. */
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
  /** Finds the anchors of the entries that have one. */
  readonly anchored: WordFinder<Compiled>;
  /** Patterns that hold no words for certain and are tried everywhere. */
  readonly loose: readonly Compiled[];
}

interface Compiled {
  readonly rule: string;
  readonly term: Term;
  /** Words that stand in every match: those of `find`, or the longest that a pattern is certain to hold. */
  readonly anchor: string;
  /** Tells where an anchor of one character does not occur. */
  readonly need: Need | undefined;
  readonly pattern: RegExp | undefined;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

const GUARD = 12;
/** How far a pattern sees from its anchor. */
const REACH = 120;

/** Prepares word lists. Throws a SyntaxError on a pattern or a guard that is no regular expression. */
export function compileTerms(lists: readonly TermList[]): TermMatcher {
  const compiled = lists.flatMap(({ rule, entries }) => entries.map((term) => compile(rule, term)));
  const isLoose = ({ pattern, anchor }: Compiled): boolean => pattern !== undefined && anchor.length < 2;
  return {
    anchored: createWordFinder(compiled.filter((entry) => !isLoose(entry)).map((entry) => [entry.anchor, entry])),
    loose: compiled.filter(isLoose),
  };
}

/**
 * Finds the entries in the prose of `passage`: one pass for all anchors, then each pattern in the surroundings of its own. In the order
 * of the text; of hits of one rule that overlap only the first, the longest of those that begin together.
 */
export function findTerms(passage: Searched, matcher: TermMatcher, issue: Issue): readonly TermHit[] {
  const { prose } = passage;
  const hits: TermHit[] = [];
  for (const window of windowsIn(passage, matcher)) {
    if (concerns(window.compiled.term, issue)) collect(prose, window, hits);
  }
  hits.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return withoutOverlaps(hits);
}

/** Where to look for an entry. */
interface Window extends Span {
  readonly compiled: Compiled;
}

/** At the anchors themselves for words, around them for patterns; entry by entry, in order and apart. */
function windowsIn(passage: Searched, { anchored, loose }: TermMatcher): readonly Window[] {
  // An anchor of one character tells at least where not to look.
  const wanted = loose.filter(({ need }) => !need || need(passage.characters));
  const windows = wanted.map((compiled): Window => ({ compiled, start: 0, end: passage.prose.length }));
  anchored.each(passage, (compiled, at) => {
    const reach = compiled.pattern ? REACH : 0;
    const start = Math.max(0, at - reach);
    const end = at + compiled.anchor.length + reach;
    const last = windows.at(-1);
    if (compiled.pattern && last?.compiled === compiled && start <= last.end)
      windows[windows.length - 1] = { ...last, end };
    else windows.push({ compiled, start, end });
  });
  return windows;
}

function collect(prose: string, { compiled, start: from, end: to }: Window, hits: TermHit[]): void {
  const { rule, term, pattern } = compiled;
  if (!pattern) {
    const span = { start: from, end: to };
    if (applies(prose, span, compiled)) hits.push({ rule, term, span, replacements: term.replace });
    return;
  }
  for (const match of findAll(prose.slice(from, to), pattern)) {
    const start = from + match.index;
    const span = { start, end: start + match[0].length };
    if (span.end === span.start || !applies(prose, span, compiled)) continue;
    const fill = (text: string): string => text.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    // What is masked in prose must not be written back.
    hits.push({ rule, term, span, replacements: match[0].includes(MASK) ? [] : term.replace.map(fill) });
  }
}

function withoutOverlaps(hits: readonly TermHit[]): readonly TermHit[] {
  const ends = new Map<string, number>();
  return hits.filter(({ rule, span }) => {
    if (span.start < (ends.get(rule) ?? 0)) return false;
    ends.set(rule, span.end);
    return true;
  });
}

function compile(rule: string, term: Term): Compiled {
  const anchor = term.find ?? anchorOf(term.pattern ?? '');
  return {
    rule,
    term,
    anchor,
    need: anchor.length === 1 ? anyOf(anchor) : undefined,
    pattern: term.pattern === undefined ? undefined : new RegExp(term.pattern, 'gu'),
    before: term.unlessBefore === undefined ? undefined : new RegExp(`(?:${term.unlessBefore})$`, 'u'),
    after: term.unlessAfter === undefined ? undefined : new RegExp(`^(?:${term.unlessAfter})`, 'u'),
  };
}

/** Words, or one sign: the beginning or the end of a group, a choice, a quantifier, or what stands for some character. */
const PART =
  /[^\\^$.|?*+()[\]{}\ufffc\ud800-\udfff]+|\((?:\?(?:[\w-]*:|<?[=!]|<[^>]*>))?|(?:[?*+]|\{[^}]*\})\??|\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|u.{4}|x..|k<[^>]*>|c.|\d+|.)|./gs;
const QUANTIFIERS = '?*+{';
/** What the signs begin with that stand for some character, or for a place. */
const CHARACTERS = /[\\^$.[\]}\ufffc\ud800-\udfff]/;

/** A group of a pattern, and what every match holds in front of it. */
interface Group {
  readonly longest: string;
  readonly run: string;
  readonly isLook: boolean;
  /** Of alternatives, or of how its letters are compared: `(?i:…)`. */
  isChoice: boolean;
}

/** The longest words that every match of `pattern` holds, as far as can be seen without trying; '' if there are none. */
export function anchorOf(pattern: string): string {
  const groups: Group[] = [];
  let longest = '';
  let run = '';
  /** The group that has just ended. */
  let ended: Group | undefined;
  const endRun = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  PART.lastIndex = 0;
  for (let at = 0; PART.test(pattern); at = PART.lastIndex) {
    const part = pattern.slice(at, PART.lastIndex);
    const sign = part.charAt(0);
    const group: Group | undefined = sign === ')' ? groups.pop() : undefined;
    if (sign === '(') groups.push({ longest, run, isLook: /[=!]$/.test(part), isChoice: /^..\w/.test(part) });
    else if (sign === '|') {
      const open = groups.at(-1);
      if (!open) return '';
      open.isChoice = true;
    } else if (group) {
      if (group.isLook || group.isChoice) ({ longest, run } = group);
      if (!group.isLook && group.isChoice) endRun();
    } else if (QUANTIFIERS.includes(sign)) {
      if (ended) ({ longest, run } = ended);
      else run = run.slice(0, -1);
      endRun();
    } else if (CHARACTERS.test(sign)) endRun();
    else run += part;
    ended = group;
  }
  endRun();
  return longest;
}

function applies(prose: string, span: Span, { term, before, after }: Compiled): boolean {
  if (before?.test(prose.slice(Math.max(0, span.start - GUARD), span.start))) return false;
  if (after?.test(prose.slice(span.end, span.end + GUARD))) return false;
  return term.inTitles === true || !isInsideTitle(prose, span.start);
}

function concerns({ years, levels }: Term, { year, level }: Issue): boolean {
  if (levels && !(level && levels.includes(level))) return false;
  if (!years) return true;
  if (year === undefined) return years.to === undefined;
  return year >= (years.from ?? year) && year <= (years.to ?? year);
}
