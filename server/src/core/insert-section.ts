import { topSections, type Coverage } from './coverage.ts';
import { reportOf, type Draft, type Section } from './draft.ts';
import type { Identity } from './identity.ts';
import { endOfContent, layoutOf, paragraphsAt } from './layout.ts';
import { isDivision } from './levels.ts';
import { formatOrdinal, type Ordinal } from './ordinal.ts';
import { fillTemplate, type ProfileSection } from './profile.ts';
import { renumberFrom, replaceNumeral } from './renumber.ts';
import type { Edit } from './rule.ts';

/** What is known of a draft when text from its profile goes into it. */
export interface InsertionContext {
  readonly draft: Draft;
  readonly identity: Identity;
  readonly coverage: readonly Coverage[];
}

/** A section of the profile, made ready for its place in a draft. */
export interface SectionInsertion {
  /** Ordinal and title as they will be printed. */
  readonly heading: string;
  /** The new section, and the ordinals behind it counted on; in order, not overlapping. */
  readonly edits: readonly Edit[];
}

/**
 * Puts heading and skeleton of `section` at its place in the report: behind all sections that go before it in the
 * profile, or before those that follow, or at the end of the body; set and numbered as the draft does it.
 */
export function insertSection(context: InsertionContext, section: ProfileSection): SectionInsertion {
  const { draft, identity } = context;
  const siblings = topSections(reportOf(draft).sections);
  const place = findPlace(context, section, siblings);
  const before = siblings[place - 1];
  const model = before ?? siblings[place];
  const value = before?.ordinal ? before.ordinal.value + 1 : place + 1;
  const heading = writeOrdinal(draft, model, value) + fillTemplate(section.heading, identity);
  const offset = before || !model ? endOfContent(draft, before) : endBefore(draft, model);
  const paragraphs = [headingMark(draft, model) + heading, ...skeletonOf(context, section.skeleton)];
  const following = { level: 1, parent: undefined, sections: siblings, base: 0 };
  const renumbered = renumberFrom(following, place, value + 1).filter(
    ({ span, text }) => draft.text.slice(span.start, span.end) !== text,
  );
  const inserted = { span: { start: offset, end: offset }, text: paragraphsAt(draft, offset, paragraphs) };
  return { heading, edits: [inserted, ...renumbered] };
}

/** The edit that puts skeleton paragraphs of the profile below everything that stands in `section`. */
export function appendSkeleton(context: InsertionContext, section: Section, skeleton: readonly string[]): Edit {
  const offset = endOfContent(context.draft, section);
  const text = paragraphsAt(context.draft, offset, skeletonOf(context, skeleton));
  return { span: { start: offset, end: offset }, text };
}

function skeletonOf({ draft, identity }: InsertionContext, skeleton: readonly string[]): string[] {
  const { indent } = layoutOf(draft);
  return skeleton.map((paragraph) => indent + fillTemplate(paragraph, identity));
}

/** Position among the siblings at which the new section will stand. */
function findPlace({ coverage }: InsertionContext, section: ProfileSection, siblings: readonly Section[]): number {
  const own = coverage.findIndex((entry) => entry.section === section);
  const headingsOf = (entries: readonly Coverage[]): ReadonlySet<Section> =>
    new Set(entries.flatMap((entry) => (entry.how === 'heading' || entry.how === 'slogan' ? entry.by : [])));
  const [before, after] = [headingsOf(coverage.slice(0, Math.max(0, own))), headingsOf(coverage.slice(own + 1))];
  if (before.size > 0) return siblings.findLastIndex((sibling) => before.has(sibling)) + 1;
  return after.size > 0 ? siblings.findIndex((sibling) => after.has(sibling)) : siblings.length;
}

function endBefore(draft: Draft, section: Section): number {
  const line = draft.lines.findLast((candidate) => candidate.span.end <= section.line.span.start);
  const table = draft.tables.findLast((candidate) => candidate.span.end <= section.line.span.start);
  return Math.max(line?.span.end ?? 0, table?.span.end ?? 0, draft.frontMatter?.span.end ?? 0);
}

function writeOrdinal(draft: Draft, model: Section | undefined, value: number): string {
  if (!model) return formatOrdinal('han', value);
  const { ordinal } = model;
  if (!ordinal) return '';
  if (ordinal.style === 'han' || ordinal.style === 'han-bracket') return formatOrdinal(ordinal.style, value);
  return copyOrdinal(draft, ordinal, value);
}

// 1、 stays 1、 and 第一部分 keeps the blank behind it: mending the style is another matter.
function copyOrdinal({ text }: Draft, ordinal: Ordinal, value: number): string {
  const { span, text: numeral } = replaceNumeral(ordinal, value);
  const last = isDivision(ordinal) ? ordinal.titleStart : ordinal.end;
  return text.slice(ordinal.start, span.start) + numeral + text.slice(span.end, last);
}

/** What stands before the ordinal of a heading: `## `, full-width blanks, or nothing. */
function headingMark(draft: Draft, model: Section | undefined): string {
  if (!model) return isPlain(draft) ? '' : '## ';
  const lead = draft.text.slice(model.line.span.start, model.line.content.start);
  return /^[ \u3000]*(?:#{1,6}[ \u3000]+)?$/.test(lead) ? lead : '';
}

function isPlain({ lines, frontMatter }: Draft): boolean {
  return lines.length > 0 && !frontMatter && lines.every((line) => line.depth === 0);
}
