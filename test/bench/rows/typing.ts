import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { collectGarbage, createNoiseMeter, timeOf, timingOf, type NoiseMeter } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { typedEdits } from '../typing.ts';

const EDITS = 800;
/** How often the same text is typed in before: whoever writes a report types for hours, engines compile for seconds. */
const WARM_UP = 8;
/** How many edits there are to one full check of the text as it is then; the edits do not pay for what that leaves behind. */
const EDITS_PER_CHECK = 40;

/** Milliseconds of each edit, and of the full checks in between. */
interface Session {
  readonly edits: readonly number[];
  readonly checks: readonly number[];
}

/** From one typed character to the findings, in the core alone. */
export const typing: Row = { name: 'typing', measure };

function measure(subject: Subject): Answer {
  const meter = createNoiseMeter();
  const [first] = Array.from({ length: WARM_UP }, (_, seed) => type(subject, createNoiseMeter(), seed + 1));
  const { edits, checks } = type(subject, meter, 0);
  const { median, p95 } = timingOf(edits);
  const full = timingOf(checks).median;
  const noise = meter.level(0.95);
  const what = `one typed character in ${YEAR_LENGTH.toLocaleString('en')}, p95`;
  const early = timingOf(first?.edits ?? []);
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
    notes: [`the first ${EDITS} edits of all: median ${format(early.median)} ms, p95 ${format(early.p95)} ms`],
  };
}

/** Types in the draft of the bench; the same session for the same `seed`. */
function type(
  { ChunkedText, parseDraft, lint, fullCheck, standardOptions }: Subject,
  meter: NoiseMeter,
  seed: number,
): Session {
  const edits: number[] = [];
  const checks: number[] = [];
  const start = benchDraft(YEAR_LENGTH);
  // Made before: what it takes to make them is no part of an edit, nor is what that does to the caches of the processor.
  const typed = [...typedEdits(start, { count: EDITS, seed })];
  let text = ChunkedText.of(start);
  let draft = parseDraft(text);
  let result = lint(draft, standardOptions);
  for (const edit of typed) {
    const time = timeOf(() => {
      text = text.replace({ start: edit.offset, end: edit.offset + edit.removed.length }, edit.inserted);
      draft = parseDraft(text, draft);
      result = lint(draft, standardOptions, result);
    });
    edits.push(time);
    if (edits.length % EDITS_PER_CHECK === 0) {
      const whole = text.toString();
      checks.push(timeOf(() => fullCheck(whole)));
      collectGarbage({ type: 'minor' });
    }
    meter.sample();
  }
  if (result.findings.length !== fullCheck(text.toString()).findings.length)
    throw new Error('the edits led to other findings');
  return { edits, checks };
}
