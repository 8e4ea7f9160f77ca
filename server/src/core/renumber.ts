import { numeralOf, type Draft, type Part, type Section } from './draft.ts';
import { applyEdits } from './fix.ts';
import { listItems } from './item-lists.ts';
import { isDivided, isDivision, styleOfLevel } from './levels.ts';
import { groupSiblings, type SiblingGroup } from './numbering.ts';
import { toHanNumeral } from './numeral.ts';
import { formatOrdinal, formatOrdinalBefore, type Ordinal } from './ordinal.ts';
import { parseDraft } from './parse-draft.ts';
import type { Edit } from './rule.ts';
import { editsBetween } from './text-edits.ts';

/** So often at most the numbers are looked at again: new ones may tell that a heading belongs to another level. */
const MAX_ROUNDS = 4;

/** Edits that number all sections and items of the draft afresh, in official form. Empty when all is in order. */
export function renumber(draft: Draft): readonly Edit[] {
  const first = renumberOnce(draft);
  const before = draft.text.toString();
  let text = before;
  let rounds = 0;
  for (let edits = first; edits.length > 0 && rounds < MAX_ROUNDS; rounds += 1) {
    text = applyEdits(text, edits);
    edits = renumberOnce(parseDraft(text));
  }
  return rounds > 1 ? editsBetween(before, text) : first;
}

function renumberOnce(draft: Draft): readonly Edit[] {
  const edits = draft.parts.flatMap((part) => [...renumberSections(part), ...renumberItems(draft, part)]);
  return edits.filter((edit) => draft.text.slice(edit.span.start, edit.span.end) !== edit.text).toSorted(byStart);
}

/** Longer runs are renumbered with the whole draft: a suggestion for each of a thousand findings holds a million edits. */
const MAX_RUN = 200;

/** Edits that count the siblings from position `from` on, so that the one there gets `value`; their style stays. None for a very long run. */
export function renumberFrom(group: SiblingGroup, from: number, value: number): readonly Edit[] {
  if (group.sections.length - from > MAX_RUN) return [];
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

function renumberSections(part: Part): Edit[] {
  const divided = isDivided(part.sections);
  const groups = groupSiblings(part);
  // A level runs on as a whole, also through a group whose number was not to be read.
  const running = new Set(groups.flatMap(({ base, level }) => (base > 0 ? [level] : [])));
  const last = new Map<number, number>();
  return groups.flatMap((group) => {
    const start = running.has(group.level) ? (last.get(group.level) ?? 0) : 0;
    last.set(group.level, start + group.sections.length);
    return group.sections.map((section, index) => renumberSection(section, start + index + 1, divided));
  });
}

function renumberSection(section: Section, value: number, divided: boolean): Edit {
  const { ordinal, heading, title, titleSpan } = section;
  // 第一编：总则 keeps its word and its delimiter.
  if (ordinal && isDivision(ordinal)) return replaceNumeral(ordinal, value);
  const style = styleOfLevel(section.level, divided) ?? ordinal?.style ?? 'circled';
  return { span: { start: heading.start, end: titleSpan.start }, text: formatOrdinalBefore(style, value, title) };
}

function renumberItems(draft: Draft, part: Part): Edit[] {
  return listItems(draft, part).flatMap((list) =>
    list.map((item, index) => ({ span: numeralOf(item), text: toHanNumeral(index + 1) })),
  );
}

function byStart(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}
