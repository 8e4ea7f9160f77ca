import type { Basis } from './rule.ts';

/** What one report type must contain: data, read from server/profiles and from a workspace. */
export interface Profile {
  /** The name of the report type, as it is written behind 报告类型. */
  readonly id: string;
  /** The same in ASCII, for file names and shells. */
  readonly slug: string;
  readonly basis: Basis;
  readonly title: ProfileTitle;
  /** Whether the source demands the order of the sections. */
  readonly ordered: boolean;
  readonly sections: readonly ProfileSection[];
  /** Usual receiving bodies, for a new draft. */
  readonly recipients: readonly string[];
  readonly deadlines: readonly Deadline[];
}

export interface ProfileTitle {
  /** Regular expressions; a title that matches one belongs to this type. */
  readonly patterns: readonly string[];
  /** For a new draft; {agency} and {year} stand for the values. */
  readonly template: string;
}

/** `mandatory` must be there, `catch-all` only when there is something to say. */
export type Requirement = 'mandatory' | 'catch-all';

export interface ProfileSection {
  readonly id: string;
  /** The wording of the source. */
  readonly name: string;
  readonly required: Requirement;
  /** Heading for a new section; {year} and {nextYear} stand for the report year and the one after. */
  readonly heading: string;
  /** A heading that matches one of these covers the section; {year} and {nextYear} may be used. */
  readonly patterns: readonly string[];
  /** Patterns that count only for a heading that covers no other section. */
  readonly weakPatterns: readonly string[];
  /** What the text below the heading must speak of. */
  readonly mustContain: readonly MustContain[];
  /** Paragraphs for a new section; {year}, {nextYear} and {agency} may be used. */
  readonly skeleton: readonly string[];
}

export interface MustContain {
  readonly name: string;
  /** Regular expressions, one of which must be found. */
  readonly any: readonly string[];
  /** A paragraph to start from. */
  readonly skeleton: string;
}

export interface Deadline {
  readonly what: string;
  /** Month and day of the year after the report year. */
  readonly month: number;
  readonly day: number;
  readonly basis: Basis;
}

/** Fills {year}, {nextYear} and {agency} into a text of a profile; what is unknown becomes a placeholder. */
export function fillTemplate(
  template: string,
  values: { year: number | undefined; agency: string | undefined },
): string {
  return template
    .replaceAll('{year}', values.year === undefined ? '××××' : String(values.year))
    .replaceAll('{nextYear}', values.year === undefined ? '××××' : String(values.year + 1))
    .replaceAll('{agency}', values.agency ?? '××人民政府');
}
