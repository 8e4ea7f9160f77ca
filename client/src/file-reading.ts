import { Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIG_FILE, configPaths } from '../../server/src/features/config-paths.ts';
import { parentOf } from '../../server/src/features/paths.ts';
import { ReadFileRequest } from '../../server/src/lsp/protocol.ts';
import { isServed } from './served.ts';

/** Which files the server has no way to but through the client: all, or those that do not lie on a disk. */
export type ReadsFiles = true | 'elsewhere';

/** What was read longer ago than these milliseconds may be another by now, also where nobody tells of changes. */
const LASTS_MS = 10_000;

/**
 * Reads files for the server, which reaches neither a remote nor a virtual file system and in a browser none at all. What
 * it will ask for first, the configuration of the drafts that are open by now, is read while it starts.
 */
export class FileReading {
  readonly readsFiles: ReadsFiles;
  readonly #early: Map<string, Promise<string | null>>;
  readonly #start = Date.now();
  readonly #watching: Disposable | undefined;

  constructor(readsFiles: ReadsFiles) {
    this.readsFiles = readsFiles;
    const drafts = workspace.textDocuments.filter(isServed).map(({ uri }) => uri);
    const files = drafts.filter(({ scheme }) => readsFiles === true || scheme !== 'file').flatMap(configsOf);
    // Drafts lie in the same folders.
    const once = new Map(files.map((file) => [file.toString(), file]));
    this.#early = new Map(Array.from(once, ([address, file]) => [address, readFile(file)]));
    if (this.#early.size > 0) this.#watching = this.#watch();
  }

  register(client: BaseLanguageClient): Disposable {
    const reading = client.onRequest(ReadFileRequest.method, (uri: string) => this.#read(Uri.parse(uri)));
    return this.#watching ? Disposable.from(this.#watching, reading) : reading;
  }

  #watch(): Disposable {
    const forget = (): void => {
      this.#early.clear();
    };
    const watcher = workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    return Disposable.from(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
    );
  }

  #read(uri: Uri): Promise<string | null> {
    const early = Date.now() - this.#start < LASTS_MS ? this.#early.get(uri.toString()) : undefined;
    return early ?? readFile(uri);
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
