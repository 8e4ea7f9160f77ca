import { fork, type ChildProcess } from 'node:child_process';
import { workspace } from 'vscode';
import { NODE_FLAGS } from '../../server/src/lsp/node-flags.ts';
import { isServed } from './served.ts';

/** A server that is asked to end is given so long before it is made to. */
const GRACE_MS = 2000;

/**
 * Starts the server as a process of its own, whenever it is asked to. VS Code loads an extension some time before it
 * activates it: where a draft is open by then, the first process is started at once, and is ready when it is asked for.
 */
export class ProcessStarter {
  readonly #module: string;
  #early: Promise<ChildProcess> | undefined;
  #last: ChildProcess | undefined;

  constructor(module: string) {
    this.#module = module;
    if (!workspace.textDocuments.some(isServed)) return;
    this.#early = forkServer(module);
    // Told to whoever asks for it.
    this.#early.catch(() => undefined);
  }

  readonly start = async (): Promise<ChildProcess> => {
    this.#endLast();
    const early = this.#early;
    this.#early = undefined;
    const first = await early;
    this.#last = first && isRunning(first) ? first : await forkServer(this.#module);
    return this.#last;
  };

  dispose(): void {
    this.#endLast();
    void this.#early?.then((server) => server.kill()).catch(() => undefined);
    this.#early = undefined;
  }

  /** The client has told it to end; one that hangs does not listen. */
  #endLast(): void {
    const last = this.#last;
    this.#last = undefined;
    if (!last || !isRunning(last)) return;
    const timer = setTimeout(() => last.kill('SIGKILL'), GRACE_MS);
    last.once('exit', () => {
      clearTimeout(timer);
    });
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function forkServer(module: string): Promise<ChildProcess> {
  return new Promise((started, failed) => {
    // The server ends when the process of the client has.
    const words = ['--stdio', `--clientProcessId=${process.pid}`];
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
    // The flags of this process are not for the other, a debugger's port among them.
    const server = fork(module, words, { env, execArgv: [...NODE_FLAGS], silent: true });
    server.on('error', failed);
    server.once('spawn', () => {
      started(server);
    });
  });
}
