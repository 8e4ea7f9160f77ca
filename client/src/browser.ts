import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import { activateShared } from './extension.ts';

/** Runs the server as a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const source = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  let worker: Worker | undefined;
  const startServer = async (): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> => {
    worker?.terminate();
    // Not from its address: an extension may lie in a remote or virtual file system, from which workers cannot load.
    const blob = new Blob([new Uint8Array(await workspace.fs.readFile(source))], { type: 'text/javascript' });
    worker = new Worker(URL.createObjectURL(blob));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await activateShared(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startServer, options));
}
