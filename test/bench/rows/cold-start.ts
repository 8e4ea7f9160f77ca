import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchDraft, REPORT_LENGTH } from '../draft.ts';
import { compareInTurns } from '../measure.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { withTemporaryFolder } from '../../temporary-folder.ts';

/** A process that checks one report against one that does nothing. */
export const coldStart: Row = { name: 'cold-start', measure };

function measure(): Answer {
  return withTemporaryFolder((folder) => {
    const file = join(folder, 'draft.report.md');
    writeFileSync(file, benchDraft(REPORT_LENGTH));
    const { comparisons, noise } = compareInTurns(processOf('dist/cli.js', 'check', file), [processOf('-e', '0')], {
      runs: 25,
      warmUp: 300,
    });
    const { ratio = NaN, medians: [check, nothing] = [NaN, NaN] } = comparisons[0] ?? {};
    return {
      measurements: [
        {
          what: '`check` of one draft, cold process ÷ `node -e 0`',
          value: ratio,
          unit: '×',
          bar: 2,
          detail: `${format(check)} of ${format(nothing)} ms`,
          noise,
        },
      ],
    };
  });
}

function processOf(...words: string[]): () => void {
  return () => {
    const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
    if (status !== 0 && status !== 1) throw new Error(`node ${words.join(' ')} ended with ${status ?? 'a signal'}`);
  };
}
