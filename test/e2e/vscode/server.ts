import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Vscode } from './install.ts';
import { poll } from './poll.ts';

export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  /** A free port is taken unless one is given. */
  readonly port?: number;
  /** User settings on top of those which keep the workbench quiet. */
  readonly settings?: Settings;
}

export interface WorkbenchOptions {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly extensionTests?: string;
  readonly extensionKind?: 'web';
  readonly file?: string;
}

export interface Server {
  /** The address of a workbench; all paths in the options are absolute. */
  url(options: WorkbenchOptions): string;
  /** Ends the server with all its children and removes its data; may be called twice. */
  stop(): Promise<void>;
}

export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Starts a VS Code server on the loopback interface, with data of its own in a temp folder, and waits until it answers. */
export async function startServer(vscode: Vscode, options: ServerOptions = {}): Promise<Server> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'report-draft-server-'));
  await writeSettings(dataFolder, { ...quietSettings, ...options.settings });
  const child = spawn(vscode.node, serverArguments(vscode, dataFolder, options.port ?? 0), {
    // A process group of its own: it can be ended with all its children, and Ctrl-C leaves that to us.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));

  const stop = async (): Promise<void> => {
    await endGroup(child);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await poll('the VS Code server to listen', 20_000, () => {
      if (child.exitCode !== null) {
        throw new Error(`The VS Code server exited with ${child.exitCode}`);
      }
      return /Extension host agent listening on (\d+)/.exec(output)?.[1];
    });
    const authority = `127.0.0.1:${port}`;
    await poll('the VS Code server to answer', 20_000, () => isAnswering(`http://${authority}/`));
    return { url: (workbench) => workbenchUrl(authority, workbench), stop };
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}\n${output}`, { cause: error });
  }
}

export async function writeSettings(dataFolder: string, settings: Settings): Promise<void> {
  for (const folder of ['data/Machine', 'data/User']) {
    await mkdir(join(dataFolder, folder), { recursive: true });
    await writeFile(join(dataFolder, folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

function serverArguments(vscode: Vscode, dataFolder: string, port: number): string[] {
  return [
    vscode.serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
    '--telemetry-level',
    'off',
    // Without this a built workbench ignores the payload, and with it the extension under development.
    '--enable-smoke-test-driver',
  ];
}

function workbenchUrl(authority: string, options: WorkbenchOptions): string {
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload: [string, string][] = [
    ...options.extensions.map((path): [string, string] => ['extensionDevelopmentPath', remote(path)]),
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  if (options.extensionTests !== undefined) {
    payload.push(['extensionTestsPath', remote(options.extensionTests)]);
  }
  if (options.extensionKind !== undefined) {
    payload.push(['extensionDevelopmentKind', options.extensionKind]);
  }
  if (options.file !== undefined) {
    payload.push(['openFile', remote(options.file)]);
  }
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString()}`;
}

async function isAnswering(url: string): Promise<true | undefined> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok === true ? true : undefined;
}

async function endGroup(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!signalGroup(child, signal)) {
      return;
    }
    const isGone = (): true | undefined => (signalGroup(child, 0) ? undefined : true);
    if (await poll('the VS Code server to end', 3_000, isGone).catch(() => false)) {
      return;
    }
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) {
    return false;
  }
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
