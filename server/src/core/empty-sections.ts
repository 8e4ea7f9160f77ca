import { reportOf, walkSections, type Draft, type Section } from './draft.ts';
import { startOfTail } from './layout.ts';
import { BOOKMARK } from './line-reading.ts';
import type { Located } from './text.ts';

/** Sections of the report under whose heading nothing is printed: no text, no subsection, no table. */
export function findEmptySections(draft: Draft): ReadonlySet<Section> {
  const report = reportOf(draft);
  const sections = walkSections(report.sections);
  const end = startOfTail(report) ?? report.span.end;
  const empty = sections.filter((section, index) => {
    if (section.form === 'run-in' || section.children.length > 0) return false;
    if (section.body.some((span) => span.end > span.start)) return false;
    const { end: start } = section.line.span;
    return isNothing(draft, start, Math.max(start, sections[index + 1]?.line.span.start ?? end));
  });
  return new Set(empty);
}

// What is no line of prose may still be printed: a table, a block of HTML.
function isNothing({ text, comments }: Draft, start: number, end: number): boolean {
  const between = text.slice(start, end);
  if (between.trim() === '') return true;
  let rest = '';
  let at = start;
  for (const { span } of commentsFrom(comments, start)) {
    if (span.start >= end) break;
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return !/[^\s#>*_-]/.test((rest + text.slice(at, Math.max(at, end))).replace(BOOKMARK, ''));
}

function* commentsFrom(comments: readonly Located[], offset: number): Generator<Located> {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  for (let comment = comments[low]; comment; comment = comments[(low += 1)]) yield comment;
}
