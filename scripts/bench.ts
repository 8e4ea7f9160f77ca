// Times parsing and checking against remark-parse + remark-gfm on the same text in the same run: `npm run bench`.
// Fails when parsing, or all rules together, cost more than the peer's parse, or one rule more than 50 ms.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Draft } from '../server/src/core/draft.ts';
import { lint } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { benchDraft } from './bench-draft.ts';

const SIZES = [5_000, 150_000];
const RUNS = 25;
const WARM_UP = 5;
/** Milliseconds that no single rule may take on the largest draft. */
const MAX_RULE = 50;
const SHOWN = 3;

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
  print('parse and rules', { ...parse, median: parse.median + check.median }, remark);
  if (check.median > remark.median) missed.push('the rules together cost more than the peer’s parse');
  if (parse.median > remark.median) missed.push('the parse costs more than the peer’s');
  for (const { rule, median } of slowestRules(draft)) {
    console.log(`    ${rule.padEnd(26)} ${median.toFixed(2).padStart(8)} ms`);
    if (median > MAX_RULE) missed.push(`${rule} takes more than ${MAX_RULE} ms`);
  }
  if (Math.max(remark.spread, parse.spread, check.spread) > 2)
    console.log('  the machine was noisy: run again before you believe a number');
}
for (const reason of missed) console.log(`missed: ${reason}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** The slowest rules, each alone: with what it is the only one to ask for. */
function slowestRules(draft: Draft): readonly { readonly rule: string; readonly median: number }[] {
  const tasks = standardOptions.rules.map((rule) => () => lint(draft, { ...standardOptions, rules: [rule] }));
  const timings = measure(tasks, 5);
  const rows = standardOptions.rules.map(({ id }, index) => ({ rule: id, median: timings[index]?.median ?? 0 }));
  return rows.toSorted((one, other) => other.median - one.median).slice(0, SHOWN);
}

function measure(tasks: readonly (() => unknown)[], count = RUNS): readonly Timing[] {
  const times = tasks.map((): number[] => []);
  for (let run = -WARM_UP; run < count; run += 1) {
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
