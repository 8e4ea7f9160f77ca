/** Where a count goes wrong: which entry, how, and the number that would be right there. */
export interface SequenceDefect {
  readonly index: number;
  readonly kind: 'skipped' | 'repeated' | 'out-of-order';
  readonly expected: number;
  /** For `skipped`: the numbers that are not there. */
  readonly missing: readonly number[];
}

/** Above this many entries the cheap scan takes over: nobody numbers so many, and the exact one is quadratic. */
const MAX_EXACT = 300;

/**
 * Checks that `values` count on from `base`. One slip gives one defect: the longest run that is in order is taken as
 * right, what stands outside it is wrong, and a gap that a misnumbered entry fills is not told again. `undefined`
 * stands for an entry without a number; it takes its place in the count.
 */
export function checkSequence(values: readonly (number | undefined)[], base: number): readonly SequenceDefect[] {
  if (values.every((value, index) => value === base + index + 1)) return [];
  const kept = values.length <= MAX_EXACT ? longestRun(values, base) : firstRun(values, base);
  const strays = new Set(values.flatMap((value, index) => (value !== undefined && !kept.has(index) ? [value] : [])));
  const defects: SequenceDefect[] = [];
  let last = base;
  let between = 0;
  values.forEach((value, index) => {
    if (value === undefined) {
      between += 1;
    } else if (!kept.has(index)) {
      between += 1;
      const kind = values.indexOf(value) < index && value <= last + between ? 'repeated' : 'out-of-order';
      defects.push({ index, kind, expected: last + between, missing: [] });
    } else {
      const gap = value - last - 1;
      if (gap > between) {
        const missing = range(last + 1 + between, value).filter((number) => !strays.has(number));
        if (missing.length > 0) defects.push({ index, kind: 'skipped', expected: last + between + 1, missing });
      }
      last = value;
      between = 0;
    }
  });
  return defects;
}

/** Indexes of the longest strictly rising run; of equal ones the run that is most at its place, then the later one. */
function longestRun(values: readonly (number | undefined)[], base: number): ReadonlySet<number> {
  const score: number[] = [];
  const from: number[] = [];
  let best = -1;
  values.forEach((value, index) => {
    score.push(0);
    from.push(-1);
    if (value === undefined || value <= base) return;
    // Length counts first; a number at its place and a step of exactly one break ties.
    const own = 1000 + (value === base + index + 1 ? 1 : 0);
    score[index] = own + (value === base + 1 ? 1 : 0);
    for (let before = 0; before < index; before += 1) {
      const other = values[before];
      const reached = score[before];
      if (other === undefined || other >= value || !reached) continue;
      const sum = reached + own + (value === other + 1 ? 1 : 0);
      if (sum >= (score[index] ?? 0)) {
        score[index] = sum;
        from[index] = before;
      }
    }
    if (best < 0 || (score[index] ?? 0) > (score[best] ?? 0)) best = index;
  });
  const kept = new Set<number>();
  for (let index = best; index >= 0; index = from[index] ?? -1) kept.add(index);
  return kept;
}

function firstRun(values: readonly (number | undefined)[], base: number): ReadonlySet<number> {
  const kept = new Set<number>();
  let last = base;
  values.forEach((value, index) => {
    if (value === undefined || value <= last) return;
    kept.add(index);
    last = value;
  });
  return kept;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
