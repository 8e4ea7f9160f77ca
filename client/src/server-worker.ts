import { Uri, workspace } from 'vscode';
import { isServed } from './served.ts';

/**
 * Starts the server as a web worker, whenever it is called. VS Code loads an extension some time before it activates it:
 * where a draft is open by then, the first worker is started at once, and is ready when it is asked for.
 */
export function workerStarter(extension: Uri): () => Promise<Worker> {
  let early = workspace.textDocuments.some(isServed) ? startWorker(extension) : undefined;
  // Told to whoever asks for it.
  early?.catch(() => undefined);
  return async () => {
    const first = await early;
    early = undefined;
    return first ?? startWorker(extension);
  };
}

async function startWorker(extension: Uri): Promise<Worker> {
  const [server, markdown] = await Promise.all([
    readBundle(extension, 'server.browser.js'),
    readBundle(extension, 'markdown.js'),
  ]);
  return new Worker(addressOf(`self.markdownAddress = ${JSON.stringify(addressOf(markdown))};`, server));
}

export async function readBundle(extension: Uri, file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', file)));
}

/** An address for a script. An extension may lie in a remote or virtual file system, from which workers cannot load. */
function addressOf(...script: BlobPart[]): string {
  return URL.createObjectURL(new Blob(script, { type: 'text/javascript' }));
}
