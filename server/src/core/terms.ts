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
  /** What the build has found out of a pattern (scripts/with-anchors.mjs): `anchorOf(pattern)`. */
  readonly anchor?: string;
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
  readonly anchored: WordFinder<Entry>;
  /** Patterns that hold no words for certain and are tried everywhere. */
  readonly loose: readonly LooseEntry[];
}

interface LooseEntry {
  readonly entry: Entry;
  /** Tells where its anchor of one character does not occur; one of none occurs everywhere. */
  readonly need: Need;
}

const GUARD = 12;
/** How far a pattern sees from its anchor. */
const REACH = 120;

/** Prepares word lists whose patterns and guards are regular expressions, as core/config.ts sees to. */
export function compileTerms(lists: readonly TermList[]): TermMatcher {
  const anchored: Entry[] = [];
  const loose: LooseEntry[] = [];
  for (const { rule, entries } of lists) {
    for (const term of entries) {
      const entry = new Entry(rule, term);
      const { anchor } = entry;
      if (term.pattern === undefined || anchor.length > 1) anchored.push(entry);
      else loose.push({ entry, need: anyOf(anchor) });
    }
  }
  return { anchored: createWordFinder(anchored, (entry) => entry.anchor), loose };
}

/**
 * Finds the entries in the prose of `passage`: one pass for all anchors, then each pattern in the surroundings of its own. In the order
 * of the text; of hits of one rule that overlap only the first, the longest of those that begin together.
 */
export function findTerms(passage: Searched, matcher: TermMatcher, issue: Issue): readonly TermHit[] {
  const { prose } = passage;
  const hits: TermHit[] = [];
  for (const window of windowsIn(passage, matcher)) {
    if (concerns(window.entry.term, issue)) collect(prose, window, hits);
  }
  hits.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return withoutOverlaps(hits);
}

/** Where to look for an entry. */
interface Window extends Span {
  readonly entry: Entry;
}

/** At the anchors themselves for words, around them for patterns; entry by entry, in order and apart. */
function windowsIn(passage: Searched, { anchored, loose }: TermMatcher): readonly Window[] {
  const wanted = loose.filter(({ need }) => need(passage.characters));
  const windows = wanted.map(({ entry }): Window => ({ entry, start: 0, end: passage.prose.length }));
  anchored.each(passage, (entry, at) => {
    const isPattern = entry.term.pattern !== undefined;
    const reach = isPattern ? REACH : 0;
    const start = Math.max(0, at - reach);
    const end = at + entry.anchor.length + reach;
    const last = windows.at(-1);
    if (isPattern && last?.entry === entry && start <= last.end) windows[windows.length - 1] = { ...last, end };
    else windows.push({ entry, start, end });
  });
  return windows;
}

function collect(prose: string, { entry, start: from, end: to }: Window, hits: TermHit[]): void {
  const { rule, term, pattern } = entry;
  if (!pattern) {
    const span = { start: from, end: to };
    if (entry.applies(prose, span)) hits.push({ rule, term, span, replacements: term.replace });
    return;
  }
  for (const match of findAll(prose.slice(from, to), pattern)) {
    const start = from + match.index;
    const span = { start, end: start + match[0].length };
    if (span.end === span.start || !entry.applies(prose, span)) continue;
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

/** An entry and what it is looked for with; of its expressions most are never needed. */
class Entry {
  readonly rule: string;
  readonly term: Term;
  /** Words that stand in every match: those of `find`, or the longest that a pattern is certain to hold. */
  readonly anchor: string;
  #pattern: RegExp | undefined;
  #before: RegExp | undefined;
  #after: RegExp | undefined;

  constructor(rule: string, term: Term) {
    this.rule = rule;
    this.term = term;
    this.anchor = term.find ?? term.anchor ?? anchorOf(term.pattern ?? '');
  }

  get pattern(): RegExp | undefined {
    const { pattern } = this.term;
    return pattern === undefined ? undefined : (this.#pattern ??= new RegExp(pattern, 'gu'));
  }

  /** True where `span` is a slip, as far as what stands around it tells. */
  applies(prose: string, { start, end }: Span): boolean {
    const { unlessBefore, unlessAfter, inTitles } = this.term;
    if (unlessBefore !== undefined) {
      this.#before ??= new RegExp(`(?:${unlessBefore})$`, 'u');
      if (this.#before.test(prose.slice(Math.max(0, start - GUARD), start))) return false;
    }
    if (unlessAfter !== undefined) {
      this.#after ??= new RegExp(`^(?:${unlessAfter})`, 'u');
      if (this.#after.test(prose.slice(end, end + GUARD))) return false;
    }
    return inTitles === true || !isInsideTitle(prose, start);
  }
}

/** What stands for some character or for a place, written with signs that mean something else elsewhere. */
const ESCAPE_OR_CLASS = /\\(?:[pPu]\{[^}]*\}|u.{4}|x..|k<[^>]*>|c.|\d+|.)|\[(?:\\.|[^\]\\])*\]/gs;
/** A group without others in it: how it begins, what it holds, and how often. */
const GROUP = /\((\?(?:[\w-]*:|<?[=!]|<[^=!>]*>))?([^()]*)\)(?:[?*+]|\{[^}]*\})?/g;
const REPEATED = /.?(?:[?*+]|\{[^}]*\})/gs;
/** Groups that are nested more deeply hold nothing for certain. */
const MOST_NESTED = 30;
/** What stands between words that are sure to be found: what is masked is none of them. */
const GAP = MASK;
const GAPS = /[\\^$.[\]}\ufffc\ud800-\udfff]/;

/** The longest words that every match of `pattern` holds, as far as can be seen without trying; '' if there are none. */
export function anchorOf(pattern: string): string {
  let sure = pattern.replace(ESCAPE_OR_CLASS, GAP);
  for (let depth = 0; depth < MOST_NESTED && sure.includes('('); depth += 1) sure = sure.replace(GROUP, sureOf);
  if (/[(|]/.test(sure)) return '';
  const words = sure.replace(REPEATED, GAP).split(GAPS);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** What every match of a group holds. `(?i:…)` compares letters in another way; what a group looks at is no part of a match. */
function sureOf(group: string, opening = '', held: string): string {
  if (/[=!]$/.test(opening)) return '';
  return group.endsWith(')') && !held.includes('|') && !/^\?\w/.test(opening) ? held : GAP;
}

function concerns({ years, levels }: Term, { year, level }: Issue): boolean {
  if (levels && !(level && levels.includes(level))) return false;
  if (!years) return true;
  if (year === undefined) return years.to === undefined;
  return year >= (years.from ?? year) && year <= (years.to ?? year);
}
