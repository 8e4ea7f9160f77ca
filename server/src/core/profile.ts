import type { OrdinalStyle } from './ordinal.ts';
import type { Basis, Severity } from './rule.ts';

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
  /** On whose word the order is demanded, where it is not the word of `basis`. */
  readonly orderBasis?: Basis;
  readonly sections: readonly ProfileSection[];
  /** Usual receiving bodies, for a new draft. Empty for what is published and sent to no one. */
  readonly recipients: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** What the name alone does not tell: whose version of the report type this is. */
  readonly variant?: string;
  /** The ordinals of the sections, where they are not 一、. */
  readonly ordinalStyle?: OrdinalStyle;
  /** The paragraph above the first section of a new draft; {year}, {nextYear} and {agency} may be used. */
  readonly opening?: string;
  /** How long the report should be. */
  readonly length?: ReportLength;
  /** Grades of rules in reports of this type, by rule. */
  readonly severities?: Readonly<Record<string, RuleLevel>>;
}

/** `off` keeps a rule from running. */
export type RuleLevel = Severity | 'off';

/** Printed characters of the text, both ends included. */
export interface ReportLength {
  readonly min?: number;
  readonly max?: number;
  readonly basis: Basis;
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
  /** A heading that matches this is worded as the source words it; {year} and {nextYear} may be used. */
  readonly wording?: string;
  /** What the text below the heading must speak of. */
  readonly mustContain: readonly MustContain[];
  /** Paragraphs for a new section; {year}, {nextYear} and {agency} may be used. */
  readonly skeleton: readonly string[];
  /** On whose word the section is demanded, where it is not the word of the profile's basis. */
  readonly basis?: Basis;
  /** Tables that the section must show. */
  readonly tables?: readonly ProfileTable[];
}

export interface ProfileTable {
  readonly name: string;
  readonly basis: Basis;
  /** Words of the table; where one of them is to be read, the table is there. */
  readonly labels: readonly string[];
  readonly identities: readonly TableIdentity[];
}

/** Figures of a table that must agree: what stands `left` adds up to the same as what stands `right`. */
export interface TableIdentity {
  /** `rows`: the terms name rows, column by column. `columns`: they name columns side by side, row by row. */
  readonly along: 'rows' | 'columns';
  readonly left: readonly TableTerm[];
  readonly right: readonly TableTerm[];
  /** The identity in words. */
  readonly statement: string;
}

export interface TableTerm {
  readonly name: string;
  /** Regular expression for the labels of the row or column, joined without blanks. */
  readonly pattern: string;
}

export interface MustContain {
  readonly name: string;
  /** Regular expressions, one of which must be found. */
  readonly any: readonly string[];
  /** A paragraph to start from. */
  readonly skeleton: string;
  /** On whose word, where it is not the word of the profile's basis. */
  readonly basis?: Basis;
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

/** A regular expression of a profile with {year} and {nextYear} filled in; an unknown year is any year. */
export function profilePattern(pattern: string, year: number | undefined): RegExp {
  const yearIn = (years: number): string => (year === undefined ? '\\d{4}' : String(year + years));
  return new RegExp(pattern.replaceAll('{year}', yearIn(0)).replaceAll('{nextYear}', yearIn(1)));
}
