import { Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { configPaths } from '../../server/src/features/config-paths.ts';
import { parentOf } from '../../server/src/features/paths.ts';
import { ReadFileRequest } from '../../server/src/lsp/protocol.ts';
import { isServed } from './served.ts';

/** Which files the server has no way to but through the client: all, or those that do not lie on a disk. */
export type ReadsFiles = true | 'elsewhere';

/** What was read longer ago than these milliseconds may be another by now. */
const LASTS_MS = 10_000;

/**
 * Reads files for the server, which reaches neither a remote nor a virtual file system and in a browser none at all. What
 * it will ask for first, the configuration of the drafts that are open by now, is read while it starts.
 */
export class FileReading {
  readonly readsFiles: ReadsFiles;
  readonly #early: Map<string, Promise<string | null>>;
  readonly #start = Date.now();

  constructor(readsFiles: ReadsFiles) {
    this.readsFiles = readsFiles;
    const drafts = workspace.textDocuments.filter(isServed).map(({ uri }) => uri);
    const files = drafts.filter(({ scheme }) => readsFiles === true || scheme !== 'file').flatMap(configsOf);
    // Drafts lie in the same folders.
    const once = new Map(files.map((file) => [file.toString(), file]));
    this.#early = new Map(Array.from(once, ([address, file]) => [address, readFile(file)]));
  }

  register(client: BaseLanguageClient): Disposable {
    return client.onRequest(ReadFileRequest.method, (uri: string) => this.#read(Uri.parse(uri)));
  }

  /** What was read early is told once: when the server asks again, it is because of a change. */
  #read(uri: Uri): Promise<string | null> {
    const early = this.#early.get(uri.toString());
    this.#early.delete(uri.toString());
    return early && Date.now() - this.#start < LASTS_MS ? early : readFile(uri);
  }
}

/** Where the configuration of a draft may be: nowhere for one that is not saved yet. VS Code makes no address with `//`. */
function configsOf(draft: Uri): readonly Uri[] {
  const folder = draft.scheme === 'untitled' || draft.path.startsWith('//') ? undefined : parentOf(draft.path);
  return folder === undefined ? [] : configPaths(folder).map((path) => draft.with({ path }));
}

async function readFile(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    // Not there, or not to be read: the server goes on without it.
    return null;
  }
}
