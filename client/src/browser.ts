import { Uri, workspace, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { ConfigReadingRequest } from '../../server/src/lsp/protocol.ts';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { activateShared } from './extension.ts';

/** Runs the server as a web worker. */
export function activate(context: ExtensionContext): void {
  const readBundle = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', file)));
  let worker: Worker | undefined;
  const startServer = async (): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> => {
    worker?.terminate();
    const [server, markdown] = await Promise.all([readBundle('server.browser.js'), readBundle('markdown.js')]);
    const prelude = `self.markdownAddress = ${JSON.stringify(addressOf(markdown))};`;
    worker = new Worker(addressOf(prelude, server));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const createClient = (options: LanguageClientOptions): LanguageClient => {
    const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startServer, options);
    const answer = async (): Promise<string> => new TextDecoder().decode(await readBundle('config-reading.mjs'));
    context.subscriptions.push(client.onRequest(ConfigReadingRequest.method, answer));
    return client;
  };
  activateShared(context, { createClient, readsFiles: true });
}

/** An address for a script. An extension may lie in a remote or virtual file system, from which workers cannot load. */
function addressOf(...script: BlobPart[]): string {
  return URL.createObjectURL(new Blob(script, { type: 'text/javascript' }));
}
