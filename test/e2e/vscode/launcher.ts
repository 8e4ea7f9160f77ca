import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser, type Page } from './browser.ts';
import { startControl } from './control-server.ts';
import { ensureVscode, projectRoot } from './install.ts';
import { createPrinter, type Print } from './printer.ts';
import { startServer, type Settings } from './server.ts';

/**
 * Stands in for the VS Code executable: takes the arguments that `runTests` gives to one, runs the suite in the VS Code
 * from npm, prints what the suite prints and exits with its code.
 */

interface LaunchArguments {
  readonly extensions: readonly string[];
  readonly extensionTests: string;
  readonly isWeb: boolean;
  readonly folder: string;
}

const suiteTimeout = 5 * 60_000;
const cleanupTimeout = 20_000;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const interrupted = new Promise<number>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // Stays registered: the terminal and `runTests` may both send it, and cleaning up must not be cut short.
      process.on(signal, () => {
        done(1);
      });
    }
  });
  const launch = parseArguments(process.argv.slice(2));
  const host = launch.isWeb ? 'web' : 'node';
  const vscode = await ensureVscode();
  const server = await startServer(vscode, { settings: launch.isWeb ? await webHostSettings(launch.extensions) : {} });
  try {
    const browser = await openBrowser(vscode);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const control = await startControl({
        page: () => Promise.resolve(page),
        screenshotFolder: join(projectRoot, 'out/screenshots'),
        screenshotPrefix: host,
      });
      try {
        await writeFile(join(launch.folder, '.e2e.json'), JSON.stringify({ control: control.url, host }));
        const print = await createPrinter(launch.extensionTests);
        const url = server.url({ ...launch, ...(launch.isWeb ? { extensionKind: 'web' } : {}) });
        process.exitCode = await Promise.race([runSuite(page, url, print), interrupted]);
      } finally {
        await control.close();
      }
    } finally {
      startWatchdog();
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Settles when the suite does, or as failed when it can no longer be expected to. */
async function runSuite(page: Page, url: string, print: Print): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((end, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`The suite did not end within ${suiteTimeout / 1000} s`));
    }, suiteTimeout);
    page.on('crash', () => {
      fail(new Error('The page crashed'));
    });
    page.on('close', () => {
      fail(new Error('The page was closed'));
    });
    page
      .exposeFunction('codeAutomationExit', (code) => {
        end(Number(code));
      })
      .catch(fail);
    page
      .exposeFunction('codeAutomationLog', (type, values) => {
        print(String(type), values);
      })
      .catch(fail);
    page.goto(url).catch(fail);
  });
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** The payload's `extensionDevelopmentKind` has no effect when a remote could run the extension too, as it can here. */
async function webHostSettings(extensions: readonly string[]): Promise<Settings> {
  const kinds: Record<string, readonly string[]> = {};
  for (const extension of extensions) {
    const text = await readFile(join(extension, 'package.json'), 'utf8');
    const { publisher, name } = JSON.parse(text) as { publisher: string; name: string }; // required in a manifest
    kinds[`${publisher}.${name}`] = ['web'];
  }
  return { 'remote.extensionKind': kinds };
}

/** Nothing that hangs while it is being closed may keep this process alive. */
function startWatchdog(): void {
  setTimeout(() => process.exit(process.exitCode ?? 1), cleanupTimeout).unref();
}

function parseArguments(values: readonly string[]): LaunchArguments {
  const option = (name: string): string[] =>
    values.filter((value) => value.startsWith(`--${name}=`)).map((value) => value.slice(name.length + 3));
  const folder = values.find((value) => !value.startsWith('-'));
  const extensionTests = option('extensionTestsPath')[0];
  if (folder === undefined || extensionTests === undefined) {
    throw new Error(`A workspace folder and --extensionTestsPath= are needed, got: ${values.join(' ')}`);
  }
  return {
    extensions: option('extensionDevelopmentPath').map((path) => resolve(path)),
    extensionTests: resolve(extensionTests),
    isWeb: option('extensionDevelopmentKind').includes('web'),
    folder: resolve(folder),
  };
}
