import type { Span } from '../server/src/core/text.ts';
import { walkSections, type Draft, type Line, type Part } from '../server/src/core/draft.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';

/** The sections of a draft, a line each: level, form, ordinal and title. Parts after the first are set off by `--`. */
export function outlineText(text: string): string {
  return parseDraft(text).parts.map(partText).join('--\n');
}

/** Everything a draft has besides its sections, for tests that look at the head and the tail. */
export function frameOf(text: string): Record<string, string> {
  const [report] = parseDraft(text).parts;
  const date = report?.date?.value;
  const entries: [string, string | undefined][] = [
    ['title', report?.title?.text],
    ['number', report?.documentNumber?.value],
    ['recipient', report?.recipient?.value],
    ['attachments', report?.attachmentNote?.value],
    ['signature', report?.signature?.value],
    ['date', date && `${date.year}-${date.month}-${date.day} ${date.numerals}`],
    ['annotation', report?.annotation?.value],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The items of a draft in order, a list for each scope that has any. */
export function itemValues(draft: Draft): readonly (readonly number[])[] {
  return draft.parts
    .flatMap(({ preamble, sections }) => [
      valuesIn(preamble, 0),
      ...walkSections(sections).map(({ line, body, heading }) => [
        ...valuesIn([line], heading.end - line.content.start),
        ...valuesIn(linesOf(draft, body), 0),
      ]),
    ])
    .filter((values) => values.length > 0);
}

/** The whole lines of a body. */
function linesOf({ lines }: Draft, body: readonly Span[]): readonly Line[] {
  return body.flatMap((span) => lines.find(({ content }) => content === span) ?? []);
}

function valuesIn(lines: readonly Line[], from: number): readonly number[] {
  return lines.flatMap(({ items }) => items.filter(({ start }) => start >= from).map(({ value }) => value));
}

function partText(part: Part): string {
  return walkSections(part.sections)
    .map((section) => `${section.level} ${section.form} ${section.ordinal?.text ?? '-'} ${section.title}\n`)
    .join('');
}
