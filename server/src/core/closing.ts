import { isUnfinishedDate } from './calendar.ts';
import { reportOf, type Draft, type Line } from './draft.ts';
import { endOfContent, paragraphsAt } from './layout.ts';
import type { Edit } from './rule.ts';
import type { Span } from './text.ts';

/** So many characters of the last line show where something is missing. */
const SHOWN = 12;

/** The line of the report that is a date still to be filled in, as 2025年×月×日. */
export function findUnfinishedDate(draft: Draft): Line | undefined {
  const { date, span, sections, preamble } = reportOf(draft);
  if (date) return undefined;
  const body = Math.max(sections.at(-1)?.line.span.end ?? 0, preamble.at(-1)?.span.start ?? 0);
  return draft.lines.findLast(
    (line) => line.span.start >= body && line.span.end <= span.end && line.depth === 0 && isUnfinishedDate(line.text),
  );
}

/** Offset behind what the signature stands below; the annexes of the report come later. */
export function placeOfSignature(draft: Draft): number {
  const { date, annotation } = reportOf(draft);
  return behind(draft, [date?.span, findUnfinishedDate(draft)?.content, annotation?.span]);
}

/** Offset behind what the date stands below. */
export function placeOfDate(draft: Draft): number {
  return behind(draft, [reportOf(draft).annotation?.span]);
}

/** Puts a paragraph of its own at `offset`. */
export function insertLine(draft: Draft, offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text: paragraphsAt(draft, offset, [text]) };
}

/** The end of the last line before `offset`, for a finding about what should follow. */
export function endOfLineBefore(draft: Draft, offset: number): Span {
  const line = draft.lines.findLast((candidate) => candidate.content.start < offset);
  if (!line) return { start: offset, end: offset };
  const end = Math.min(line.content.end, Math.max(offset, line.content.start + 1));
  return { start: Math.max(line.content.start, end - SHOWN), end };
}

function behind(draft: Draft, following: readonly (Span | undefined)[]): number {
  const starts = following.flatMap((span) => span?.start ?? []);
  if (starts.length > 0) return draft.text.slice(0, Math.min(...starts)).trimEnd().length;
  const { attachmentNote, signature } = reportOf(draft);
  return Math.max(endOfContent(draft), attachmentNote?.span.end ?? 0, signature?.span.end ?? 0);
}
