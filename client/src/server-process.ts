import { fork, type ChildProcess } from 'node:child_process';
import { workspace } from 'vscode';
import { NODE_FLAGS } from '../../server/src/lsp/node-flags.ts';
import { isServed } from './served.ts';

/**
 * Starts the server as a process of its own, whenever it is called. VS Code loads an extension some time before it
 * activates it: where a draft is open by then, the first process is started at once, and is ready when it is asked for.
 */
export function processStarter(module: string): () => Promise<ChildProcess> {
  let early = workspace.textDocuments.some(isServed) ? forkServer(module) : undefined;
  // Told to whoever asks for it.
  early?.catch(() => undefined);
  return async () => {
    const first = await early;
    early = undefined;
    return first?.exitCode === null ? first : forkServer(module);
  };
}

function forkServer(module: string): Promise<ChildProcess> {
  return new Promise((started, failed) => {
    // The server ends when the process of the client has.
    const words = ['--stdio', `--clientProcessId=${process.pid}`];
    // The flags of this process are not for the other, a debugger's port among them.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
    const server = fork(module, words, { env, execArgv: [...NODE_FLAGS], silent: true });
    server.once('error', failed);
    server.once('spawn', () => {
      started(server);
    });
  });
}
