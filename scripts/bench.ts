// Times parsing and checking against remark-parse + remark-gfm on the same text in the same run.
// `npm run bench` prints the table and fails when the rules together cost more than the parse, or the parse more than the peer.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lint } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { benchDraft } from './bench-draft.ts';

const SIZES = [5_000, 150_000];
const RUNS = 25;
const WARM_UP = 5;

interface Timing {
  readonly median: number;
  /** Ninetieth percentile over the median: how noisy the machine was. */
  readonly spread: number;
}

const peer = unified().use(remarkParse).use(remarkGfm).freeze();
const missed: string[] = [];

for (const size of SIZES) {
  const text = benchDraft(size);
  const draft = parseDraft(text);
  // The three take turns, so that a slow moment of the machine falls on all of them.
  const [remark, parse, check] = measure([
    () => peer.parse(text),
    () => parseDraft(text),
    () => lint(draft, standardOptions),
  ]);
  if (!remark || !parse || !check) throw new Error('three timings were asked for');
  console.log(`${text.length} characters, ${standardOptions.rules.length} rules, median of ${RUNS}`);
  print('remark-parse + remark-gfm', remark, remark);
  print('parse', parse, remark);
  print('rules', check, remark);
  if (check.median > parse.median) missed.push('the rules together cost more than the parse');
  if (parse.median > remark.median) missed.push('the parse costs more than the peer');
  if (Math.max(remark.spread, parse.spread, check.spread) > 2)
    console.log('  the machine was noisy: run again before you believe a number');
}
for (const reason of missed) console.log(`missed: ${reason}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function measure(tasks: readonly (() => unknown)[]): readonly Timing[] {
  const times = tasks.map((): number[] => []);
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    tasks.forEach((task, index) => {
      const start = performance.now();
      task();
      if (run >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return times.map((runs) => {
    const sorted = runs.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return { median, spread: (sorted[Math.floor(sorted.length * 0.9)] ?? 0) / median };
  });
}

function print(what: string, timing: Timing, base: Timing): void {
  const ratio = (timing.median / base.median).toFixed(2);
  console.log(`  ${what.padEnd(28)} ${timing.median.toFixed(2).padStart(8)} ms   ${ratio.padStart(5)} ×`);
}
