import { assertEqual } from './assert.ts';

/** What a test takes of Node where there is one: the suite is bundled for a place that has none. */
interface Host {
  readonly pid: number;
  readonly platform: string;
  kill(pid: number, signal: number | 'SIGSTOP'): boolean;
  getBuiltinModule(name: 'node:child_process'): {
    readonly execFileSync: (file: string, words: readonly string[], options: { readonly encoding: 'utf8' }) => string;
  };
}

const host = (globalThis as { readonly process?: Host }).process;

/** Whether the server is a process that can be told to stand still. */
export const canSuspendServer = host !== undefined && host.platform !== 'win32';

/** Makes the server hang, and gives its process id. */
export function suspendServer(): number {
  const processes = hostOf().getBuiltinModule('node:child_process');
  const list = processes.execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  const own = list
    .split('\n')
    .filter((line) => line.includes('server.node.js') && line.endsWith(`--clientProcessId=${hostOf().pid}`))
    .map((line) => Number.parseInt(line, 10));
  assertEqual(own.length, 1);
  const [pid = 0] = own;
  hostOf().kill(pid, 'SIGSTOP');
  return pid;
}

export function isRunning(pid: number): boolean {
  try {
    return hostOf().kill(pid, 0);
  } catch {
    return false;
  }
}

function hostOf(): Host {
  if (!host) throw new Error('There are no processes here');
  return host;
}
