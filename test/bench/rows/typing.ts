import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { collectGarbage, createNoiseMeter, medianOf, percentile, timeOf, timingOf } from '../measure.ts';
import { format, type Measurement } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { scatteredEdits, typedEdits, type TypedEdit } from '../typing.ts';

const EDITS = 400;
/** How many scripts of edits there are, each for the draft as it was. */
const SCRIPTS = 10;
/** How often other edits are made before: whoever writes a report types for hours, engines compile for seconds. */
const WARM_UP = 16;
/** How often the same edits are made. */
const RUNS = 21;
/** How much Node lets come together at most before it collects what is young. */
const ROOM_KB = 16 * 1024;
/** Full checks of the text as the edits leave it, after each run. */
const CHECKS = 3;

/** Milliseconds of each edit, and of the full checks behind them. */
interface Session {
  readonly edits: readonly number[];
  readonly checks: readonly number[];
}

/** The sessions of each script, and how noisy the machine was meanwhile. */
interface Sessions {
  readonly scripts: readonly (readonly Session[])[];
  readonly noise: number;
}

/** From one typed character to the findings, in the core alone. */
export const typing: Row = { name: 'typing', measure };

function measure(subject: Subject): Answer {
  const [first] = Array.from({ length: WARM_UP }, (_, index) => edit(subject, makeEdits(typedEdits, SCRIPTS + index)));
  const early = timingOf(first?.edits ?? []);
  return {
    measurements: [
      ...compare(`one typed character in ${YEAR_LENGTH.toLocaleString('en')}`, editOften(subject, typedEdits), 1 / 20),
      // What a drafter does now and then is held to the milliseconds alone.
      ...compare('one character put in or taken out, each elsewhere', editOften(subject, scatteredEdits)),
    ],
    notes: [`the first ${EDITS} edits of all: median ${format(early.median)} ms, p95 ${format(early.p95)} ms`],
  };
}

/**
 * Every edit is compared with the full checks of its session, for the machine changes its speed, and of each edit the median
 * of its runs is taken, so that no other program is taken for it, nor a collection that falls on one edit in fifty. What a
 * drafter waits for is all that edits took in any of their runs.
 */
function compare(what: string, { scripts, noise }: Sessions, bar?: number): readonly Measurement[] {
  const ratios = scripts.flatMap((sessions) =>
    Array.from({ length: EDITS }, (_, index) =>
      medianOf(sessions.map(({ edits, checks }) => (edits[index] ?? NaN) / medianOf(checks))),
    ),
  );
  const check = medianOf(scripts.flat().flatMap(({ checks }) => checks));
  const all = timingOf(scripts.flat().flatMap(({ edits }) => edits));
  return [
    {
      what: `${what}, p95 ÷ full check`,
      value: percentile(ratios, 0.95),
      unit: '×',
      ...(bar !== undefined && { bar }),
      detail: `full check ${format(check)} ms`,
      noise,
    },
    { what: `${what}, p95`, value: all.p95, unit: 'ms', bar: 3, detail: `median ${format(all.median)} ms`, noise },
  ];
}

function editOften(subject: Subject, editsOf: typeof typedEdits): Sessions {
  const meter = createNoiseMeter();
  const made = Array.from({ length: SCRIPTS }, (_, seed) => makeEdits(editsOf, seed));
  const runs = Array.from({ length: RUNS }, (_, run) =>
    made.map((edits) => {
      meter.sample();
      leaveBehind((run / RUNS) * ROOM_KB);
      return edit(subject, edits);
    }),
  );
  return { scripts: made.map((_, script) => runs.flatMap((run) => run[script] ?? [])), noise: meter.level(0.9) };
}

let left: unknown;

/** Leaves something to collect behind, for else the collector would meet the same edits in every run. */
function leaveBehind(kilobytes: number): void {
  for (let kilobyte = 0; kilobyte < kilobytes; kilobyte += 1) left = new Array(125).fill(left === kilobyte);
}

/** Made before they are timed: what it takes to make them is no part of an edit, nor what that does to the caches of the processor. */
function makeEdits(editsOf: typeof typedEdits, seed: number): readonly TypedEdit[] {
  return [...editsOf(benchDraft(YEAR_LENGTH), { count: EDITS, seed })];
}

/** Makes `made` in the draft of the bench, and then checks it as a whole. */
function edit(
  { ChunkedText, parseDraft, lint, fullCheck, standardOptions }: Subject,
  made: readonly TypedEdit[],
): Session {
  let text = ChunkedText.of(benchDraft(YEAR_LENGTH));
  let draft = parseDraft(text);
  let result = lint(draft, standardOptions);
  const edits = made.map(({ offset, removed, inserted }) =>
    timeOf(() => {
      text = text.replace({ start: offset, end: offset + removed.length }, inserted);
      draft = parseDraft(text, draft);
      result = lint(draft, standardOptions, result);
    }),
  );
  const whole = text.toString();
  const checks = Array.from({ length: CHECKS }, () => {
    collectGarbage({ type: 'minor' });
    return timeOf(() => fullCheck(whole));
  });
  if (result.findings.length !== fullCheck(whole).findings.length) throw new Error('the edits led to other findings');
  return { edits, checks };
}
