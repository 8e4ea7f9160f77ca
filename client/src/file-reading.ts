import { Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ReadFileRequest } from '../../server/src/lsp/protocol.ts';

/** Reads files for the server, which reaches neither a remote nor a virtual file system and in a browser none at all. */
export function registerFileReading(client: BaseLanguageClient): Disposable {
  return client.onRequest(ReadFileRequest.method, async (uri: string): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      // Not there, or not to be read: the server goes on without it.
      return null;
    }
  });
}
