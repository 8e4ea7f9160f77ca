import type { Line, Section } from './draft.ts';
import type { Ordinal, OrdinalStyle } from './ordinal.ts';

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
  const topDepth = candidates.some((candidate) => candidate.line.depth === 1) ? 1 : 2;
  const promoted = findPromoted(candidates);
  return candidates.map((candidate) => {
    const { line } = candidate;
    if (line.depth > 0) return { ...candidate, level: Math.max(1, line.depth - topDepth + 1) };
    return { ...candidate, level: shift + (promoted.has(candidate) ? 1 : rankOf(candidate.ordinal)) };
  });
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
  let lastWasDigit = true;
  candidates.forEach((candidate, index) => {
    const { ordinal, line } = candidate;
    if (!ordinal || line.depth > 0) return;
    if (ordinal.style === 'han') {
      last = ordinal.value;
      lastWasDigit = false;
    } else if (
      ordinal.style === 'digit' &&
      ordinal.value === last + 1 &&
      (lastWasDigit || opensBrackets(candidates, index) || joinsHan(candidates, index))
    ) {
      promoted.add(candidate);
      last = ordinal.value;
      lastWasDigit = true;
    }
  });
  return promoted;
}

function hasPromotedDigits(candidates: readonly Candidate[]): boolean {
  let last = 0;
  let top = 0;
  for (const [index, { ordinal, line }] of candidates.entries()) {
    if (!ordinal || line.depth > 0) continue;
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
