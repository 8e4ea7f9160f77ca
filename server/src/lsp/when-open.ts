import type { TextDocuments } from 'vscode-languageserver';
import { inTime } from './in-time.ts';
import type { TextDocument } from './text-document.ts';

/**
 * Waits a moment for a document that is asked about before it is opened: an editor that opens many at once may send a
 * question ahead of the document that it is about, and does not ask again.
 */
export async function whenOpen(documents: TextDocuments<TextDocument>, uri: string): Promise<void> {
  if (documents.get(uri)) return;
  let resolve: () => void = () => undefined;
  const opening = new Promise<void>((done) => {
    resolve = done;
  });
  const listener = documents.onDidOpen(({ document }) => {
    if (document.uri === uri) resolve();
  });
  await inTime(opening, () => undefined);
  listener.dispose();
}
