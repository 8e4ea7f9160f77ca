import { build } from 'esbuild';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, type TestOptions } from '@vscode/test-electron';
import { prepareDesktop } from './vscode/desktop.ts';
import { canUseVscodeFromNpm, ensureVscode, projectRoot } from './vscode/install.ts';

/**
 * Runs the suite in a real VS Code, first with the extension in the Node host, then in the web worker host.
 *
 *     tsx test/e2e/run.ts [--host node|web] [--grep X] [--extension FOLDER]
 *
 * On Linux x64 that is a VS Code from npm unless `VSCODE_E2E=desktop`; elsewhere it is a downloaded desktop build.
 */

type Host = 'node' | 'web';

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

interface Run {
  readonly extension: string;
  readonly suite: string;
  readonly isDesktop: boolean;
}

const suiteFolder = join(projectRoot, 'test/e2e/suite');
const workspaceFolder = join(projectRoot, 'test/e2e/workspace');
// Longer than the launcher's own bound, which stops in an orderly way and says what it waited for.
const hostTimeout = 6 * 60_000;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { host: { type: 'string' }, grep: { type: 'string' }, extension: { type: 'string' } },
  });
  const extension = resolve(values.extension ?? projectRoot);
  const run: Run = {
    extension,
    suite: await bundleSuite(extension, values.grep),
    isDesktop: process.env['VSCODE_E2E'] === 'desktop' || !canUseVscodeFromNpm,
  };
  if (!run.isDesktop) {
    await ensureVscode();
  }
  const interruption = new AbortController();
  // With a listener of ours `runTests` leaves it to us to end, after cleaning up.
  process.on('SIGINT', () => {
    interruption.abort();
  });
  process.on('SIGTERM', () => process.emit('SIGINT'));
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const host of hostsOf(values.host)) {
    const start = performance.now();
    const totals = await runHost(host, run);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    lines.push(`${host} host: ${totals.passed} passed, ${totals.failed} failed in ${seconds} s`);
    passed += totals.passed;
    failed += totals.failed;
    if (interruption.signal.aborted) {
      lines.push('Interrupted');
      break;
    }
  }
  await rm(run.suite);
  await rm(`${run.suite}.map`);
  if (passed + failed === 0) {
    lines.push('No test was run');
  }
  console.log([...lines, `${passed} passed, ${failed} failed`].join('\n'));
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function hostsOf(host: string | undefined): readonly Host[] {
  switch (host) {
    case undefined:
      return ['node', 'web'];
    case 'node':
    case 'web':
      return [host];
    default:
      throw new Error(`There is no host “${host}”, only node and web`);
  }
}

/**
 * Bundles all test files of the suite folder for a place that has neither Node nor a module loader. The bundle must be
 * inside the extension: VS Code runs it in the host of the extension whose folder it is in, and any other in Node.
 */
async function bundleSuite(extension: string, grep: string | undefined): Promise<string> {
  const files = (await readdir(suiteFolder)).filter((file) => file.endsWith('.test.ts')).sort();
  const imports = files.map((file) => `() => import(${JSON.stringify(`./${file}`)})`);
  // The name is that of this run alone, since another one in the same folder may have another `--grep`.
  const outfile = join(extension, `out/e2e/suite-${process.pid}.js`);
  await build({
    stdin: {
      contents: [
        `import { run as runSuite } from './index.ts';`,
        `export const run = () => runSuite({ testFiles: [${imports.join(', ')}], grep: ${JSON.stringify(grep)} });`,
      ].join('\n'),
      resolveDir: suiteFolder,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    outfile,
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}

async function runHost(host: Host, run: Run): Promise<Totals> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'report-draft-e2e-')));
  const timer = setTimeout(() => {
    console.error(`The ${host} host did not end within ${hostTimeout / 1000} s`);
    // `runTests` keeps its child to itself, but passes an interruption on to it.
    process.emit('SIGINT');
  }, hostTimeout);
  try {
    await cp(workspaceFolder, folder, { recursive: true });
    const hasPassed = await (run.isDesktop ? runDesktop : runLauncher)(host, folder, run);
    const totals = await readTotals(folder);
    // A suite that ends without totals, or fails without a failing test, did not get to its end.
    return hasPassed || totals.failed > 0 ? totals : { ...totals, failed: 1 };
  } finally {
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runLauncher(host: Host, folder: string, run: Run): Promise<boolean> {
  return isPassing({
    ...testOptions(host, folder, run),
    vscodeExecutablePath: join(projectRoot, 'test/e2e/vscode/launcher.mjs'),
  });
}

async function runDesktop(host: Host, folder: string, run: Run): Promise<boolean> {
  const desktop = await prepareDesktop(host);
  try {
    await writeFile(join(folder, '.e2e.json'), JSON.stringify({ control: desktop.controlUrl, host }));
    const options = testOptions(host, folder, run);
    return await isPassing({ ...options, launchArgs: [...options.launchArgs, ...desktop.launchArguments] });
  } finally {
    await desktop.close();
  }
}

function testOptions(host: Host, folder: string, run: Run): TestOptions & { launchArgs: string[] } {
  return {
    extensionDevelopmentPath: run.extension,
    extensionTestsPath: run.suite,
    launchArgs: host === 'web' ? [folder, '--extensionDevelopmentKind=web'] : [folder],
  };
}

async function isPassing(options: TestOptions): Promise<boolean> {
  try {
    return (await runTests(options)) === 0;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}

async function readTotals(folder: string): Promise<Totals> {
  const text = await readFile(join(folder, '.e2e-results.json'), 'utf8').catch(() => '{"passed": 0, "failed": 0}');
  return JSON.parse(text) as Totals; // the suite writes it
}
