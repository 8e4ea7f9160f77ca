import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchDraft } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { createNoiseMeter, medianOf, timeOf } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { withTemporaryFolder } from '../../temporary-folder.ts';

interface Run {
  /** Milliseconds. */
  readonly time: number;
  /** The most memory it had, in MiB. */
  readonly memory: number;
}

const DRAFTS = 1000;
/** By then the heap of Node has grown to its size. */
const FEW = 500;
const CHARACTERS = 5000;
const RUNS = 21;
const OBSERVER = pathToFileURL(resolve('test/bench/observer.mjs')).href;

/** What an office checks in one go. */
export const manyDrafts: Row = { name: 'many-drafts', measure };

function measure({ fullCheck }: Subject): Answer {
  const drafts = Array.from({ length: DRAFTS }, (_, index) => benchDraft(CHARACTERS, index * 30));
  const meter = createNoiseMeter();
  return withTemporaryFolder((folder) => {
    const [few, rest] = [join(folder, 'few'), join(folder, 'rest')];
    for (const part of [few, rest]) mkdirSync(part);
    drafts.forEach((draft, index) => {
      writeFileSync(join(index < FEW ? few : rest, `${index}.report.md`), draft);
    });
    const warm: number[] = [];
    const all: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      meter.sample();
      warm.push(timeOf(() => drafts.map((draft) => fullCheck(draft).findings.length)));
      meter.sample();
      all.push(check([few, rest]));
    }
    const least = check([few]);
    const times = { process: medianOf(all.map(({ time }) => time)), warm: medianOf(warm) };
    const memory = medianOf(all.map((run) => run.memory));
    return {
      measurements: [
        {
          what: '`check` of 1,000 drafts of 5,000 characters ÷ their warm checks',
          value: times.process / times.warm,
          unit: '×',
          bar: 2,
          detail: `${format(times.process)} of ${format(times.warm)} ms`,
          noise: meter.level(0.9),
        },
        {
          what: 'most memory for 1,000 drafts ÷ for 500',
          value: memory / least.memory,
          unit: '×',
          bar: 1.1,
          detail: `${format(memory)} of ${format(least.memory)} MiB`,
          noise: 1,
        },
      ],
    };
  });
}

function check(folders: readonly string[]): Run {
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--import', OBSERVER, 'dist/cli.js', 'check', ...folders], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`the check ended with ${status ?? 'a signal'}`);
  return { time, memory: Number(output[3]) / 1024 };
}
