import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { activateShared } from './extension.ts';
import { processStarter } from './server-process.ts';

const startServer = processStarter(join(__dirname, 'server.node.js'));

/** Runs the server as a process of its own. */
export function activate(context: ExtensionContext): void {
  activateShared(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startServer, options),
    readsFiles: 'elsewhere',
  });
}
