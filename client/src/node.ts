import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { activateShared } from './extension.ts';
import { FileReading } from './file-reading.ts';
import { ProcessStarter } from './server-process.ts';

const servers = new ProcessStarter(join(__dirname, 'server.node.js'));
const files = new FileReading('elsewhere');

/** Runs the server as a process of its own. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(servers);
  activateShared(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, servers.start, options),
    files,
  });
}
