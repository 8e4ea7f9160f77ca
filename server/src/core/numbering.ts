import type { Draft, Part, Section } from './draft.ts';
import { formatOrdinal, type Ordinal, type OrdinalStyle } from './ordinal.ts';
import { checkSequence, type SequenceDefect } from './sequence.ts';
import type { Span } from './text.ts';

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
const STANDALONE_TITLE = /^[^。；：！？;:]{4,40}$/;

/** Checks the numbering of all parts. One slip gives one defect. */
export function checkNumbering(draft: Draft): readonly NumberingDefect[] {
  return draft.parts.flatMap((part) => {
    const groups = groupSiblings(part);
    return [...groupByLevel(groups).values()].flatMap((level) => checkLevel(draft, level));
  });
}

/** Splits the sections of a part into groups that count together, and finds out which groups run on. */
export function groupSiblings(part: Part): readonly SiblingGroup[] {
  const groups = [...collectGroups(undefined, part.sections)];
  const byLevel = groupByLevel(groups);
  const bases = new Map<Siblings, number>();
  for (const level of byLevel.values()) {
    const running = runsOn(level);
    level.forEach((group, index) => bases.set(group, running && index > 0 ? lastValue(level, index - 1) : 0));
  }
  return groups.map((group) => ({ ...group, base: bases.get(group) ?? 0 }));
}

type Siblings = Omit<SiblingGroup, 'base'>;

function* collectGroups(parent: Section | undefined, sections: readonly Section[]): Generator<Siblings> {
  for (const [level, group] of groupByLevel(sections)) yield { level, parent, sections: group };
  for (const section of sections) yield* collectGroups(section, section.children);
}

// Official documents often number （一）… straight through all 一、二、三: legitimate when most groups do.
function runsOn(level: readonly Siblings[]): boolean {
  const later = level.slice(1).filter((group) => firstValue(group) !== undefined);
  const running = later.filter(
    (group) => firstValue(group) !== 1 && firstValue(group) === lastValue(level, level.indexOf(group) - 1) + 1,
  );
  return running.length > 0 && running.length * 2 >= later.length;
}

function firstValue(group: Siblings | undefined): number | undefined {
  return group?.sections[0]?.ordinal?.value;
}

function lastValue(level: readonly Siblings[], index: number): number {
  for (let at = index; at >= 0; at -= 1) {
    const value = level[at]?.sections.at(-1)?.ordinal?.value;
    if (value !== undefined) return value;
  }
  return 0;
}

function groupByLevel<T extends { readonly level: number }>(entries: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.level);
    if (group) group.push(entry);
    else groups.set(entry.level, [entry]);
  }
  return groups;
}

function checkLevel(draft: Draft, level: readonly SiblingGroup[]): NumberingDefect[] {
  const numbered = level.some((group) => group.sections.some((section) => section.ordinal));
  return numbered ? level.flatMap((group) => checkGroup(draft, group)) : unnumberedLevel(level);
}

/** Marked headings of a level where not one has an ordinal: told once, at the first. */
function unnumberedLevel(level: readonly SiblingGroup[]): NumberingDefect[] {
  const first = level[0]?.sections[0];
  if (!first) return [];
  const style = styleFor(first.level);
  const insertions = level.flatMap((group) =>
    group.sections.map((section, index) => ({
      offset: section.heading.start,
      ordinal: formatOrdinal(style, index + 1),
    })),
  );
  return [{ kind: 'missing', span: first.titleSpan, insertions, neighbour: undefined }];
}

function checkGroup(draft: Draft, group: SiblingGroup): NumberingDefect[] {
  const { sections, base } = group;
  const numbered = sections.find((section) => section.ordinal);
  const style = numbered?.ordinal?.style ?? styleFor(group.level);
  const values = sections.map((section) => section.ordinal?.value);
  const unnumbered = sections.flatMap((section, index): MissingOrdinal[] => {
    if (section.ordinal) return [];
    const ordinal = formatOrdinal(style, placeOf(values, index, base));
    return [
      {
        kind: 'missing',
        span: section.titleSpan,
        insertions: [{ offset: section.heading.start, ordinal }],
        neighbour: numbered,
      },
    ];
  });
  const wrong = checkSequence(values, base).flatMap((defect): NumberingDefect[] => {
    const section = sections[defect.index];
    if (!section?.ordinal) return [];
    return [findUnnumberedParagraph(draft, group, defect) ?? { ...defect, section, ordinal: section.ordinal, group }];
  });
  return [...unnumbered, ...wrong];
}

function placeOf(values: readonly (number | undefined)[], index: number, base: number): number {
  let before = index - 1;
  while (before >= 0 && values[before] === undefined) before -= 1;
  return (before < 0 ? base : (values[before] ?? base)) + index - Math.max(before, -1);
}

/** A gap of one, and just one paragraph in it that reads like the heading which is not there: its ordinal is missing. */
function findUnnumberedParagraph(
  draft: Draft,
  group: SiblingGroup,
  defect: SequenceDefect,
): MissingOrdinal | undefined {
  const section = group.sections[defect.index];
  const before = defect.index > 0 ? group.sections[defect.index - 1] : group.parent;
  if (defect.kind !== 'skipped' || defect.missing.length !== 1 || !section?.ordinal || !before) return undefined;
  const title = section.form === 'run-in' ? RUN_IN_TITLE : STANDALONE_TITLE;
  const own = before.body.filter((span) => span.start > before.line.content.end);
  const candidates = own.flatMap((span) => {
    const found = title.exec(draft.text.slice(span.start, span.end));
    return found ? [{ start: span.start, end: span.start + found[0].length }] : [];
  });
  const [span] = candidates;
  if (!span || candidates.length !== 1) return undefined;
  const ordinal = formatOrdinal(section.ordinal.style, defect.missing[0] ?? 1);
  return { kind: 'missing', span, insertions: [{ offset: span.start, ordinal }], neighbour: section };
}

function styleFor(level: number): OrdinalStyle {
  return (['han', 'han-bracket', 'digit', 'digit-bracket'] as const)[level - 1] ?? 'circled';
}
