import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { collectGarbage, createNoiseMeter, timeOf, timingOf } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { applyTyped, typedEdits } from '../typing.ts';

const EDITS = 800;
const WARM_UP = 100;
/** How many edits there are to one full check of the text as it is then; the edits do not pay for what that leaves behind. */
const EDITS_PER_CHECK = 40;

/** From one typed character to the findings, in the core alone. */
export const typing: Row = { name: 'typing', measure };

function measure({ parseDraft, lint, fullCheck, standardOptions }: Subject): Answer {
  const edits: number[] = [];
  const checks: number[] = [];
  const meter = createNoiseMeter();
  let text = benchDraft(YEAR_LENGTH);
  let draft = parseDraft(text);
  let result = lint(draft, standardOptions);
  let typed = 0;
  for (const edit of typedEdits(text, { count: WARM_UP + EDITS })) {
    const time = timeOf(() => {
      text = applyTyped(text, edit);
      draft = parseDraft(text, draft);
      result = lint(draft, standardOptions, result);
    });
    const check = typed % EDITS_PER_CHECK === 0 ? timeOf(() => fullCheck(text)) : undefined;
    if (check !== undefined) collectGarbage({ type: 'minor' });
    meter.sample();
    typed += 1;
    if (typed <= WARM_UP) continue;
    edits.push(time);
    if (check !== undefined) checks.push(check);
  }
  if (result.findings.length !== fullCheck(text).findings.length) throw new Error('the edits led to other findings');
  const { median, p95 } = timingOf(edits);
  const full = timingOf(checks).median;
  const noise = meter.level(0.95);
  const what = `one typed character in ${YEAR_LENGTH.toLocaleString('en')}, p95`;
  return {
    measurements: [
      {
        what: `${what} ÷ full check`,
        value: p95 / full,
        unit: '×',
        bar: 1 / 20,
        detail: `${format(p95)} of ${format(full)} ms`,
        noise,
      },
      { what, value: p95, unit: 'ms', bar: 3, detail: `median ${format(median)} ms`, noise },
    ],
  };
}
