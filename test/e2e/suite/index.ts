// Sets the global Mocha. The build for browsers is the one that runs in both extension hosts.
import 'mocha/mocha.js';
import { workspace } from 'vscode';
import { workspaceFile } from './workspace-file.ts';

export interface SuiteOptions {
  /** One import for each test file; the runner lists the files of this folder. */
  readonly testFiles: readonly (() => Promise<unknown>)[];
  readonly grep?: string;
}

/** Runs the tests, leaves the totals in `.e2e-results.json` for the runner, and rejects when a test failed. */
export async function run(options: SuiteOptions): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidPending: true });
  if (options.grep !== undefined) {
    mocha.grep(options.grep);
  }
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of options.testFiles) {
    await load();
  }
  const totals = await new Promise<{ passed: number; failed: number }>((done) => {
    const runner = mocha.run((failed) => {
      done({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
  await workspace.fs.writeFile(workspaceFile('.e2e-results.json'), new TextEncoder().encode(JSON.stringify(totals)));
  if (totals.failed > 0) {
    throw new Error(`${totals.failed} failed`);
  }
}
