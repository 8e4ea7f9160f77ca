import { walkSections, type Part } from './draft.ts';
import { lowerBound } from './lower-bound.ts';
import { placeSpan } from './move.ts';
import type { Span } from './text.ts';

/** Where the body of a part and its headings stand. After an edit of words it only moves, and no section need be built. */
export interface Frame {
  readonly part: Span;
  readonly body: Span;
  /** What stands between the lines of the body and is none of it. */
  readonly attachmentNote: Span | undefined;
  /** Where the line of each heading begins, in order, */
  readonly starts: readonly number[];
  /** where the heading itself ends, */
  readonly ends: readonly number[];
  /** and which of them is its heading of the first level. */
  readonly tops: readonly number[];
}

export function frameOf({ span, preamble, sections, attachmentNote }: Part): Frame {
  const headings = walkSections(sections);
  const starts = headings.map(({ line }) => line.span.start);
  const ends = headings.map(({ heading }) => heading.end);
  let [count, top] = [0, 0];
  const tops = headings.map((section, index) => {
    if (section === sections[count]) [count, top] = [count + 1, index];
    return top;
  });
  const start = preamble[0]?.span.start ?? starts[0] ?? span.end;
  const end = Math.max(start, sections.at(-1)?.span.end ?? 0, preamble.at(-1)?.span.end ?? 0);
  return { part: span, body: { start, end }, attachmentNote: attachmentNote?.span, starts, ends, tops };
}

export function placeFrame(
  { part, body, attachmentNote, starts, ends, tops }: Frame,
  at: (offset: number) => number,
): Frame {
  return {
    part: placeSpan(part, at),
    body: placeSpan(body, at),
    attachmentNote: attachmentNote && placeSpan(attachmentNote, at),
    starts: starts.map(at),
    ends: ends.map(at),
    tops,
  };
}

/** True for a line that begins at `offset` and is one of the body. */
export function isInBody({ body, attachmentNote }: Frame, offset: number): boolean {
  if (offset < body.start || offset >= body.end) return false;
  return !attachmentNote || offset < attachmentNote.start || offset >= attachmentNote.end;
}

/** The last heading whose line does not begin behind `offset`, -1 before the first. */
export function headingAt({ starts }: Frame, offset: number): number {
  return lowerBound(starts, offset + 1) - 1;
}
