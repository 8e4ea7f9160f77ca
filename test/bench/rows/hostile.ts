import { HOSTILE } from '../hostile.ts';
import type { Subject } from '../load-subject.ts';
import { createNoiseMeter, timeWithCollection } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';

interface Growth {
  readonly name: string;
  readonly small: number;
  readonly large: number;
  /** True when the large text was not read, since it would have taken too long. */
  readonly isForeseen?: boolean;
}

const SMALL = 30_000;
const LARGE = 10 * SMALL;
/** Of texts that are read faster the clock tells too little. */
const SHORTEST_MS = 1;
/** A text that will take longer is not read: it might take hours. */
const LONGEST_MS = 3000;
/** Where twice the small text takes less, no tenfold one takes hours. */
const HARMLESS_MS = 300;
const SHOWN = 12;
const BAR = 11;
const RUNS = 2;
const MORE_RUNS = 10;

/** What ten times the text costs where it is nothing but one construct; collected as in growth.ts. */
export const hostile: Row = { name: 'hostile', measure };

function measure({ fullCheck }: Subject): Answer {
  const meter = createNoiseMeter();
  const all = Object.entries(HOSTILE).map(([name, make]): Growth => {
    meter.sample();
    return growthOf(name, make, fullCheck);
  });
  const noise = meter.level(0.9);
  const worst = all.toSorted((one, other) => ratioOf(other) - ratioOf(one));
  const slowest = all.toSorted((one, other) => other.large - one.large);
  const [first] = worst;
  const [last] = slowest;
  if (!first || !last) throw new Error('there are no hostile texts');
  return {
    measurements: [
      {
        what: `the worst of ${all.length} hostile texts, 300,000 characters ÷ 30,000`,
        value: ratioOf(first),
        unit: '×',
        bar: BAR,
        detail: describe(first),
        noise,
      },
      { what: 'the slowest of them', value: last.large, unit: 'ms', detail: describe(last), noise },
    ],
    notes: [...new Set([...worst.slice(0, SHOWN), ...slowest.slice(0, SHOWN)])].map(
      (growth) => `${format(ratioOf(growth)).padStart(6)} ×  ${describe(growth)}`,
    ),
  };
}

function growthOf(name: string, make: (characters: number) => string, check: (text: string) => unknown): Growth {
  const [text, twice, longer] = [make(SMALL), make(2 * SMALL), make(LARGE)];
  let small = leastTime(() => check(text), RUNS);
  const foreseen = foresee(
    small,
    leastTime(() => check(twice), RUNS),
  );
  if (foreseen > LONGEST_MS) return { name, small, large: foreseen, isForeseen: true };
  let large = leastTime(() => check(longer), 1);
  for (let run = 0; run < MORE_RUNS && isDoubtful({ name, small, large }); run += 1) {
    small = Math.min(
      small,
      leastTime(() => check(text), RUNS),
    );
    large = Math.min(
      large,
      leastTime(() => check(longer), 1),
    );
  }
  return { name, small, large };
}

/** What the large text will take if it grows as from the small one to twice that; 0 when that is nothing to fear. */
function foresee(small: number, twice: number): number {
  return twice < HARMLESS_MS ? 0 : small * (twice / small) ** Math.log2(LARGE / SMALL);
}

/** What other programs take of the machine does not count. */
function leastTime(task: () => unknown, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => timeWithCollection(task)));
}

/** Over the bar: a bad moment of the machine, or of the compilation, may be the reason. */
function isDoubtful(growth: Growth): boolean {
  return ratioOf(growth) > BAR;
}

function ratioOf({ small, large }: Growth): number {
  return large / Math.max(small, SHORTEST_MS);
}

function describe({ name, small, large, isForeseen }: Growth): string {
  return `${name}: ${isForeseen ? 'foreseen ' : ''}${format(large)} of ${format(small)} ms`;
}
