import { Uri, workspace } from 'vscode';
import { isServed } from './served.ts';

/**
 * Starts the server as a web worker, whenever it is asked to. VS Code loads an extension some time before it activates it:
 * where a draft is open by then, the first worker is started at once, and is ready when it is asked for.
 */
export class WorkerStarter {
  readonly #extension: Uri;
  #early: Promise<Worker> | undefined;
  #last: Promise<Worker> | undefined;

  constructor(extension: Uri) {
    this.#extension = extension;
    if (!workspace.textDocuments.some(isServed)) return;
    this.#early = startWorker(extension);
    // Told to whoever asks for it.
    this.#early.catch(() => undefined);
  }

  /** Ends the worker that was started before. */
  start(): Promise<Worker> {
    end(this.#last);
    this.#last = this.#early ?? startWorker(this.#extension);
    this.#early = undefined;
    return this.#last;
  }

  dispose(): void {
    end(this.#last);
    end(this.#early);
    this.#early = undefined;
  }
}

function end(worker: Promise<Worker> | undefined): void {
  void worker
    ?.then((started) => {
      started.terminate();
    })
    .catch(() => undefined);
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
