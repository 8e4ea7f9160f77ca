import { benchDraft } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { createNoiseMeter, leastTime } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';

const SMALL = 150_000;
const LARGE = 10 * SMALL;
const RUNS = 10;

/** What ten times the text costs; what a check leaves behind is collected within its time. */
export const growth: Row = { name: 'growth', measure };

function measure({ fullCheck }: Subject): Answer {
  const meter = createNoiseMeter();
  // The small text twice: at first the code of the core is not yet compiled as well as it will be.
  const [first = NaN, large = NaN, again = NaN] = [SMALL, LARGE, SMALL].map((characters) => {
    const text = benchDraft(characters);
    meter.sample();
    return leastTime(() => fullCheck(text), RUNS);
  });
  const small = Math.min(first, again);
  return {
    measurements: [
      {
        what: 'full check and collection of 1.5 million characters ÷ of 150,000',
        value: large / small,
        unit: '×',
        bar: 11,
        detail: `${format(large)} of ${format(small)} ms`,
        noise: meter.level(0.9),
      },
    ],
  };
}
