import { lowerBound } from './lower-bound.ts';
import type { Part, Section } from './draft.ts';
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
  const starts: number[] = [];
  const ends: number[] = [];
  const tops: number[] = [];
  const add = (section: Section, top: number): void => {
    starts.push(section.line.span.start);
    ends.push(section.heading.end);
    tops.push(top);
    for (const child of section.children) add(child, top);
  };
  for (const section of sections) add(section, starts.length);
  const start = preamble[0]?.span.start ?? starts[0] ?? span.end;
  const end = Math.max(start, sections.at(-1)?.span.end ?? 0, preamble.at(-1)?.span.end ?? 0);
  return { part: span, body: { start, end }, attachmentNote: attachmentNote?.span, starts, ends, tops };
}

export function placeFrame(
  { part, body, attachmentNote, starts, ends, tops }: Frame,
  at: (offset: number) => number,
): Frame {
  const place = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) });
  return {
    part: place(part),
    body: place(body),
    attachmentNote: attachmentNote && place(attachmentNote),
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

/** The last heading that does not begin behind `offset`, by its place in the frame; -1 before the first. */
export function headingAt({ starts }: Frame, offset: number): number {
  return lowerBound(starts, offset + 1) - 1;
}
