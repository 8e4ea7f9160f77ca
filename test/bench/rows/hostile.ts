import { HOSTILE } from '../hostile.ts';
import type { Subject } from '../load-subject.ts';
import { comparePairs, createNoiseMeter, timeWithCollection } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';

interface Growth {
  readonly name: string;
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
  /** True when the large text was not read, since it would have taken too long. */
  readonly isForeseen?: boolean;
}

const SMALL = 30_000;
const LARGE = 10 * SMALL;
/** Of texts that are read faster the clock tells too little. */
const SHORTEST_MS = 1;
/** A text that will take longer is not read: it might take hours. */
const LONGEST_MS = 10_000;
/** Where twice the small text takes less, no tenfold one takes hours. */
const HARMLESS_MS = 300;
const SHOWN = 12;
const BAR = 11;
/** How often both texts are read, one right after the other, where once is over the bar. */
const RUNS = 21;

/** What ten times the text costs where it is nothing but one construct; collected as in growth.ts. */
export const hostile: Row = { name: 'hostile', measure };

function measure({ fullCheck }: Subject): Answer {
  const meter = createNoiseMeter();
  const all = Object.entries(HOSTILE).map(([name, make]): Growth => {
    meter.sample();
    return growthOf(name, make, fullCheck);
  });
  const noise = meter.level(0.9);
  const worst = all.toSorted((one, other) => other.ratio - one.ratio);
  const slowest = all.toSorted((one, other) => other.large - one.large);
  const [first] = worst;
  const [last] = slowest;
  if (!first || !last) throw new Error('there are no hostile texts');
  return {
    measurements: [
      {
        what: `the worst of ${all.length} hostile texts, 300,000 characters ÷ 30,000`,
        value: first.ratio,
        unit: '×',
        bar: BAR,
        detail: describe(first),
        noise,
      },
      { what: 'the slowest of them', value: last.large, unit: 'ms', detail: describe(last), noise },
    ],
    notes: [...new Set([...worst.slice(0, SHOWN), ...slowest.slice(0, SHOWN)])].map(
      (growth) => `${format(growth.ratio).padStart(6)} ×  ${describe(growth)}`,
    ),
  };
}

function growthOf(name: string, make: (characters: number) => string, check: (text: string) => unknown): Growth {
  const [text, twice, longer] = [make(SMALL), make(2 * SMALL), make(LARGE)];
  const timeOfCheck = (one: string): number => timeWithCollection(() => check(one));
  const timeOfShort = (): number => Math.max(timeOfCheck(text), SHORTEST_MS);
  const small = Math.min(timeOfShort(), timeOfShort());
  const foreseen = foresee(small, Math.min(timeOfCheck(twice), timeOfCheck(twice)));
  if (foreseen > LONGEST_MS) return { name, small, large: foreseen, ratio: foreseen / small, isForeseen: true };
  const large = timeOfCheck(longer);
  const ratio = large / small;
  if (ratio <= BAR) return { name, small, large, ratio };
  // A bad moment of the machine, or of the compilation, may be the reason.
  const pairs = Array.from({ length: RUNS }, () => {
    const short = timeOfShort();
    return [timeOfCheck(longer), short] as const;
  });
  const compared = comparePairs(pairs);
  return { name, small: compared.medians[1], large: compared.medians[0], ratio: compared.ratio };
}

/** What the large text will take if it grows as from the small one to twice that; 0 when that is nothing to fear. */
function foresee(small: number, twice: number): number {
  return twice < HARMLESS_MS ? 0 : small * (twice / small) ** Math.log2(LARGE / SMALL);
}

function describe({ name, small, large, isForeseen }: Growth): string {
  return `${name}: ${isForeseen ? 'foreseen ' : ''}${format(large)} of ${format(small)} ms`;
}
