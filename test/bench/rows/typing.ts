import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { collectGarbage, createNoiseMeter, timeOf, timingOf } from '../measure.ts';
import { format, type Measurement } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { scatteredEdits, typedEdits } from '../typing.ts';

const EDITS = 800;
/** How often the same text is typed in before: whoever writes a report types for hours, engines compile for seconds. */
const WARM_UP = 8;
/** How many edits there are to one full check of the text as it is then; the edits do not pay for what that leaves behind. */
const EDITS_PER_CHECK = 40;

/** Milliseconds of each edit, and of the full checks in between; and how noisy the machine was meanwhile. */
interface Session {
  readonly edits: readonly number[];
  readonly checks: readonly number[];
  readonly noise: number;
}

/** From one typed character to the findings, in the core alone. */
export const typing: Row = { name: 'typing', measure };

function measure(subject: Subject): Answer {
  const [first] = Array.from({ length: WARM_UP }, (_, seed) => edit(subject, typedEdits, seed + 1));
  const typed = edit(subject, typedEdits, 0);
  const elsewhere = edit(subject, scatteredEdits, 0);
  const early = timingOf(first?.edits ?? []);
  return {
    measurements: [
      ...compare(`one typed character in ${YEAR_LENGTH.toLocaleString('en')}`, typed, 1 / 20),
      // What a drafter does now and then is held to the milliseconds alone.
      ...compare('one character put in or taken out, each elsewhere', elsewhere),
    ],
    notes: [`the first ${EDITS} edits of all: median ${format(early.median)} ms, p95 ${format(early.p95)} ms`],
  };
}

function compare(what: string, { edits, checks, noise }: Session, bar?: number): readonly Measurement[] {
  const { median, p95 } = timingOf(edits);
  const full = timingOf(checks).median;
  const ratio = { value: p95 / full, unit: '×', detail: `${format(p95)} of ${format(full)} ms`, noise } as const;
  return [
    { what: `${what}, p95 ÷ full check`, ...ratio, ...(bar !== undefined && { bar }) },
    { what: `${what}, p95`, value: p95, unit: 'ms', bar: 3, detail: `median ${format(median)} ms`, noise },
  ];
}

/** Edits the draft of the bench; the same session for the same `seed`. */
function edit(
  { ChunkedText, parseDraft, lint, fullCheck, standardOptions }: Subject,
  editsOf: typeof typedEdits,
  seed: number,
): Session {
  const meter = createNoiseMeter();
  const edits: number[] = [];
  const checks: number[] = [];
  const start = benchDraft(YEAR_LENGTH);
  // Made before: what it takes to make them is no part of an edit, nor is what that does to the caches of the processor.
  const made = [...editsOf(start, { count: EDITS, seed })];
  let text = ChunkedText.of(start);
  let draft = parseDraft(text);
  let result = lint(draft, standardOptions);
  for (const { offset, removed, inserted } of made) {
    const time = timeOf(() => {
      text = text.replace({ start: offset, end: offset + removed.length }, inserted);
      draft = parseDraft(text, draft);
      result = lint(draft, standardOptions, result);
    });
    edits.push(time);
    if (edits.length % EDITS_PER_CHECK === 0) {
      const whole = text.toString();
      checks.push(timeOf(() => fullCheck(whole)));
      collectGarbage({ type: 'minor' });
      // Not at every edit: each look at the machine empties the caches of the processor.
      meter.sample();
    }
  }
  if (result.findings.length !== fullCheck(text.toString()).findings.length)
    throw new Error('the edits led to other findings');
  return { edits, checks, noise: meter.level(0.95) };
}
