import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { canUseVscodeFromNpm, ensureVscode, projectRoot } from '../test/e2e/vscode/install.ts';
import { startServer } from '../test/e2e/vscode/server.ts';

/**
 * Opens the extension on a copy of the sample drafts, to try it by hand.
 *
 *     npm start [-- --port N]
 *
 * That is in the VS Code whose `code` is on the PATH. Where there is none, a VS Code from npm is served on the loopback
 * interface until Ctrl-C, and the address to open is printed; `--port N` asks for that in any case.
 */

const samples = 'test/fixtures/samples';

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const code = values.port === undefined ? findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code') : undefined;
  if (code === undefined && !canUseVscodeFromNpm) {
    throw new Error('There is no “code” on the PATH. In VS Code, run “Shell Command: Install code command in PATH”.');
  }
  const port = readPort(values.port);
  const folder = await copySamples();
  console.log(`The drafts are copies, in ${folder}`);
  await (code === undefined ? serve(folder, port) : openDesktop(code, folder));
}

async function copySamples(): Promise<string> {
  const source = join(projectRoot, samples);
  const entries = await readdir(source).catch(() => []);
  if (entries.length === 0) {
    throw new Error(`There are no sample drafts in ${samples}`);
  }
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'report-draft-samples-')));
  await cp(source, folder, { recursive: true });
  return folder;
}

async function openDesktop(code: string, folder: string): Promise<void> {
  const commandArguments = [`--extensionDevelopmentPath=${projectRoot}`, '--disable-workspace-trust', folder];
  const isWindows = process.platform === 'win32';
  const child = spawn(isWindows ? `"${code}"` : code, isWindows ? commandArguments.map(quote) : commandArguments, {
    stdio: 'inherit',
    shell: isWindows,
  });
  process.exitCode = await new Promise<number>((done, failed) => {
    child.on('error', failed).on('close', (exitCode) => {
      done(exitCode ?? 1);
    });
  });
}

async function serve(folder: string, port: number): Promise<void> {
  const interrupted = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // Stays registered: npm passes on what the terminal has sent already, and stopping must not be cut short.
      process.on(signal, () => {
        done();
      });
    }
  });
  const server = await startServer(await ensureVscode(), { port });
  try {
    console.log(`Open ${server.url({ folder, extensions: [projectRoot] })}\nCtrl-C stops the server.`);
    await interrupted;
  } finally {
    await server.stop();
  }
}

function readPort(port: string | undefined): number {
  if (port === undefined) {
    return 0;
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`“${port}” is no port`);
  }
  return Number(port);
}

function findOnPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

function quote(value: string): string {
  return `"${value}"`;
}
