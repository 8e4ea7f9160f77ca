import type { Need } from './characters.ts';
import type { Coverage } from './coverage.ts';
import type { Draft, Part } from './draft.ts';
import type { Glossary } from './glossary.ts';
import type { Identity, Issue } from './identity.ts';
import type { ItemLists } from './item-lists.ts';
import type { NumberingDefect, SiblingGroup } from './numbering.ts';
import type { OrdinalForm } from './ordinal-form.ts';
import type { Passage } from './passages.ts';
import type { Profile } from './profile.ts';
import type { Suppression } from './suppression.ts';
import type { TermHit } from './terms.ts';
import type { Span } from './text.ts';
import type { LookAt, Looks } from './word-look.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where a demand comes from. Only the first four may be worded as 规定; practice is 通行做法. */
export type BasisKind = '党内法规' | '法律法规' | '条例' | '国标' | '实务';

export interface Basis {
  readonly kind: BasisKind;
  /** The document: 《标点符号用法》（GB/T 15834—2011）. */
  readonly source: string;
  /** Clause number where it is known for certain. */
  readonly clause?: string;
  readonly link?: string;
}

/** A check with its metadata: what a draft that passes looks like, how grave it is otherwise, and on whose word. */
export type Rule = PassageRule | OutlineRule | DraftRule;

/** What the kinds of rules have in common. */
export interface RuleMetadata {
  /** Kebab-case, the name of the file, never renamed. */
  readonly id: string;
  /** What a draft that passes looks like. */
  readonly summary: string;
  readonly severity: Severity;
  readonly basis: Basis;
}

/** A rule that each passage passes or fails by itself: when a draft is edited, only the passage of the edit is checked again. */
export interface PassageRule extends RuleMetadata {
  readonly scope: 'passage';
  /** What a passage holds that does not pass: others are not checked at all. */
  readonly needs?: Need;
  /** Offsets of the observations count from the start of the passage. */
  check(context: PassageContext): Iterable<Observation>;
}

/**
 * A rule on what stands round the paragraphs: head, headings and their numbers, tables, tail. While the words of
 * paragraphs are edited, it need not look again.
 */
export interface OutlineRule extends RuleMetadata {
  readonly scope: 'outline';
  check(context: OutlineContext): Iterable<Observation>;
}

/** What is known of all but the words of paragraphs. Where a finding shows some of them, they are looked at again when they are edited. */
export interface OutlineContext extends Pick<
  RuleContext,
  'draft' | 'report' | 'profile' | 'identity' | 'coverage' | 'numbering' | 'siblings' | 'forms'
> {
  /** What a look sees in the words of paragraphs; when it sees something else, the rules on the outline look again. */
  readonly lookAt: LookAt;
  /**
   * A rule that reads titles says what it reads of them. When that is something else in a title that is edited, the rules on
   * the outline look again. Of the heading that a finding stands on this need not be said.
   */
  readonly watchTitles: Looks['watchTitles'];
}

/** A rule that compares places of a draft, or looks at all of it. It is run after every edit, so it must be quick. */
export interface DraftRule extends RuleMetadata {
  readonly scope: 'draft';
  check(context: RuleContext): Iterable<Observation>;
  /** What it tells of the outline, which need not be looked at after every edit. */
  outline?(context: OutlineContext): Iterable<Observation>;
  /** A second look, at what all rules have found. */
  review?(context: RuleContext, findings: readonly Finding[]): Iterable<Observation>;
}

/** What a rule of a passage sees: the passage, year and level of the report, and the places that are left to other rules. */
export interface PassageContext extends Pick<Passage, 'text' | 'prose' | 'lines' | 'characters'>, Issue {
  /** Places for whose marks other rules answer (exempt.ts). */
  readonly exempt: readonly Span[];
  /** Hits of the word lists by rule; all lists are matched in one pass. */
  readonly terms: ReadonlyMap<string, readonly TermHit[]>;
}

/** What a rule of the whole draft sees. Everything is derived from the draft and the profile; rules share it and change nothing. */
export interface RuleContext {
  readonly draft: Draft;
  readonly report: Part;
  readonly profile: Profile;
  readonly identity: Identity;
  readonly coverage: readonly Coverage[];
  /** Defects of the numbering of all parts; computed once, each rule reports its own kinds. */
  readonly numbering: readonly NumberingDefect[];
  /** The sections of each part in groups that count together; in the order of the parts. */
  readonly siblings: readonly (readonly SiblingGroup[])[];
  /** How the sections of all parts write their ordinals. */
  readonly forms: readonly OrdinalForm[];
  /** The lists 一是… of all parts. */
  readonly itemLists: ItemLists;
  /** The text with everything that is not prose masked, offset for offset (prose.ts). */
  readonly prose: string;
  /** What `look` sees in each passage, in order, empty lists left out; it looks again only where an edit has changed a passage. */
  readonly gather: <T>(look: (passage: Passage) => T) => readonly Gathered<T>[];
  readonly suppressions: readonly Suppression[];
  /** Names of the configuration; its pattern is undefined where there are none. */
  readonly glossary: Glossary;
}

/** What was seen in a passage that begins at `start`. */
export interface Gathered<T> {
  readonly start: number;
  readonly seen: T;
}

/** What a rule has seen at one place. */
export interface Observation {
  /** The narrowest span that shows it. */
  readonly span: Span;
  /** One sentence in the drafter's words. */
  readonly message: string;
  /** Grave in this case less than the rule is in general. */
  readonly severity?: Severity | undefined;
  /** On whose word in this case: the source of the report type, where it demands what the rule looks for. */
  readonly basis?: Basis | undefined;
  /** A correction that is right in every case and may be applied unasked. */
  readonly fix?: Fix | undefined;
  /** Corrections that the drafter must choose; the first is the likeliest. */
  readonly suggestions?: readonly Fix[] | undefined;
  /** Other places that explain the finding. */
  readonly related?: readonly Related[] | undefined;
}

export interface Fix {
  /** Imperative, no full stop. */
  readonly title: string;
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** An observation together with the rule that made it. */
export interface Finding extends Pick<Observation, 'span' | 'message'> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly fix: Fix | undefined;
  readonly suggestions: readonly Fix[];
  readonly related: readonly Related[];
}
