import { walkSections, type Draft, type Section } from './draft.ts';
import type { Difference } from './text.ts';

/**
 * Where each offset of a heading of `before` is in `after`, when the two drafts differ in the words of paragraphs only:
 * the same headings in the same order, none of them touched. `difference` is that of their texts. Undefined when anything about the headings is new.
 */
export function sameOutline(
  before: Draft,
  after: Draft,
  difference: Difference,
): ((offset: number) => number) | undefined {
  if (before.parts.length !== after.parts.length) return undefined;
  const { prefix, suffix } = difference;
  const shift = after.text.length - before.text.length;
  const isUntouched = ({ line: { span } }: Section): boolean =>
    span.end < prefix || span.start > before.text.length - suffix;
  const toAfter = (offset: number): number => (offset < prefix ? offset : offset + shift);
  for (const [index, part] of before.parts.entries()) {
    const other = after.parts[index];
    const [old, now] = [walkSections(part.sections), walkSections(other?.sections ?? [])];
    if (part.kind !== other?.kind || old.length !== now.length) return undefined;
    for (let at = 0; at < old.length; at += 1) {
      const [one, two] = [old[at], now[at]];
      if (!one || !two || !isUntouched(one) || toAfter(one.line.span.start) !== two.line.span.start) return undefined;
      if (!isSame(one, two)) return undefined;
    }
  }
  return toAfter;
}

function isSame(one: Section, two: Section): boolean {
  return (
    one.level === two.level &&
    one.form === two.form &&
    one.title.length === two.title.length &&
    one.heading.end - one.heading.start === two.heading.end - two.heading.start &&
    one.children.length === two.children.length &&
    one.body.length > 0 === two.body.length > 0
  );
}
