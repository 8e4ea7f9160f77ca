import { benchDraft, REPORT_LENGTH, YEAR_LENGTH } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { compareInTurns } from '../measure.ts';
import { format, type Measurement } from '../measurement.ts';
import { loadCheckers, loadParsers } from '../peers.ts';
import type { Answer, Row } from '../row.ts';

/** By the name of the peer. */
type Bars = Readonly<Record<string, number>>;

interface Size {
  readonly characters: number;
  readonly bars: Bars;
  readonly runs: number;
  /** Milliseconds for each: engines go on compiling for seconds. */
  readonly warmUp: number;
}

const SIZES: readonly Size[] = [
  {
    characters: YEAR_LENGTH,
    bars: { 'autocorrect-node': 1 / 4, zhlint: 1 / 8, markdownlint: 1 / 5 },
    runs: 25,
    warmUp: 5000,
  },
  { characters: REPORT_LENGTH, bars: { 'autocorrect-node': 1 / 3 }, runs: 100, warmUp: 4000 },
];

/** Parse and all rules against what other programs take for the same text. */
export const fullCheck: Row = { name: 'full-check', measure };

async function measure(subject: Subject): Promise<Answer> {
  const peers = [...(await loadCheckers()), ...(await loadParsers())];
  const measurements = SIZES.flatMap(({ characters, bars, runs, warmUp }): readonly Measurement[] => {
    const text = benchDraft(characters);
    const { comparisons, noise } = compareInTurns(
      () => subject.fullCheck(text),
      peers.map(
        ({ run }) =>
          () =>
            run(text),
      ),
      { runs, warmUp },
    );
    return peers.map(({ name }, index): Measurement => {
      const { ratio = NaN, medians: [own, other] = [NaN, NaN] } = comparisons[index] ?? {};
      const bar = bars[name];
      return {
        what: `full check, ${characters.toLocaleString('en')} characters ÷ ${name}`,
        value: ratio,
        unit: '×',
        ...(bar === undefined ? {} : { bar }),
        detail: `${format(own)} of ${format(other)} ms`,
        noise,
      };
    });
  });
  return { measurements };
}
