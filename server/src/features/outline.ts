import * as l10n from '@vscode/l10n';
import { coverageByHeading, type Coverage } from '../core/coverage.ts';
import { headingText, reportOf, type Draft, type Part, type Section, type SectionForm } from '../core/draft.ts';
import type { LintResult } from '../core/lint.ts';
import type { Requirement } from '../core/profile.ts';
import type { Severity } from '../core/rule.ts';
import type { Span } from '../core/text.ts';
import { lowerBound } from '../core/lower-bound.ts';
import { printedText } from './printed-text.ts';

/** How a report stands as a whole: its tree of sections and how far the report type is covered. Plain JSON. */
export interface Outline {
  readonly title: string | null;
  readonly profile: string;
  readonly year: number | null;
  readonly agency: string | null;
  /** Printed characters of the whole text, front matter left out. */
  readonly characters: number;
  readonly mandated: readonly MandatedSection[];
  /** Sections of the report, then one node of level 0 for each annex or nested document. */
  readonly sections: readonly OutlineSection[];
  readonly findings: FindingCounts;
}

export interface MandatedSection {
  readonly id: string;
  readonly name: string;
  readonly required: Requirement;
  readonly status: Coverage['status'];
  /** Headings that cover it, as printed with their ordinals. */
  readonly by: readonly string[];
  /** In words why it is not covered, or only partly. */
  readonly note: string | null;
  /** The first heading that covers it. */
  readonly heading: Span | null;
}

export interface OutlineSection {
  readonly level: number;
  /** As written, empty when there is none. */
  readonly ordinal: string;
  readonly title: string;
  readonly form: SectionForm;
  readonly span: Span;
  readonly headingSpan: Span;
  /** Printed characters, subsections included. */
  readonly characters: number;
  /** Findings that begin in the section, subsections included. */
  readonly findings: FindingCounts;
  /** Mandated sections that this heading covers. */
  readonly covers: readonly Pick<MandatedSection, 'id' | 'name' | 'status'>[];
  readonly children: readonly OutlineSection[];
}

export type FindingCounts = Readonly<Record<Severity, number>>;

/** The outline of `draft`; `result` is what lint said of the same draft. */
export function outlineOf(draft: Draft, result: LintResult): Outline {
  const { identity, coverage } = result;
  const [report, ...others] = draft.parts;
  const printed = printedText(draft);
  const whole = { start: 0, end: draft.text.length };
  const context: Context = {
    draft,
    lineStarts: draft.lines.map((line) => line.span.start),
    coverage: coverageByHeading(coverage),
    charactersIn: printed.charactersIn,
    countIn: findingCounter(result),
  };
  return {
    title: reportOf(draft).title?.text ?? null,
    profile: identity.profile.id,
    year: identity.year ?? null,
    agency: identity.agency ?? null,
    characters: printed.charactersIn(whole),
    mandated: coverage.map((entry) => toMandated(draft, entry)),
    sections: [
      ...(report?.sections ?? []).map((section) => toNode(context, section)),
      ...others.map((part) => toPartNode(context, part)),
    ],
    findings: context.countIn({ start: 0, end: draft.text.length + 1 }),
  };
}

interface Context {
  readonly draft: Draft;
  readonly lineStarts: readonly number[];
  readonly coverage: ReadonlyMap<Section, readonly Coverage[]>;
  readonly charactersIn: (span: Span) => number;
  readonly countIn: (span: Span) => FindingCounts;
}

function toNode(context: Context, section: Section): OutlineSection {
  const { level, form, span, heading } = section;
  return {
    level,
    ordinal: section.ordinal?.text ?? '',
    title: section.title,
    form,
    span,
    headingSpan: heading,
    characters: context.charactersIn(span),
    findings: context.countIn(span),
    covers: (context.coverage.get(section) ?? []).map(toCovered),
    children: section.children.map((child) => toNode(context, child)),
  };
}

function toPartNode(context: Context, part: Part): OutlineSection {
  const { draft } = context;
  const first = draft.lines[lowerBound(context.lineStarts, part.span.start)];
  const title = part.title?.text ?? '';
  const mark = first && first.text !== title && part.kind === 'annex' ? first.text : '';
  return {
    level: 0,
    ordinal: '',
    title: [mark, title].filter(Boolean).join(' ') || (first?.text ?? ''),
    form: first && first.depth > 0 ? 'marked' : 'unmarked',
    span: part.span,
    headingSpan: first?.content ?? { start: part.span.start, end: part.span.start },
    characters: context.charactersIn(part.span),
    findings: context.countIn(part.span),
    covers: [],
    children: part.sections.map((section) => toNode(context, section)),
  };
}

function toCovered({ section, status }: Coverage): OutlineSection['covers'][number] {
  return { id: section.id, name: section.name, status };
}

function toMandated(draft: Draft, entry: Coverage): MandatedSection {
  const { section, status, by } = entry;
  return {
    id: section.id,
    name: section.name,
    required: section.required,
    status,
    by: by.map((heading) => headingText(draft, heading)),
    note: describeNote(entry),
    heading: by[0]?.heading ?? null,
  };
}

function describeNote({ how, lacks, misdated }: Coverage): string | null {
  const notes = lacks.map((demand) => l10n.t('未写{0}', demand.name));
  if (how === 'subheading') notes.unshift(l10n.t('只作为二级标题出现'));
  if (how === 'slogan') notes.unshift(l10n.t('一级标题没有点明这一部分'));
  if (misdated) notes.unshift(l10n.t('标题写的是另一年度'));
  return notes.length > 0 ? notes.join(l10n.t('；')) : null;
}

function findingCounter({ findings }: LintResult): (span: Span) => FindingCounts {
  const startsOf = (severity: Severity): readonly number[] =>
    findings.filter((finding) => finding.severity === severity).map((finding) => finding.span.start);
  const starts = { error: startsOf('error'), warning: startsOf('warning'), info: startsOf('info') };
  const count = (severity: Severity, span: Span): number =>
    lowerBound(starts[severity], span.end) - lowerBound(starts[severity], span.start);
  return (span) => ({ error: count('error', span), warning: count('warning', span), info: count('info', span) });
}
