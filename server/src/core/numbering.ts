import { walkSections, type Draft, type Part, type Section } from './draft.ts';
import { addToGroup } from './group.ts';
import { isDivided, styleOfLevel } from './levels.ts';
import { formatOrdinalBefore, type Ordinal, type OrdinalStyle } from './ordinal.ts';
import { checkSequence, type SequenceDefect } from './sequence.ts';
import type { Span } from './text.ts';
import { asWritten, lookerAt, type LookAt } from './word-look.ts';

/** Sections below one parent that count together. */
export interface SiblingGroup {
  readonly level: number;
  readonly parent: Section | undefined;
  readonly sections: readonly Section[];
  /** The number that the group counts on from: 0, or the last of the group before where numbering runs on. */
  readonly base: number;
}

/** A number that is not there, or not the one that its place calls for. */
export type NumberingDefect = MissingOrdinal | WrongOrdinal;

export interface MissingOrdinal {
  readonly kind: 'missing';
  /** The words that should carry the ordinal. */
  readonly span: Span;
  /** Ordinals to insert, in order: one, or one for each heading when none of a level has any. */
  readonly insertions: readonly { readonly offset: number; readonly ordinal: string }[];
  /** The numbered neighbour that gives it away. */
  readonly neighbour: Section | undefined;
}

export interface WrongOrdinal extends Pick<SequenceDefect, 'expected' | 'missing'> {
  readonly kind: SequenceDefect['kind'];
  readonly section: Section;
  readonly ordinal: Ordinal;
  readonly group: SiblingGroup;
  /** Position of the section in its group. */
  readonly index: number;
}

/** A short sentence at the start of a paragraph: what a run-in heading looks like without its ordinal. */
const RUN_IN_TITLE = /^[^。，；：、！？,;:“”（）\s\d]{2,12}。(?=.)/;
const RUN_IN_COUPLET = /^[^。；：！？,;:“”（）\s\d]{4,26}。(?=.)/;
const STANDALONE_TITLE = /^[^。；：！？;:]{4,60}$/;
/** Stricter where no gap gives it away: words from end to end, and a paragraph of sentences on either side. */
const LAST_TITLE = /^(?![图表附注]|[一二三四五六七八九十]{1,3}、)[\u4e00-\u9fff\d“”、，]{5,59}[\u4e00-\u9fff”]$/;

/**
 * Checks the numbering of all parts, whose groups are `siblings`. One slip gives one defect. What paragraphs say is asked
 * of `lookAt`.
 */
export function checkNumbering(
  draft: Draft,
  siblings: readonly (readonly SiblingGroup[])[] = draft.parts.map(groupSiblings),
  lookAt: LookAt = lookerAt(draft.text),
): readonly NumberingDefect[] {
  return draft.parts.flatMap((part, index) => {
    const scope = { lookAt, part, divided: isDivided(part.sections) };
    return withoutRepeats(
      [...groupByLevel(siblings[index] ?? []).values()].flatMap((level) => checkLevel(scope, level)),
    );
  });
}

// Words that stand in a gap of one level and at the end of another belong to the higher one.
function withoutRepeats(defects: readonly NumberingDefect[]): readonly NumberingDefect[] {
  const seen = new Set<number>();
  return defects.filter((defect) => {
    if (defect.kind !== 'missing') return true;
    const { start } = defect.span;
    return !seen.has(start) && seen.add(start);
  });
}

/** Splits the sections of a part into groups that count together, and finds out which groups run on. */
export function groupSiblings(part: Part): readonly SiblingGroup[] {
  const groups: Siblings[] = [];
  collectGroups(groups, undefined, part.sections);
  const bases = new Map<Siblings, number>();
  for (const level of groupByLevel(groups).values()) {
    const before = lastValuesBefore(level);
    const running = runsOn(level, before);
    level.forEach((group, index) => bases.set(group, running ? (before[index] ?? 0) : 0));
  }
  return groups.map((group) => {
    const { level, parent, sections } = group;
    return { level, parent, sections, base: bases.get(group) ?? 0 };
  });
}

type Siblings = Omit<SiblingGroup, 'base'>;

function collectGroups(groups: Siblings[], parent: Section | undefined, sections: readonly Section[]): void {
  const [first] = sections;
  if (!first) return;
  if (sections.every(({ level }) => level === first.level)) groups.push({ level: first.level, parent, sections });
  else for (const [level, group] of groupByLevel(sections)) groups.push({ level, parent, sections: group });
  for (const section of sections) collectGroups(groups, section, section.children);
}

// Official documents often number （一）… straight through all 一、二、三: legitimate when most groups do.
function runsOn(level: readonly Siblings[], before: readonly number[]): boolean {
  let later = 0;
  let running = 0;
  level.forEach((group, index) => {
    const first = group.sections[0]?.ordinal?.value;
    if (index === 0 || first === undefined) return;
    later += 1;
    if (first !== 1 && first === (before[index] ?? 0) + 1) running += 1;
  });
  return running > 0 && running * 2 >= later;
}

/** For each group the number that the groups before it have reached. */
function lastValuesBefore(level: readonly Siblings[]): readonly number[] {
  let last = 0;
  return level.map((group) => {
    const before = last;
    last = group.sections.at(-1)?.ordinal?.value ?? last;
    return before;
  });
}

function groupByLevel<T extends { readonly level: number }>(entries: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) addToGroup(groups, entry.level, entry);
  return groups;
}

interface NumberingScope {
  readonly lookAt: LookAt;
  readonly part: Part;
  readonly divided: boolean;
}

function checkLevel(scope: NumberingScope, level: readonly SiblingGroup[]): NumberingDefect[] {
  const numbered = level.some((group) => group.sections.some((section) => section.ordinal));
  return numbered ? level.flatMap((group) => checkGroup(scope, group)) : unnumberedLevel(scope, level);
}

/** Marked headings of a level where not one has an ordinal: told once, at the first. */
function unnumberedLevel({ divided }: NumberingScope, level: readonly SiblingGroup[]): NumberingDefect[] {
  const first = level[0]?.sections[0];
  if (!first) return [];
  const style = styleFor(first.level, divided);
  const insertions = level.flatMap((group) =>
    group.sections.map((section, index) => insertBefore(section, style, index + 1)),
  );
  return [{ kind: 'missing', span: first.titleSpan, insertions, neighbour: undefined }];
}

function checkGroup(scope: NumberingScope, group: SiblingGroup): NumberingDefect[] {
  const { divided } = scope;
  const { sections, base } = group;
  // Nearly all groups count as they should.
  if (sections.every(({ ordinal }, index) => ordinal?.value === base + index + 1))
    return findUnnumberedLast(scope, group);
  const numbered = sections.find((section) => section.ordinal);
  const style = numbered?.ordinal?.style ?? styleFor(group.level, divided);
  const values = sections.map((section) => section.ordinal?.value);
  let place = base;
  const unnumbered = sections.flatMap((section): MissingOrdinal[] => {
    place = section.ordinal?.value ?? place + 1;
    if (section.ordinal) return [];
    const insertions = [insertBefore(section, style, place)];
    return [{ kind: 'missing', span: section.titleSpan, insertions, neighbour: numbered }];
  });
  const wrong = checkSequence(values, base).flatMap((defect): NumberingDefect[] => {
    const section = sections[defect.index];
    if (!section?.ordinal) return [];
    return [findUnnumberedParagraph(scope, group, defect) ?? { ...defect, section, ordinal: section.ordinal, group }];
  });
  return [...unnumbered, ...wrong, ...findUnnumberedLast(scope, group)];
}

function insertBefore(section: Section, style: OrdinalStyle, value: number): { offset: number; ordinal: string } {
  return { offset: section.heading.start, ordinal: formatOrdinalBefore(style, value, section.title) };
}

/** A gap of one, and just one paragraph in it that reads like the heading which is not there: its ordinal is missing. */
function findUnnumberedParagraph(
  { lookAt, part }: NumberingScope,
  group: SiblingGroup,
  defect: SequenceDefect,
): MissingOrdinal | undefined {
  const section = group.sections[defect.index];
  if (defect.kind !== 'skipped' || defect.missing.length !== 1 || !section?.ordinal) return undefined;
  const before = defect.index > 0 ? group.sections[defect.index - 1] : group.parent;
  const commas = mostCommas(defect.index > 0 ? [section, before] : [section]);
  const candidates = paragraphsIn(part, before, defect.index > 0).flatMap((span) => {
    const length = lookAt(span, (words) => titleLength(words, commas));
    return length > 0 ? [{ start: span.start, end: span.start + length }] : [];
  });
  const [span] = candidates;
  if (!span || candidates.length !== 1) return undefined;
  const ordinal = formatOrdinalBefore(section.ordinal.style, defect.missing[0] ?? 1, lookAt(span, asWritten));
  return { kind: 'missing', span, insertions: [{ offset: span.start, ordinal }], neighbour: section };
}

/** Behind headings that stand alone without `#`, a line of words among sentences: the last heading, without its ordinal. */
function findUnnumberedLast({ lookAt }: NumberingScope, { sections }: SiblingGroup): MissingOrdinal[] {
  const last = sections.at(-1);
  if (!last?.ordinal || sections.length < 2) return [];
  if (!sections.every(({ form }) => form === 'unmarked')) return [];
  const kinds = last.body.map((span) => lookAt(span, kindOf));
  const found = last.body.filter(
    (_, index) => kinds[index] === 'title' && kinds[index - 1] === 'sentence' && kinds[index + 1] === 'sentence',
  );
  const [span] = found;
  if (!span || found.length > 1) return [];
  const ordinal = formatOrdinalBefore(last.ordinal.style, last.ordinal.value + 1, lookAt(span, asWritten));
  return [{ kind: 'missing', span, insertions: [{ offset: span.start, ordinal }], neighbour: last }];
}

function kindOf(words: string): 'title' | 'sentence' | 'other' {
  if (LAST_TITLE.test(words)) return 'title';
  return /[。：]$/.test(words) ? 'sentence' : 'other';
}

/** The paragraphs below `section`, those of its subsections too where the gap is behind them; the preamble without it. */
function paragraphsIn(part: Part, section: Section | undefined, deep: boolean): readonly Span[] {
  if (!section) return part.preamble.map((line) => line.content);
  const holders = deep ? walkSections([section]) : [section];
  return holders.flatMap(({ body, line }) => body.filter((span) => span.start > line.content.end));
}

/** How many commas the titles of run-in headings among `sections` have at most; -1 where there are none. */
function mostCommas(sections: readonly (Section | undefined)[]): number {
  return Math.max(
    -1,
    ...sections.flatMap((section) => (section?.form === 'run-in' ? [countCommas(section.title)] : [])),
  );
}

/** How much of `paragraph` reads like a heading beside those with so many `commas`; 0 for a plain paragraph. */
function titleLength(paragraph: string, commas: number): number {
  if (STANDALONE_TITLE.test(paragraph)) return paragraph.length;
  if (commas < 0) return 0;
  const found = (commas > 0 ? RUN_IN_COUPLET : RUN_IN_TITLE).exec(paragraph)?.[0] ?? '';
  return countCommas(found) <= commas ? found.length : 0;
}

function countCommas(text: string): number {
  return text.split(/[，、]/).length - 1;
}

function styleFor(level: number, divided: boolean): OrdinalStyle {
  return styleOfLevel(level, divided) ?? 'circled';
}
