import { walkSections, type Line, type Section } from './draft.ts';
import type { Ordinal, OrdinalStyle } from './ordinal.ts';
import { reseat } from './reseat.ts';

/** A line that may be a heading, and the level it has among the others. */
export interface Candidate {
  readonly line: Line;
  /** Position of the line among the lines of the body. */
  readonly index: number;
  readonly ordinal: Ordinal | undefined;
  readonly level: number;
}

/** The official order of GB/T 9704—2012, 7.3.3: 一、 （一） 1. （1), with ① below it and 第一部分 above. */
const RANK: Readonly<Record<OrdinalStyle, number>> = {
  part: 0,
  chapter: 0,
  han: 1,
  'han-bracket': 2,
  digit: 3,
  'digit-bracket': 4,
  circled: 5,
};

const BY_RANK: readonly OrdinalStyle[] = ['part', 'han', 'han-bracket', 'digit', 'digit-bracket', 'circled'];

/** The ordinal style that `level` calls for; below 第一部分 (`divided`) every level is one deeper. */
export function styleOfLevel(level: number, divided: boolean): OrdinalStyle | undefined {
  return BY_RANK[divided ? level - 1 : level];
}

export function isDivision(ordinal: Ordinal | undefined): boolean {
  return ordinal?.style === 'part' || ordinal?.style === 'chapter';
}

/** True when 第一部分 or 第一章 divide a document whose top sections are `sections`. */
export function isDivided(sections: readonly Section[]): boolean {
  return sections.some((section) => section.level === 1 && isDivision(section.ordinal));
}

/** Gives each heading its level: by the number of `#` where it has them, by the style of its ordinal elsewhere. */
export function assignLevels(candidates: readonly Candidate[]): readonly Candidate[] {
  const shift = candidates.some((candidate) => isDivision(candidate.ordinal)) ? 1 : 0;
  const topDepth = topDepthOf(candidates);
  const promoted = findPromoted(candidates);
  const levelled = candidates.map((candidate) => {
    const { line, index, ordinal } = candidate;
    if (line.depth > 0) return { line, index, ordinal, level: Math.max(1, line.depth - topDepth + 1) };
    return { line, index, ordinal, level: shift + (promoted.has(candidate) ? 1 : rankOf(ordinal)) };
  });
  return reseat(levelled, ({ ordinal }) => (ordinal && !isDivision(ordinal) ? shift + RANK[ordinal.style] : undefined));
}

// `#` is the title; a draft may use it for 一、 as well, unless most of its 一、 have `##`.
function topDepthOf(candidates: readonly Candidate[]): number {
  const top = candidates.filter(({ line }) => line.depth === 1);
  if (top.length === 0) return 2;
  if (top.some(({ ordinal }) => !ordinal || isDivision(ordinal))) return 1;
  const below = candidates.filter(({ line, ordinal }) => line.depth === 2 && ordinal?.style === 'han');
  return below.length > top.length ? 2 : 1;
}

/** How many more `#` than their level the marked headings of `sections` have, by the most of them: 1, or 0 where `#` is 一、. */
export function marksAboveLevel(sections: readonly Section[]): number {
  const tally = new Map<number, number>();
  for (const { form, line, level } of walkSections(sections)) {
    if (form === 'marked') tally.set(line.depth - level, (tally.get(line.depth - level) ?? 0) + 1);
  }
  const [most] = [...tally].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 1;
}

function rankOf(ordinal: Ordinal | undefined): number {
  return ordinal ? RANK[ordinal.style] : 1;
}

/**
 * Word turns automatic numbers 一、二、 into 1、2、 when a document becomes text. Such digits stand on the first level:
 * they carry on its count and have （一） directly below, or run on into a 汉字 ordinal, or stand between two of them.
 */
function findPromoted(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const promoted = new Set<Candidate>();
  if (!hasPromotedDigits(candidates)) return promoted;
  let last = 0;
  let nested = 0;
  let lastWasDigit = true;
  candidates.forEach((candidate, index) => {
    const { ordinal, line } = candidate;
    if (!ordinal || line.depth > 0) return;
    if (ordinal.style === 'han') {
      last = ordinal.value;
      nested = 0;
      lastWasDigit = false;
    } else if (
      ordinal.style === 'digit' &&
      ordinal.value === last + 1 &&
      (nested === 0 || ordinal.value !== nested + 1) &&
      (lastWasDigit || opensBrackets(candidates, index) || joinsHan(candidates, index))
    ) {
      promoted.add(candidate);
      last = ordinal.value;
      nested = 0;
      lastWasDigit = true;
    } else if (ordinal.style === 'digit') {
      // 1. 2. 3. below （一） count among themselves.
      nested = ordinal.value;
    } else if (ordinal.style === 'han-bracket') {
      nested = 0;
    }
  });
  return promoted;
}

function hasPromotedDigits(candidates: readonly Candidate[]): boolean {
  let last = 0;
  let top = 0;
  for (let index = 0; index < candidates.length; index += 1) {
    const { ordinal, line } = candidates[index] ?? {};
    if (!ordinal || !line || line.depth > 0) continue;
    if (ordinal.style === 'digit' && joinsHan(candidates, index)) return true;
    if (ordinal.style === 'digit' && ordinal.value === last + 1) {
      if (opensBrackets(candidates, index)) return true;
      if (top === 0 || top === last) top = ordinal.value;
      last = ordinal.value;
    } else if (ordinal.style === 'han') {
      if (last > 0 && top === last && ordinal.value === last + 1) return true;
      last = ordinal.value;
      top = -1;
    }
  }
  return false;
}

/** True for the 2、3、 of 一、2、3、四、, which count on from one 汉字 ordinal to the next with no 1、 between. */
function joinsHan(candidates: readonly Candidate[], index: number): boolean {
  const counts = (candidate: Candidate | undefined): boolean =>
    candidate?.line.depth === 0 && (candidate.ordinal?.style === 'han' || candidate.ordinal?.style === 'digit');
  let value = candidates[index]?.ordinal?.value ?? 0;
  let at = index - 1;
  while (at >= 0 && !counts(candidates[at])) at -= 1;
  const before = candidates[at]?.ordinal;
  if (before?.style !== 'han' || before.value !== value - 1) return false;
  for (at = index + 1; at < candidates.length; at += 1) {
    const { ordinal } = candidates[at] ?? {};
    if (!ordinal || !counts(candidates[at])) continue;
    if (ordinal.value !== value + 1) return false;
    if (ordinal.style === 'han') return true;
    value = ordinal.value;
  }
  return false;
}

function opensBrackets(candidates: readonly Candidate[], index: number): boolean {
  const next = candidates[index + 1];
  return next?.line.depth === 0 && next.ordinal?.style === 'han-bracket' && next.ordinal.value === 1;
}
