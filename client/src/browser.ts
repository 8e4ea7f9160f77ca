import { extensions, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { ConfigReadingRequest } from '../../server/src/lsp/protocol.ts';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { activateShared } from './extension.ts';
import { FileReading } from './file-reading.ts';
import { readBundle, WorkerStarter } from './server-worker.ts';

const EXTENSION = 'report-draft.report-draft';

const own = extensions.getExtension(EXTENSION);
const early = own && new WorkerStarter(own.extensionUri);
const files = new FileReading(true);

/** Runs the server as a web worker. */
export function activate(context: ExtensionContext): void {
  const servers = early ?? new WorkerStarter(context.extensionUri);
  context.subscriptions.push(servers);
  const startServer = async (): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> => {
    const worker = await servers.start();
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const createClient = (options: LanguageClientOptions): LanguageClient => {
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startServer, options);
    const answer = async (): Promise<string> =>
      new TextDecoder().decode(await readBundle(context.extensionUri, 'config-reading.js'));
    context.subscriptions.push(client.onRequest(ConfigReadingRequest.method, answer));
    return client;
  };
  activateShared(context, { createClient, files });
}
