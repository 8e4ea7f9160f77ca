import { benchDraft } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { comparePairs, createNoiseMeter, timeWithCollection } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';

const SMALL = 150_000;
const LARGE = 10 * SMALL;
const RUNS = 21;
/** How often the small text is checked before. */
const WARM_UP = 100;

/** What ten times the text costs; what a check leaves behind is collected within its time. */
export const growth: Row = { name: 'growth', measure };

function measure({ fullCheck }: Subject): Answer {
  const meter = createNoiseMeter();
  const texts = [benchDraft(SMALL), benchDraft(LARGE)];
  for (let run = 0; run < WARM_UP; run += 1) fullCheck(texts[0] ?? '');
  const runs = Array.from({ length: RUNS }, () => {
    meter.sample();
    const [small = NaN, large = NaN] = texts.map((text) => timeWithCollection(() => fullCheck(text)));
    return [large, small] as const;
  });
  const { ratio, medians } = comparePairs(runs);
  const [large, small] = medians;
  return {
    measurements: [
      {
        what: 'full check and collection of 1.5 million characters ÷ of 150,000',
        value: ratio,
        unit: '×',
        bar: 11,
        detail: `${format(large)} of ${format(small)} ms`,
        noise: meter.level(0.9),
      },
    ],
  };
}
