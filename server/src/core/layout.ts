import { reportOf, walkSections, type Draft, type Line, type Part, type Section } from './draft.ts';
import { lineBreakOf, type Sliceable } from './text.ts';

/** How a draft sets its paragraphs, for paragraphs that are put into it. */
export interface Layout {
  readonly lineBreak: string;
  /** What stands between two paragraphs: one line break, or two where the draft leaves lines blank. */
  readonly separator: string;
  /** Full-width blanks that open a paragraph, as in a text pasted from Word. */
  readonly indent: string;
}

/** So many lines tell how the draft is set. */
export const LAYOUT_LINES = 200;

export function layoutOf(draft: Draft): Layout {
  const lines = draft.lines.slice(0, LAYOUT_LINES);
  const prose = lines.find((line) => line.depth === 0 && !line.ordinal && line.text.includes('。'));
  const lead = prose ? draft.text.slice(prose.span.start, prose.content.start) : '';
  return {
    lineBreak: lineBreakOf(draft.text),
    separator: separatorOf(draft.text, lines),
    indent: /^\u3000+$/.test(lead) ? lead : '',
  };
}

/** What stands between two paragraphs of a text with such `lines`. */
export function separatorOf(text: Sliceable, lines: readonly Pick<Line, 'span'>[]): string {
  const lineBreak = lineBreakOf(text);
  const first = lines.slice(0, LAYOUT_LINES);
  const apart = first.filter(({ span }, index) => {
    const before = first[index - 1]?.span;
    return before !== undefined && isApart(text.slice(before.end, span.start));
  });
  return apart.length * 2 >= first.length - 1 ? lineBreak + lineBreak : lineBreak;
}

/**
 * Offset behind the last thing that stands in `section` of the report, tables included, or without it behind the body
 * of the report: before attachment note, signature and date.
 */
export function endOfContent(draft: Draft, section?: Section): number {
  const report = reportOf(draft);
  const next = section && sectionBehind(report.sections, section);
  if (next) return trimEnd(draft.text, next.line.span.start);
  const tail = startOfTail(report);
  return tail === undefined ? lastOfBody(draft, report) : trimEnd(draft.text, tail);
}

/** Offset of the first of attachment note, signature, date and annotation; undefined for a draft that has none. */
export function startOfTail({ attachmentNote, signature, date, annotation }: Part): number | undefined {
  const starts = [attachmentNote, signature, date, annotation].flatMap((piece) => piece?.span.start ?? []);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** Text of `paragraphs` to be put at `offset`, which is the end of what stands before. */
export function paragraphsAt(draft: Draft, offset: number, paragraphs: readonly string[]): string {
  const { lineBreak, separator } = layoutOf(draft);
  const block = paragraphs.join(separator);
  if (offset > 0) return (endsInProse(draft, offset) ? separator : lineBreak + lineBreak) + block;
  return draft.text.toString().trim() === '' ? block + lineBreak : block + separator;
}

// Right below a table or a comment a line would become part of it.
function endsInProse(draft: Draft, offset: number): boolean {
  return draft.lines.some((line) => line.span.start < offset && offset <= line.span.end);
}

function sectionBehind(sections: readonly Section[], section: Section): Section | undefined {
  for (const candidate of walkSections(sections)) if (candidate.line.span.start >= section.span.end) return candidate;
  return undefined;
}

function lastOfBody(draft: Draft, report: Part): number {
  const isInside = ({ span }: Pick<Section, 'span'>): boolean =>
    span.start >= report.span.start && span.start < report.span.end;
  const line = report.sections.at(-1) ?? report.preamble.at(-1) ?? draft.lines.findLast(isInside);
  const table = draft.tables.findLast(isInside);
  const end = Math.max(line?.span.end ?? 0, table?.span.end ?? 0, draft.frontMatter?.span.end ?? 0);
  return trimEnd(draft.text, end);
}

function isApart(between: string): boolean {
  return (between.match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}

function trimEnd(text: Sliceable, offset: number): number {
  let end = offset;
  while (end > 0 && /[\s\u200b]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
