import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withTemporaryFolder } from './temporary-folder.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with files in it, and the command line to be run there. */
export interface Folder {
  readonly run: (...words: string[]) => Outcome;
  /** Runs with `input` on standard input. */
  readonly pipe: (input: string | Uint8Array, ...words: string[]) => Outcome;
  readonly read: (file: string) => string;
  readonly readBytes: (file: string) => Buffer;
  readonly pathOf: (file: string) => string;
}

/** Makes a folder that holds `files`, hands it to `use` and removes it in any case. */
export function withFolder(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: Folder) => void): void {
  const program = resolve('dist/cli.js');
  assert.ok(existsSync(program), 'dist/cli.js is not there: run “npm run build” first');
  withTemporaryFolder((cwd) => {
    const pipe = (input: string | Uint8Array, ...words: string[]): Outcome => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
        cwd,
        input,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), content);
    }
    use({
      run: (...words) => pipe('', ...words),
      pipe,
      read: (file) => readFileSync(join(cwd, file), 'utf8'),
      readBytes: (file) => readFileSync(join(cwd, file)),
      pathOf: (file) => join(cwd, file),
    });
  });
}

/** Puts into `folder` what the command line loads at the start, and nothing of what it loads when it needs it. */
export function copyCommandLine(folder: string): void {
  for (const file of ['cli.js', 'command-line.js']) copyFileSync(join('dist', file), join(folder, file));
}

/** Checks that the program gave up with one sentence that holds `words`, and printed nothing else. */
export function checkFailure(outcome: Outcome, words: string): void {
  assert.equal(outcome.status, 2, outcome.stderr);
  assert.equal(outcome.stdout, '');
  assert.match(outcome.stderr, /^report-draft：[^\n]+。[^\n]*\n$/);
  assert.ok(outcome.stderr.includes(words), outcome.stderr);
}
