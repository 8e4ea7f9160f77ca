import type { ChunkedText } from './chunked-text.ts';
import type { FrontMatter } from './front-matter.ts';
import { lowerBoundOf } from './lower-bound.ts';
import type { Ordinal } from './ordinal.ts';
import type { Reading } from './runs.ts';
import { sliceOf, type Located, type Span } from './text.ts';

/** A parsed document. A value: nothing in it changes, a new text is a new Draft. */
export interface Draft {
  readonly text: ChunkedText;
  readonly frontMatter: FrontMatter | undefined;
  /** Every line of prose in order; tables, code and comments have none. */
  readonly lines: readonly Line[];
  /** The report itself first, then annexes and documents nested in the same file. Never empty. */
  readonly parts: readonly Part[];
  readonly tables: readonly Table[];
  readonly comments: readonly Located[];
  /** How the text was read: what an edit leaves alone need not be read again. */
  readonly reading: Reading;
}

/** Markdown has no heading with more `#`. */
export const MAX_DEPTH = 6;

/** One physical line of prose. In 公文 a line is a paragraph, whatever Markdown makes of its neighbours. */
export interface Line {
  /** The line without its line break, blanks included. */
  readonly span: Span;
  /** What is printed: without blanks, `#`, quote and bullet marks, emphasis marks round a heading, Word bookmarks. */
  readonly content: Span;
  readonly text: string;
  /** Depth of a `#` heading, 0 for a paragraph. */
  readonly depth: number;
  /** The ordinal that the content opens with, whether or not the line turns out to be a heading. */
  readonly ordinal: Ordinal | undefined;
  /** Items 一是… in order; their offsets count from the start of the content. */
  readonly items: readonly Item[];
  /** True where the items are one list 一是…二是… to its end. */
  readonly counted: boolean;
  /** True for a line of few words that ends no sentence: only such a line may stand at the end of a document, or open an annex. */
  readonly brief: boolean;
  /** True inside a table of contents or a table that lost its cells: an ordinal here numbers no section. */
  readonly listed: boolean;
}

export type PartKind = 'report' | 'annex' | 'nested';

/** A document of its own inside the file, with its own numbering. */
export interface Part {
  readonly kind: PartKind;
  readonly span: Span;
  readonly title: Title | undefined;
  readonly documentNumber: Located | undefined;
  readonly recipient: Located | undefined;
  /** What a web page has put above: time, source, number of readers. */
  readonly metadata: readonly Span[];
  /** Lines between the head and the first section. */
  readonly preamble: readonly Line[];
  readonly sections: readonly Section[];
  readonly attachmentNote: Located | undefined;
  readonly signature: Located | undefined;
  readonly date: Located<CalendarDate> | undefined;
  readonly annotation: Located | undefined;
}

export interface Title {
  /** The lines joined without blanks at the joints. */
  readonly text: string;
  readonly span: Span;
  readonly lines: readonly Span[];
  /** An earlier printing of the same title, as web pages leave it. */
  readonly repeated: Span | undefined;
}

/** A date as written; month and day may be impossible. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly numerals: 'arabic' | 'han';
}

/** `marked` has `#`; `unmarked` stands alone without it; `run-in` opens a paragraph and ends at its first 。 */
export type SectionForm = 'marked' | 'unmarked' | 'run-in';

/** A heading and all up to the next of its level or higher. */
export interface Section {
  /** 1 for 一、, 2 for （一）, …; one more each below 第一部分 or 第一章. */
  readonly level: number;
  readonly form: SectionForm;
  readonly ordinal: Ordinal | undefined;
  /** Without ordinal and without a final 。 */
  readonly title: string;
  readonly titleSpan: Span;
  /** Ordinal and title as printed, final punctuation included. */
  readonly heading: Span;
  readonly line: Line;
  readonly span: Span;
  /** What stands under the heading itself: the rest of a run-in line, then whole lines up to the first subsection. */
  readonly body: readonly Span[];
  readonly children: readonly Section[];
}

/** One of 一是…二是…, counted across the paragraphs of a section. */
export interface Item {
  readonly value: number;
  /** The words 一是 begin here, */
  readonly start: number;
  /** their numeral ends here */
  readonly numeralEnd: number;
  /** and they themselves here. */
  readonly end: number;
  /** The start of the next item or the end of the line. */
  readonly until: number;
}

export interface Table {
  readonly span: Span;
  /** Cells row by row, the header first. Empty for a table that lost its cells on the way through a PDF or web page. */
  readonly rows: readonly (readonly Located[])[];
}

/** All sections of a part, parents before children. Not kept: what a weak map holds is only let go of with the whole heap. */
export function walkSections(sections: readonly Section[]): readonly Section[] {
  const all: Section[] = [];
  const add = (section: Section): void => {
    all.push(section);
    section.children.forEach(add);
  };
  sections.forEach(add);
  return all;
}

/** The words 一是. */
export function wordsOf({ start, end }: Item): Span {
  return { start, end };
}

/** The 一 of 一是. */
export function numeralOf({ start, numeralEnd }: Item): Span {
  return { start, end: numeralEnd };
}

/** The report itself: the first part. */
export function reportOf(draft: Draft): Part {
  const [report] = draft.parts;
  if (!report) throw new Error('a draft has at least one part');
  return report;
}

/** The heading as printed, ordinal included. */
export function headingText(draft: Draft, section: Section): string {
  return sliceOf(draft.text, headingSpan(section));
}

/** Ordinal and title, without a full stop behind them. */
export function headingSpan({ heading, titleSpan }: Section): Span {
  return { start: heading.start, end: titleSpan.end };
}

/** The index of the last of `lines` that does not begin behind `offset`, -1 where there is none. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  return lowerBoundOf(lines, offset + 1, ({ span }) => span.start) - 1;
}

/** The innermost section around `offset`; undefined in the head of the document. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  for (const section of sections) {
    if (offset < section.span.start || offset > section.span.end) continue;
    return sectionAt(section.children, offset) ?? section;
  }
  return undefined;
}
