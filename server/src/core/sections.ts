import { walkSections, type Line, type Section, type SectionForm } from './draft.ts';
import { assignLevels, type Candidate } from './levels.ts';
import { moveSpan } from './move.ts';
import { isBlankAt, trimSpan, type Sliceable, type Span } from './text.ts';

/** The body of a document as a tree. */
export interface Body {
  readonly preamble: readonly Line[];
  readonly sections: readonly Section[];
}

/** A heading sentence longer than this is a numbered paragraph; its first clause names it in the outline. */
const MAX_TITLE = 60;
/** Blank lines at the end of a section are looked for so many units at a time. */
const STEP = 64;
const ENDER = /[。！？!?]/;
const NONE: readonly Section[] = [];
const NO_SPANS: readonly Span[] = [];
const CLAUSE = /[，,：:；;]/;

/** The lines of a body, which end at offset `end`; the sections before an edit, of which those with the same lines are taken over. */
export interface BodySource {
  readonly text: Sliceable;
  readonly lines: readonly Line[];
  readonly end: number;
  readonly previous?: readonly Section[] | undefined;
}

/** Builds the section tree of a body. */
export function buildSections({ text, lines, end, previous = NONE }: BodySource): Body {
  const headings = assignLevels(findCandidates(lines));
  const first = headings[0]?.index ?? lines.length;
  const builder = { text, lines, headings, end, previous: walkSections(previous) };
  return { preamble: lines.slice(0, first), sections: buildLevel(builder, 0, headings.length) };
}

interface Builder {
  readonly text: Sliceable;
  readonly lines: readonly Line[];
  readonly headings: readonly Candidate[];
  readonly end: number;
  /** In the order of the text. */
  readonly previous: readonly Section[];
}

function findCandidates(lines: readonly Line[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && mayBeHeading(line)) candidates.push({ line, index, ordinal: line.ordinal, level: 0 });
  }
  return candidates;
}

/** False for a line that is a paragraph whatever stands round it. */
export function mayBeHeading({ depth, ordinal, listed, content }: Line): boolean {
  return depth > 0 || (ordinal !== undefined && ordinal.titleStart < content.end && !listed);
}

/** Sections from heading `from` up to heading `to`, all below one parent. */
function buildLevel(builder: Builder, from: number, to: number): Section[] {
  const sections: Section[] = [];
  for (let index = from; index < to;) {
    const level = builder.headings[index]?.level ?? 1;
    let next = index + 1;
    while (next < to && (builder.headings[next]?.level ?? 1) > level) next += 1;
    sections.push(buildSection(builder, index, next));
    index = next;
  }
  return sections;
}

function buildSection(builder: Builder, index: number, next: number): Section {
  const { text, lines, headings } = builder;
  const heading = headings[index];
  if (!heading) throw new Error('a section has a heading');
  const { line, ordinal, level } = heading;
  const following = lines[heading.index + 1];
  const followedByBody =
    following !== undefined && following.depth === 0 && headings[index + 1]?.index !== heading.index + 1;
  const lastLine = (headings[next]?.index ?? lines.length) - 1;
  const ownEnd = index + 1 < next ? (headings[index + 1]?.index ?? lines.length) : lastLine + 1;
  const children = index + 1 < next ? buildLevel(builder, index + 1, next) : NONE;
  const known = findKnown(builder, { index, next, ownEnd, children });
  if (known) return known;
  const { form, titleSpan, headingEnd } = readTitle(line, followedByBody);
  const body = readBody(builder, { line, headingEnd, from: heading.index + 1, to: ownEnd });
  return {
    level,
    form,
    ordinal,
    // Of the line: a slice of the text would keep that alive for as long as the section stands.
    title: line.text.slice(titleSpan.start - line.content.start, titleSpan.end - line.content.start),
    titleSpan,
    heading: { start: ordinal?.start ?? line.content.start, end: headingEnd },
    line,
    span: {
      start: line.span.start,
      end: endOfText(text, line.span.end, headings[next]?.line.span.start ?? builder.end),
    },
    body,
    children,
  };
}

interface BodyExtent {
  readonly line: Line;
  readonly headingEnd: number;
  /** The first of the lines below the heading, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

function readBody({ lines }: Builder, { line, headingEnd, from, to }: BodyExtent): readonly Span[] {
  const below = from < to ? lines.slice(from, to).map(({ content }) => content) : NO_SPANS;
  if (headingEnd === line.content.end) return below;
  const { start } = line.content;
  const rest = moveSpan(trimSpan(line.text, { start: headingEnd - start, end: line.text.length }), start);
  return rest.start < rest.end ? [rest, ...below] : below;
}

/** What is between two headings, and the sections below the first of them. */
interface Extent {
  readonly index: number;
  readonly next: number;
  readonly ownEnd: number;
  readonly children: readonly Section[];
}

/** The section before the edit that has the same lines in the same places, from its heading to the next one. */
function findKnown(
  { lines, headings, previous }: Builder,
  { index, next, ownEnd, children }: Extent,
): Section | undefined {
  const heading = headings[index];
  const known = previous[index];
  if (!heading || !known || known.line !== heading.line || known.level !== heading.level) return undefined;
  const isKnown = (other: number): boolean =>
    headings[other] !== undefined && previous[other]?.line === headings[other].line;
  const isSame =
    isKnown(next) &&
    isKnown(index + 1) &&
    lastBelow(known) === (ownEnd > heading.index + 1 ? lines[ownEnd - 1]?.content : undefined) &&
    known.children.length === children.length &&
    children.every((child, at) => child === known.children[at]);
  return isSame ? known : undefined;
}

/** The last line below the heading itself. */
function lastBelow({ line, body }: Section): Span | undefined {
  const last = body.at(-1);
  return last && last.start >= line.span.end ? last : undefined;
}

interface TitleParts {
  readonly form: SectionForm;
  readonly titleSpan: Span;
  readonly headingEnd: number;
}

function readTitle({ text, content, ordinal, depth }: Line, followedByBody: boolean): TitleParts {
  const start = ordinal?.titleStart ?? content.start;
  const title = text.slice(start - content.start);
  const alone = (form: SectionForm): TitleParts => ({
    form,
    titleSpan: { start, end: start + untilStop(title) },
    headingEnd: content.end,
  });
  if (depth > 0) return alone('marked');
  const ender = ENDER.exec(title)?.index ?? -1;
  const isAlone = ender < 0 || (ender === title.length - 1 && followedByBody);
  if (isAlone && title.length <= MAX_TITLE) return alone('unmarked');
  return runIn(title, start, ender);
}

// The first sentence names the section; of a sentence too long for a heading, its first clause does.
function runIn(words: string, start: number, ender: number): TitleParts {
  if (ender >= 0 && ender <= MAX_TITLE) {
    let end = ender;
    while (end > 0 && isBlankAt(words, end - 1)) end -= 1;
    return { form: 'run-in', titleSpan: { start, end: start + end }, headingEnd: start + closing(words, ender + 1) };
  }
  const clause = CLAUSE.exec(words.slice(0, MAX_TITLE))?.index ?? MAX_TITLE;
  const stop = start + wholeCharacter(words, Math.min(words.length, clause));
  return { form: 'run-in', titleSpan: { start, end: stop }, headingEnd: stop };
}

/** The length of a title, which a full stop at its end is no part of. */
function untilStop(title: string): number {
  return title.endsWith('。') && title.length > 1 ? title.length - 1 : title.length;
}

// **（一）加强领导。**各单位…: closing emphasis marks stand between the heading and its body.
function closing(words: string, from: number): number {
  let stop = from;
  while (stop < words.length && /[*_]/.test(words.charAt(stop))) stop += 1;
  return stop;
}

/** Where the text before `to` ends, blank lines left out; not before `from`. */
function endOfText(text: Sliceable, from: number, to: number): number {
  for (let end = to; end > from;) {
    const piece = text.slice(Math.max(from, end - STEP), end);
    const { length } = piece.trimEnd();
    end -= piece.length - length;
    if (length > 0) return end;
  }
  return from;
}

function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset;
}
