import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { medianOf, takeTurns } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';

const SHOWN = 10;

/** What each rule costs alone, with what it is the only one to ask for. */
export const slowestRules: Row = { name: 'rules', measure };

function measure({ parseDraft, lint, standardOptions }: Subject): Answer {
  const draft = parseDraft(benchDraft(YEAR_LENGTH));
  const { rules } = standardOptions;
  const tasks = rules.map((rule) => () => lint(draft, { ...standardOptions, rules: [rule] }));
  const { times, noise } = takeTurns(tasks, { runs: 9, warmUp: 50 });
  const slowest = rules
    .map(({ id }, index) => ({ id, time: medianOf(times[index] ?? []) }))
    .toSorted((one, other) => other.time - one.time);
  const { id = '', time = NaN } = slowest[0] ?? {};
  return {
    measurements: [
      { what: `the slowest of ${rules.length} rules, alone`, value: time, unit: 'ms', bar: 50, detail: id, noise },
    ],
    notes: slowest.slice(0, SHOWN).map((rule) => `${rule.id.padEnd(26)} ${format(rule.time).padStart(6)} ms`),
  };
}
