import { reportOf, type Draft, type Section } from './draft.ts';
import { addToGroup } from './group.ts';
import { datedTitle, type Identity } from './identity.ts';
import { lazy } from './lazy.ts';
import { BOOKMARK } from './line-reading.ts';
import { profilePattern, type MustContain, type ProfileSection } from './profile.ts';
import { copyOf, withoutBlanks, type Sliceable, type Span } from './text.ts';
import { looksOnce, type Looks } from './word-look.ts';

/** How one section of the profile stands in a draft. */
export interface Coverage {
  readonly section: ProfileSection;
  readonly status: 'covered' | 'partly' | 'missing';
  /** The headings that cover it, in order. */
  readonly by: readonly Section[];
  /**
   * `heading` a first-level heading says so; `slogan` first-level headings that say nothing of the kind hold what is
   * expected; `subheading` only a heading one level down says so.
   */
  readonly how: 'heading' | 'subheading' | 'slogan' | undefined;
  /** What the text should speak of and does not. */
  readonly lacks: readonly MustContain[];
  /** For a missing one: the first-level heading that would cover it if it named the right year. */
  readonly misdated: Section | undefined;
}

/** So many units of a section are looked at at a time. */
const PAGE = 2000;
/** A longer heading is a paragraph; its beginning tells what it is about. */
const MAX_TITLE = 200;
/** 括注 and the punctuation at the end say nothing of what a heading covers. */
const NOTE = /[（(][^（）()]{0,40}[）)]/g;
const END = /[。：:；;，,、.．！!…]{1,3}$/;

/**
 * Matches the sections of the profile with the headings of the draft, by meaning rather than by wording. What stands below
 * the headings is asked of `looks`, which are told what is read of titles.
 */
export function coverageOf(
  draft: Draft,
  identity: Identity,
  looks: Looks = looksOnce(draft.text),
): readonly Coverage[] {
  const { sections } = reportOf(draft);
  const expected = identity.profile.sections;
  if (expected.length === 0) return [];
  const matcher = matcherOf(expected, identity.year);
  looks.watchTitles((title) =>
    matcher(title)
      .map(({ id }) => id)
      .join(' '),
  );
  looks.watchTitles(datedTitle);
  const source = { text: draft.text, lookAt: looks.lookAt, watchTitles: looks.watchTitles };
  const top = topSections(sections);
  const byHeading = matchAll(top, matcher);
  const missing = expected.filter((section) => !byHeading.has(section));
  const children = missing.length > 0 ? top.flatMap((section) => section.children) : [];
  const below = matchAll(children, matcher);
  const unmatched = top.filter(({ title }) => matcher(title).length === 0);
  const misdated = findMisdated(unmatched, missing, identity);
  const slogans = unmatched.filter((section) => ![...misdated.values()].includes(section));
  const loose = expected.find((section) => section.weakPatterns.length > 0);
  return expected.map((section) => {
    const direct = byHeading.get(section);
    if (direct) return describe(source, section, { by: direct, how: 'heading' });
    if (section === loose && slogans.length >= 2) return describe(source, section, { by: slogans, how: 'slogan' });
    const demoted = below.get(section);
    if (demoted) return describe(source, section, { by: demoted, how: 'subheading' });
    return { section, status: 'missing', by: [], how: undefined, lacks: [], misdated: misdated.get(section) };
  });
}

/** Headings of the first level; below 第一部分 the parts themselves. */
export function topSections(sections: readonly Section[]): readonly Section[] {
  const level = sections.reduce((lowest, section) => Math.min(lowest, section.level), Infinity);
  return sections.filter((section) => section.level === level);
}

/** First-level headings that match no section of the profile. */
export function unmatchedHeadings(draft: Draft, coverage: readonly Coverage[]): readonly Section[] {
  const matched = new Set(coverage.flatMap((entry) => (entry.how === 'heading' ? entry.by : (entry.misdated ?? []))));
  return topSections(reportOf(draft).sections).filter((section) => !matched.has(section));
}

/** True for a report of two or more first-level headings not one of which names a section of the profile. */
export function hasOnlySlogans(draft: Draft, coverage: readonly Coverage[]): boolean {
  const top = topSections(reportOf(draft).sections);
  return coverage.length > 0 && top.length >= 2 && unmatchedHeadings(draft, coverage).length === top.length;
}

/** What each heading covers, first-level headings and the subheadings that stand in for them. */
export function coverageByHeading(coverage: readonly Coverage[]): ReadonlyMap<Section, readonly Coverage[]> {
  const byHeading = new Map<Section, Coverage[]>();
  for (const entry of coverage) {
    if (entry.how === 'slogan') continue;
    for (const heading of entry.by) addToGroup(byHeading, heading, entry);
  }
  return byHeading;
}

/** True when `title`, the words of a heading, names `section` of the profile outright. */
export function namesSection(title: string, section: ProfileSection, { year }: Identity): boolean {
  const comparable = comparableTitle(title);
  return section.patterns.some((pattern) => profilePattern(pattern, year).test(comparable));
}

/** What stands below a heading, all subsections included, without the heading itself. */
export function spanBelow({ heading, span }: Section): Span {
  return { start: heading.end, end: span.end };
}

/** Tells which sections a title names. */
type Matcher = (title: string) => readonly ProfileSection[];

interface CompiledSection {
  readonly section: ProfileSection;
  readonly strong: readonly RegExp[];
  readonly weak: () => readonly RegExp[];
}

/** The matchers of the sections that were asked for last: an edit asks for the same ones, of nearly the same titles. */
const compiled = new WeakMap<
  readonly ProfileSection[],
  { readonly year: number | undefined; readonly matcher: Matcher }
>();
/** More titles than this are not kept. */
const MOST_TITLES = 1000;

function matcherOf(expected: readonly ProfileSection[], year: number | undefined): Matcher {
  const known = compiled.get(expected);
  if (known && known.year === year) return known.matcher;
  const matcher = createMatcher(expected, year);
  compiled.set(expected, { year, matcher });
  return matcher;
}

function createMatcher(expected: readonly ProfileSection[], year: number | undefined): Matcher {
  const toRegExp = (pattern: string): RegExp => profilePattern(pattern, year);
  const sections = expected.map((section) => ({
    section,
    strong: section.patterns.map(toRegExp),
    weak: lazy(() => section.weakPatterns.map(toRegExp)),
  }));
  const answers = new Map<string, readonly ProfileSection[]>();
  return (title) => {
    const known = answers.get(title);
    if (known) return known;
    if (answers.size >= MOST_TITLES) answers.clear();
    const named = match(comparableTitle(title), sections);
    answers.set(copyOf(title, 0, title.length), named);
    return named;
  };
}

// A weak pattern counts only for a heading that covers nothing else: “……有关情况” also ends the heading of another section.
function match(title: string, sections: readonly CompiledSection[]): readonly ProfileSection[] {
  const strong = sections.filter((one) => one.strong.some((pattern) => pattern.test(title)));
  const matched =
    strong.length > 0 ? strong : sections.filter((one) => one.weak().some((pattern) => pattern.test(title)));
  return matched.map(({ section }) => section);
}

function matchAll(headings: readonly Section[], matcher: Matcher): ReadonlyMap<ProfileSection, Section[]> {
  const covering = new Map<ProfileSection, Section[]>();
  for (const heading of headings) for (const section of matcher(heading.title)) addToGroup(covering, section, heading);
  return covering;
}

function comparableTitle(title: string): string {
  return withoutBlanks(title.slice(0, MAX_TITLE)).replace(BOOKMARK, '').replace(NOTE, '').replace(END, '');
}

// Copied from the report of last year: all is there, but “2024年主要安排” should be that of 2025.
function findMisdated(
  headings: readonly Section[],
  missing: readonly ProfileSection[],
  { year }: Identity,
): ReadonlyMap<ProfileSection, Section> {
  const dated = missing.filter((section) => section.patterns.some((pattern) => pattern.includes('{nextYear}')));
  const candidates = headings.filter((heading) => /\d{4}/.test(heading.title) && !/[，,]/.test(heading.title));
  if (year === undefined || dated.length === 0 || candidates.length === 0) return new Map();
  const found = matchAll(candidates, createMatcher(dated, undefined));
  return new Map([...found].flatMap(([section, [first]]) => (first ? [[section, first] as const] : [])));
}

/** The text, and who is asked about it. */
interface Source extends Looks {
  readonly text: Sliceable;
}

function describe(source: Source, section: ProfileSection, found: Pick<Coverage, 'by' | 'how'>): Coverage {
  const { by, how } = found;
  const lacks = section.mustContain.filter((demand) => !speaksOf(demand, by, source));
  const status = lacks.length > 0 || how !== 'heading' ? 'partly' : 'covered';
  return { section, status, by, how, lacks, misdated: undefined };
}

// “三、原因分析” behind “二、存在的不足” speaks of the reasons by its heading.
function speaksOf({ any }: MustContain, headings: readonly Section[], { text, lookAt, watchTitles }: Source): boolean {
  const isIn = (words: string): boolean => any.some((pattern) => new RegExp(pattern).test(words));
  if (headings.length > 1) watchTitles(isIn);
  const isBelow = (heading: Section): boolean => {
    for (const piece of piecesOf(text, spanBelow(heading))) if (lookAt(piece, isIn)) return true;
    return false;
  };
  return headings.some((heading, index) => (index > 0 && isIn(heading.title)) || isBelow(heading));
}

/** Whole lines, about a page of them at a time: an edit makes one look look again, not one at a chapter. */
function* piecesOf(text: Sliceable, { start, end }: Span): Generator<Span> {
  for (let from = start; from < end;) {
    const to = endOfPage(text, from, end);
    yield { start: from, end: to };
    from = to;
  }
}

function endOfPage(text: Sliceable, from: number, end: number): number {
  // A line may be longer than a page.
  for (let length = PAGE; from + length < end; length *= 2) {
    const page = text.slice(from, from + length);
    const cut = Math.max(page.lastIndexOf('\n'), page.lastIndexOf('\r')) + 1;
    if (cut > 0) return from + cut;
  }
  return end;
}
