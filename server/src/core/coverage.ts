import { reportOf, type Draft, type Section } from './draft.ts';
import type { Identity } from './identity.ts';
import type { MustContain, ProfileSection } from './profile.ts';
import { withoutBlanks } from './text.ts';

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
}

/** Matches the sections of the profile with the headings of the draft, by meaning rather than by wording. */
export function coverageOf(draft: Draft, identity: Identity): readonly Coverage[] {
  const { sections } = reportOf(draft);
  const expected = identity.profile.sections;
  if (expected.length === 0) return [];
  const matcher = compile(expected, identity.year);
  const top = topSections(sections);
  const byHeading = matchAll(top, matcher);
  const below = matchAll(
    top.flatMap((section) => section.children),
    matcher,
  );
  const slogans = top.filter((section) => ![...byHeading.values()].some((covering) => covering.includes(section)));
  return expected.map((section, index) => {
    const direct = byHeading.get(section) ?? [];
    if (direct.length > 0) return describe(draft, { section, by: direct, how: 'heading' });
    const demoted = below.get(section) ?? [];
    if (index === firstWithWeakPatterns(expected) && slogans.length >= 2)
      return describe(draft, { section, by: slogans, how: 'slogan' });
    if (demoted.length > 0) return describe(draft, { section, by: demoted, how: 'subheading' });
    return { section, status: 'missing', by: [], how: undefined, lacks: [] };
  });
}

/** Headings of the first level; below 第一部分 the parts themselves. */
export function topSections(sections: readonly Section[]): readonly Section[] {
  const level = Math.min(...sections.map((section) => section.level));
  return sections.filter((section) => section.level === level);
}

/** First-level headings that match no section of the profile. */
export function unmatchedHeadings(draft: Draft, coverage: readonly Coverage[]): readonly Section[] {
  const matched = new Set(coverage.flatMap((entry) => (entry.how === 'heading' ? entry.by : [])));
  return topSections(reportOf(draft).sections).filter((section) => !matched.has(section));
}

/** The text below the headings, all subsections included, without the headings themselves. */
export function textBelow(draft: Draft, section: Section): string {
  return draft.text.slice(section.heading.end, section.span.end);
}

interface Matcher {
  readonly section: ProfileSection;
  readonly strong: readonly RegExp[];
  readonly weak: readonly RegExp[];
}

function compile(expected: readonly ProfileSection[], year: number | undefined): readonly Matcher[] {
  const toRegExp = (pattern: string): RegExp =>
    new RegExp(
      pattern
        .replaceAll('{year}', year === undefined ? '\\d{4}' : String(year))
        .replaceAll('{nextYear}', year === undefined ? '\\d{4}' : String(year + 1)),
    );
  return expected.map((section) => ({
    section,
    strong: section.patterns.map(toRegExp),
    weak: section.weakPatterns.map(toRegExp),
  }));
}

// A weak pattern counts only for a heading that covers nothing else: “……有关情况” also ends the heading of another section.
function matchAll(headings: readonly Section[], matchers: readonly Matcher[]): ReadonlyMap<ProfileSection, Section[]> {
  const covering = new Map<ProfileSection, Section[]>();
  for (const heading of headings) {
    const title = withoutBlanks(heading.title).replace(/\[bookmark:[^\]]*\]/g, '');
    const strong = matchers.filter((matcher) => matcher.strong.some((pattern) => pattern.test(title)));
    const matched =
      strong.length > 0 ? strong : matchers.filter((matcher) => matcher.weak.some((pattern) => pattern.test(title)));
    for (const { section } of matched) covering.set(section, [...(covering.get(section) ?? []), heading]);
  }
  return covering;
}

function describe(draft: Draft, covered: Pick<Coverage, 'section' | 'by' | 'how'>): Coverage {
  const { section, by, how } = covered;
  const text = by.map((heading) => textBelow(draft, heading)).join('\n');
  const lacks = section.mustContain.filter((demand) => !demand.any.some((pattern) => new RegExp(pattern).test(text)));
  const status = lacks.length > 0 || how !== 'heading' ? 'partly' : 'covered';
  return { section, status, by, how, lacks };
}

function firstWithWeakPatterns(expected: readonly ProfileSection[]): number {
  return expected.findIndex((section) => section.weakPatterns.length > 0);
}

/** True when nothing at all stands below a heading: no text, no subsection, no table. */
export function isEmptySection(draft: Draft, section: Section): boolean {
  if (section.children.length > 0 || section.body.some((span) => span.end > span.start)) return false;
  return !draft.tables.some((table) => table.span.start >= section.span.start && table.span.start < section.span.end);
}
