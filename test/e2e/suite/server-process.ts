import { assertTrue } from './assert.ts';

/** A process that the extension host has started. */
interface ChildProcess {
  readonly spawnargs: readonly string[];
  readonly exitCode: number | null;
  readonly signalCode: string | null;
  kill(signal: 'SIGSTOP'): boolean;
}

/** What a test takes of Node where there is one: the suite is bundled for a place that has none. */
interface Host {
  readonly platform: string;
  /** All that keeps the process alive, children among it; nothing else tells of those. */
  _getActiveHandles(): readonly (object & Partial<ChildProcess>)[];
}

const host = (globalThis as unknown as { readonly process?: Host }).process;

/** Whether the server is a process that can be told to stand still. */
export const canSuspendServer = host !== undefined && host.platform !== 'win32';

/** Makes the server hang. */
export function suspendServer(): ChildProcess {
  // One that was told to end may not have got to it yet.
  const server = host?._getActiveHandles().findLast(isServer);
  assertTrue(server, 'there is a server');
  server.kill('SIGSTOP');
  return server;
}

function isServer(handle: Partial<ChildProcess>): handle is ChildProcess {
  return handle.spawnargs?.some((word) => word.endsWith('server.node.js')) === true;
}

export function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
