import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { benchDraft } from '../draft.ts';
import type { Subject } from '../load-subject.ts';
import { compareInTurns, medianOf } from '../measure.ts';
import { format, type Measurement } from '../measurement.ts';
import { loadCheckers } from '../peers.ts';
import type { Answer, Row } from '../row.ts';
import { withTemporaryFolder } from '../../temporary-folder.ts';

const DRAFTS = 1000;
/** By then the heap of Node has grown to its size. */
const FEW = 500;
const CHARACTERS = 5000;
const RUNS = 21;
const OBSERVER = resolve('test/observer.cjs');

/** What an office checks in one go: a process that starts, reads and prints, against checks in one that is warm. */
export const manyDrafts: Row = { name: 'many-drafts', measure };

async function measure({ fullCheck }: Subject): Promise<Answer> {
  const peers = (await loadCheckers()).filter(({ name }) => name === 'autocorrect-node');
  const drafts = Array.from({ length: DRAFTS }, (_, index) => benchDraft(CHARACTERS, index * 30));
  return withTemporaryFolder((folder) => {
    const [few, rest] = [join(folder, 'few'), join(folder, 'rest')];
    for (const part of [few, rest]) mkdirSync(part);
    drafts.forEach((draft, index) => {
      writeFileSync(join(index < FEW ? few : rest, `${index}.report.md`), draft);
    });
    const memories: number[] = [];
    const { comparisons, noise } = compareInTurns(
      () => memories.push(check([few, rest])),
      [
        () => drafts.map((draft) => fullCheck(draft).findings.length),
        ...peers.map(
          ({ run }) =>
            () =>
              drafts.map(run),
        ),
      ],
      { runs: RUNS, warmUp: 0 },
    );
    const compared = ['their warm checks', ...peers.map(({ name }) => `${name}, warm`)];
    const memory = medianOf(memories);
    const least = check([few]);
    return {
      measurements: [
        ...compared.map((other, index): Measurement => {
          const { ratio = NaN, medians: [process, warm] = [NaN, NaN] } = comparisons[index] ?? {};
          return {
            what: `\`check\` of 1,000 drafts of 5,000 characters ÷ ${other}`,
            value: ratio,
            unit: '×',
            ...(index === 0 ? { bar: 2 } : {}),
            detail: `${format(process)} of ${format(warm)} ms`,
            noise,
          };
        }),
        {
          what: 'most memory for 1,000 drafts ÷ for 500',
          value: memory / least,
          unit: '×',
          bar: 1.1,
          detail: `${format(memory)} of ${format(least)} MiB`,
          noise: 1,
        },
      ],
    };
  });
}

/** Checks what is in `folders` in a process of its own and returns the most memory it had, in MiB. */
function check(folders: readonly string[]): number {
  const { status, output } = spawnSync(process.execPath, ['--require', OBSERVER, 'dist/cli.js', 'check', ...folders], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`the check ended with ${status ?? 'a signal'}`);
  return Number(output[3]) / 1024;
}
