import { walkSections, type Draft, type Part } from '../server/src/core/draft.ts';
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
    .flatMap((part) => [part.items, ...Array.from(walkSections(part.sections), (section) => section.items)])
    .map((items) => items.map((item) => item.value))
    .filter((values) => values.length > 0);
}

function partText(part: Part): string {
  return Array.from(
    walkSections(part.sections),
    (section) => `${section.level} ${section.form} ${section.ordinal?.text ?? '-'} ${section.title}\n`,
  ).join('');
}
