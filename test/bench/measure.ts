import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds. */
export interface Timing {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
}

export interface Turns {
  /** For each task, in the order of the tasks, what it took in each of its turns. */
  readonly times: readonly (readonly number[])[];
  readonly noise: number;
}

/** How a task compares with another one. */
export interface Comparison {
  readonly ratio: number;
  /** Milliseconds of the task and of the other one. */
  readonly medians: readonly [number, number];
}

export interface Comparisons {
  /** One for each of the others, in their order. */
  readonly comparisons: readonly Comparison[];
  readonly noise: number;
}

export interface NoiseMeter {
  /** Looks how fast the machine is at the moment. */
  readonly sample: () => void;
  /** What `share` of the looks did not exceed, over what the best one took: little more than 1 on a quiet machine. */
  readonly level: (share: number) => number;
}

/** How often the noise meter looks at a time. */
const LOOKS = 3;

type CollectGarbage = (options?: { readonly type: 'minor' | 'major' }) => void;

setFlagsFromString('--expose-gc');
// With the flag set, every new context has the function; the running one was made before.
export const collectGarbage = runInNewContext('gc') as CollectGarbage;

/** The value that `share` of the values do not exceed; `values` in any order, none for NaN. */
export function percentile(values: readonly number[], share: number): number {
  return placeIn(inOrder(values), share);
}

export function medianOf(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = inOrder(times);
  return { least: placeIn(sorted, 0), median: placeIn(sorted, 0.5), p95: placeIn(sorted, 0.95) };
}

function inOrder(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}

function placeIn(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds that `task` takes. */
export function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/**
 * Milliseconds that `task` takes together with the collection of what it leaves behind, for a large task cannot but collect
 * on its way, and a small one that leaves it to the next would look too cheap beside it. Twice: what lives on is moved when
 * it is first met, and once more to where it stays.
 */
export function timeWithCollection(task: () => unknown): number {
  const kept: unknown[] = [];
  collectGarbage({ type: 'minor' });
  const time = timeOf(() => {
    kept.push(task());
    collectGarbage({ type: 'minor' });
    collectGarbage({ type: 'minor' });
  });
  kept.pop();
  return time;
}

/** In how many turns tasks warm up. */
const WARM_TURNS = 10;

/** A turn lasts so many milliseconds, and a task that takes longer is measured once. */
const TURN_MS = 25;

/** What takes longer does not feel that caches have to be filled again, and is run once. */
const LONG_MS = 250;

interface TurnOptions {
  /** How many turns each task has, */
  readonly runs: number;
  /** and how many milliseconds to warm up before. */
  readonly warmUp: number;
}

/**
 * Compares a task with others. Machines change their speed by half for tenths of a second or for minutes, and the median of
 * what was measured at two speeds is one or the other by chance: so every turn of another task is compared with the turns of
 * the task right before and behind it, and the median is taken of what came out.
 */
export function compareInTurns(
  task: () => unknown,
  others: readonly (() => unknown)[],
  options: TurnOptions,
): Comparisons {
  const { times, noise } = takeTurns(
    others.flatMap((other) => [task, other]),
    options,
  );
  /** What the task took, in the order of its turns. */
  const own = times[0]?.flatMap((_, run) => others.map((_, index) => times[2 * index]?.[run] ?? NaN)) ?? [];
  const comparisons = others.map((_, index): Comparison => {
    const turns = times[2 * index + 1] ?? [];
    return comparePairs(
      turns.map((time, run) => {
        const turn = run * others.length + index;
        return [meanOf(own.slice(turn, turn + 2)), time];
      }),
    );
  });
  return { comparisons, noise };
}

/** Compares what was measured in pairs, one right after the other. */
export function comparePairs(pairs: readonly (readonly [number, number])[]): Comparison {
  return {
    ratio: medianOf(pairs.map(([time, other]) => time / other)),
    medians: [medianOf(pairs.map(([time]) => time)), medianOf(pairs.map(([, other]) => other))],
  };
}

/**
 * Times tasks that take turns, so that a slow moment of the machine falls on all of them. What one leaves behind is
 * collected before the next, so that none pays for another; what it leaves behind while its own turn lasts, it pays for
 * itself. Before that each has `warmUp` milliseconds to warm up: if it were rounds, the code of the fastest would be
 * compiled the least. A turn is a time, too: if it were one run, the caches of the processor would be full of the texts of
 * the others, and the faster a task is, the more of its time would go into filling them again.
 */
export function takeTurns(tasks: readonly (() => unknown)[], { runs, warmUp }: TurnOptions): Turns {
  const times = tasks.map((): number[] => []);
  const meter = createNoiseMeter();
  for (let turn = 0; turn < WARM_TURNS; turn += 1) {
    for (const task of new Set(tasks)) {
      collectGarbage({ type: 'major' });
      runFor(task, warmUp / WARM_TURNS);
    }
  }
  for (let run = 0; run < runs; run += 1) {
    meter.sample();
    tasks.forEach((task, index) => {
      collectGarbage({ type: 'major' });
      times[index]?.push(timeOfTurn(task));
    });
  }
  return { times, noise: meter.level(0.9) };
}

/** The median of what `task` takes in one turn. */
function timeOfTurn(task: () => unknown): number {
  const first = timeOf(task);
  if (first > LONG_MS) return first;
  // The first one does not count: the caches of the processor were full of what ran before.
  const times: number[] = [];
  const end = performance.now() + TURN_MS;
  do times.push(timeOf(task));
  while (performance.now() < end);
  return medianOf(times);
}

/** Runs `task` over and over for so many milliseconds. */
function runFor(task: () => unknown, milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) task();
}

/** What is always the same takes less than a millisecond and leaves nothing to collect: where its time varies, that is the machine. */
export function createNoiseMeter(): NoiseMeter {
  let value = 0;
  // The processor may have time for us while memory has not, and the other way round.
  const works = [() => (value = calculate(value)), () => (value = walk(value))];
  const times = works.map((): number[] => []);
  // They are compiled meanwhile.
  for (let round = 0; round < 30; round += 1) for (const work of works) work();
  return {
    sample: () => {
      for (let look = 0; look < LOOKS; look += 1) works.forEach((work, index) => times[index]?.push(timeOf(work)));
    },
    level: (share) => Math.max(...times.map((own) => percentile(own, share) / Math.min(...own))),
  };
}

function calculate(seed: number): number {
  let value = seed;
  for (let step = 1; step < 300_000; step += 1) value = Math.imul(value ^ (value >>> 15), step | 1);
  return value;
}

/** More than the nearer caches of a processor hold. */
const PLACES = 1 << 22;
/** From each place to another far away, and round through all of them. */
let ways: Int32Array | undefined;

function walk(seed: number): number {
  ways ??= Int32Array.from(
    { length: PLACES },
    (_, place) => (Math.imul(place, 0x9e3779b1) + 0x3c6ef373) & (PLACES - 1),
  );
  let place = seed & (PLACES - 1);
  for (let step = 0; step < 3000; step += 1) place = ways[place] ?? 0;
  return place;
}
