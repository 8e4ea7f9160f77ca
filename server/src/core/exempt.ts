import { addToGroup } from './group.ts';
import { lowerBound } from './lower-bound.ts';
import { moveSpan } from './move.ts';
import type { Division } from './passages.ts';
import type { Span } from './text.ts';

/**
 * Places in the heads of a draft for whose marks other rules answer: the colon of the recipient, the document number, what
 * a web page has put above. By the index of the passage that they stand in; offsets count from its start.
 */
export function findExempt({ draft: { parts }, starts }: Division): ReadonlyMap<number, readonly Span[]> {
  const exempt = new Map<number, Span[]>();
  const add = (span: Span): void => {
    const index = lowerBound(starts, span.start + 1) - 1;
    addToGroup(exempt, index, moveSpan(span, -(starts[index] ?? 0)));
  };
  parts.forEach(({ recipient, documentNumber, metadata }, index) => {
    if (recipient) add({ start: recipient.span.end - 1, end: recipient.span.end });
    if (documentNumber) add(documentNumber.span);
    // A page is copied from the web as a whole: nothing of it stands above an annex.
    if (index === 0) metadata.forEach(add);
  });
  return exempt;
}

/** True for the same places in the same order. */
export function isSameExempt(one: readonly Span[], other: readonly Span[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => {
      const there = other[index];
      return there?.start === start && there.end === end;
    })
  );
}
