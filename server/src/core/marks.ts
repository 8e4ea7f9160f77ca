import * as l10n from '@vscode/l10n';
import { lineIndexAt, type Line } from './draft.ts';
import type { Edit, Fix, Observation } from './rule.ts';
import { endOfLine, type Span } from './text.ts';

/** 汉字, for the inside of a character class. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff〇';

const HAN_CHARACTER = new RegExp(`^[${HAN}]$`);
const CHINESE_CHARACTER = new RegExp(`^[${HAN}，。；：？！、“”‘’（）《》〈〉【】〔〕…—·～％]$`);
const DIGIT = /^[0-9]$/;
/** So many slips of one line are told one by one; more of them are told together. */
export const MAX_SINGLE = 3;
/** So many places are named beside a finding that stands for all of them. */
export const MAX_RELATED = 9;

/** A slip that is found in many places of a line, with the correction of each. */
export interface Slip {
  readonly span: Span;
  readonly message: string;
  readonly fix: Fix;
}

/** How several slips are told in one finding; both get their number. */
export interface Summary {
  readonly message: (count: number) => string;
  readonly title: (count: number) => string;
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN_CHARACTER.test(character);
}

/** True for a 汉字 and for a mark of punctuation of full width. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE_CHARACTER.test(character);
}

/** True for a digit of half width. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && DIGIT.test(character);
}

export function replaceWith(span: Span, text: string): Fix {
  return { title: l10n.t('改为“{0}”', text), edits: [{ span, text }] };
}

export function remove(span: Span, text: string): Fix {
  return { title: l10n.t('删去“{0}”', text), edits: [{ span, text: '' }] };
}

/** True inside the ordinal that one of `lines` opens with: other rules answer for its form. */
export function isInOrdinal(lines: readonly Line[], offset: number): boolean {
  const ordinal = lines[lineIndexAt(lines, offset)]?.ordinal;
  return ordinal !== undefined && ordinal.start <= offset && offset < ordinal.titleStart;
}

/** Groups what begins in the same line of `text`, in order. */
export function* groupByLine<T>(
  text: string,
  places: Iterable<T>,
  startOf: (place: T) => number,
): Generator<readonly T[]> {
  let group: T[] = [];
  let lineEnd = -1;
  for (const place of places) {
    const start = startOf(place);
    if (start > lineEnd) {
      if (group.length > 0) yield group;
      group = [];
      lineEnd = endOfLine(text, start);
    }
    group.push(place);
  }
  if (group.length > 0) yield group;
}

/** Tells the slips of each line one by one, or in one finding where a line has many: ten squiggles hide the text. */
export function* tellByLine(text: string, slips: Iterable<Slip>, summary: Summary): Generator<Observation> {
  for (const group of groupByLine(text, slips, ({ span }) => span.start)) yield* tellSlips(group, summary);
}

/** Tells the slips of one line. */
export function tellSlips(slips: readonly Slip[], summary: Summary): readonly Observation[] {
  return slips.length <= MAX_SINGLE ? slips : [tellTogether(slips, summary)];
}

/** One finding at the first of `slips`, with a fix for all of them. */
export function tellTogether(slips: readonly Slip[], summary: Summary): Observation {
  const [first, ...others] = slips;
  if (!first) throw new Error('there is a slip to tell of');
  return {
    span: first.span,
    message: summary.message(slips.length),
    fix: { title: summary.title(slips.length), edits: inOrder(slips.flatMap(({ fix }) => fix.edits)) },
    related: others.slice(0, MAX_RELATED).map(({ span, message }) => ({ span, message })),
  };
}

// The two edits of a pair of brackets stand round those of what is between.
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((one, other) => one.span.start - other.span.start);
}
