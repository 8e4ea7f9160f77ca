import { walkSections, type Draft, type Item, type Part, type Section } from './draft.ts';
import { isDivision, styleOfLevel } from './levels.ts';
import { groupSiblings, type SiblingGroup } from './numbering.ts';
import { toHanNumeral } from './numeral.ts';
import { formatOrdinal, type Ordinal } from './ordinal.ts';
import type { Edit } from './rule.ts';

/** Edits that number all sections and items of the draft afresh, in official form. Empty when all is in order. */
export function renumber(draft: Draft): readonly Edit[] {
  const edits = draft.parts.flatMap((part) => [...renumberSections(part), ...renumberItems(part)]);
  return edits.filter((edit) => draft.text.slice(edit.span.start, edit.span.end) !== edit.text).toSorted(byStart);
}

/** Edits that count the siblings from position `from` on, so that the one there gets `value`; their style stays. */
export function renumberFrom(group: SiblingGroup, from: number, value: number): readonly Edit[] {
  return group.sections
    .slice(from)
    .flatMap((section, index) => (section.ordinal ? [replaceNumeral(section.ordinal, value + index)] : []));
}

/** The edit that gives an ordinal another value and leaves its brackets and delimiter as they are. */
export function replaceNumeral(ordinal: Ordinal, value: number): Edit {
  const written = formatOrdinal(ordinal.style, value);
  if (ordinal.style === 'circled' || ordinal.text.length === 1) return { span: ordinal.span, text: written };
  const digits = /\d/.test(written) || /[0-9０-９]/.test(ordinal.text);
  return { span: ordinal.numeral, text: digits ? String(value) : toHanNumeral(value) };
}

/** Splits items into the lists that they form: every 一是 begins one. */
export function groupItems(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    if (!list || item.value === 1) lists.push([item]);
    else list.push(item);
  }
  return lists;
}

function renumberSections(part: Part): Edit[] {
  const divided = [...walkSections(part.sections)].some((section) => isDivision(section.ordinal));
  const last = new Map<number, number>();
  return groupSiblings(part).flatMap((group) => {
    const start = group.base === 0 ? 0 : (last.get(group.level) ?? 0);
    last.set(group.level, start + group.sections.length);
    return group.sections.map((section, index) => renumberSection(section, start + index + 1, divided));
  });
}

function renumberSection(section: Section, value: number, divided: boolean): Edit {
  const official = styleOfLevel(section.level, divided);
  const style = isDivision(section.ordinal) || !official ? (section.ordinal?.style ?? 'circled') : official;
  const start = section.ordinal?.span.start ?? section.titleSpan.start;
  const end = section.ordinal?.span.end ?? section.titleSpan.start;
  return { span: { start, end }, text: formatOrdinal(style, value) };
}

function renumberItems(part: Part): Edit[] {
  const scopes = [part.items, ...Array.from(walkSections(part.sections), (section) => section.items)];
  return scopes.flatMap((items) =>
    groupItems(items).flatMap((list) =>
      list.map((item, index) => ({ span: item.numeral, text: toHanNumeral(index + 1) })),
    ),
  );
}

function byStart(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}
