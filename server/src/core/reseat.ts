import type { Candidate } from './levels.ts';

/** Levels below which nobody looks for a place: 一、 to （1）, one more below 第一部分. */
const DEEPEST = 5;

/**
 * Moves single headings whose number breaks the count of their level and fills a gap at another one: 二、 between （一）
 * and （三）, 2. between 一、 and 三、, `###` before 二、 between `##`. `native` is the level that the style of an ordinal
 * calls for. One slip at one heading then leaves the numbers around it alone.
 */
export function reseat(
  candidates: readonly Candidate[],
  native: (candidate: Candidate) => number | undefined,
): readonly Candidate[] {
  const isSettled = (candidate: Candidate): boolean =>
    candidate.ordinal === undefined || isAtHome(candidate, native(candidate));
  if (candidates.every(isSettled)) return candidates;
  const following = valuesAfter(candidates, isSettled);
  const taken = countValues(candidates);
  const before: Values = [];
  const latest: Values = [];
  return candidates.map((candidate, index) => {
    const value = candidate.ordinal?.value;
    const seated = isSettled(candidate) ? candidate : seat(candidate, index);
    before.length = Math.min(before.length, seated.level);
    before[seated.level] = value;
    latest[seated.level] = value;
    return seated;
  });

  function seat(candidate: Candidate, index: number): Candidate {
    const value = candidate.ordinal?.value;
    const own = native(candidate);
    if (value === undefined || own === undefined) return candidate;
    const level = findSeat(
      { candidate, value, native: own },
      {
        before,
        after: following[index] ?? [],
        next: candidates[index + 1]?.level ?? 1,
        latest: latest[candidate.level],
        taken,
      },
    );
    return level === undefined ? candidate : { ...candidate, level };
  }
}

/** True where `#` and ordinal call for the same level. */
function isAtHome({ line, level }: Candidate, native: number | undefined): boolean {
  return native === undefined || (line.depth > 0 && native === level);
}

/** For each level the number of the heading next to a place, with no higher heading between. */
type Values = (number | undefined)[];

interface Numbered {
  readonly candidate: Candidate;
  readonly value: number;
  readonly native: number;
}

interface Place {
  readonly before: Values;
  readonly after: Values;
  /** The level of the next heading, which must not be left hanging. */
  readonly next: number;
  /** The last number at the level of the heading, whatever stands between: numbering may run on. */
  readonly latest: number | undefined;
  /** How often each number occurs on the first level. */
  readonly taken: ReadonlyMap<number, number>;
}

function findSeat(numbered: Numbered, place: Place): number | undefined {
  const { candidate, value, native } = numbered;
  const marked = candidate.line.depth > 0;
  const levels = marked ? [native] : Array.from({ length: DEEPEST }, (_, index) => index + 1);
  const open = levels.filter(
    (level) => level !== candidate.level && place.next <= level + 1 && continues(value, level, place),
  );
  const between = open.find((level) => place.after[level] === value + 1);
  if (fitsOwnLevel(numbered, place)) return marked && !goesOn(numbered, place) ? between : undefined;
  return between ?? open.find((level) => isLast(numbered, level, place));
}

function fitsOwnLevel({ candidate: { level, line }, value }: Numbered, { before, after, latest }: Place): boolean {
  const last = before[level];
  // Where the same number follows in the count, one of the two stands at a wrong level.
  if (after[level] === value) return last === undefined && value > 1;
  if (after[level] === value + 1 && (last === undefined || last < value)) return true;
  return value > 1 && (last === value - 1 || (line.depth === 0 && latest === value - 1));
}

/** True where the count of its own level goes on from the heading: not a single slip of the `#`. */
function goesOn({ candidate: { level }, value }: Numbered, { after }: Place): boolean {
  return after[level] === value + 1;
}

function continues(value: number, level: number, { before }: Place): boolean {
  if (value > 1) return before[level] === value - 1;
  return before[level] === undefined && (level === 1 || before[level - 1] !== undefined);
}

// Nothing follows at that level: only a number that makes no sense where it is may be the last one there.
function isLast({ candidate, value }: Numbered, level: number, { before, after, taken }: Place): boolean {
  if (value === 1 || after[level] !== undefined) return false;
  if (candidate.line.depth > 0) return true;
  if (level < candidate.level) return value > 2 && before[candidate.level] === undefined;
  return candidate.level === 1 && (taken.get(value) ?? 0) > 1;
}

/** What follows each candidate that is not settled. */
function valuesAfter(
  candidates: readonly Candidate[],
  isSettled: (candidate: Candidate) => boolean,
): readonly (Values | undefined)[] {
  const after: Values = [];
  const found: (Values | undefined)[] = [];
  for (const candidate of candidates.toReversed()) {
    found.push(isSettled(candidate) ? undefined : [...after]);
    after.length = Math.min(after.length, candidate.level);
    after[candidate.level] = candidate.ordinal?.value;
  }
  return found.reverse();
}

/** How often each number occurs on the first level. */
function countValues(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  for (const { level, ordinal } of candidates) {
    if (level === 1 && ordinal) taken.set(ordinal.value, (taken.get(ordinal.value) ?? 0) + 1);
  }
  return taken;
}
