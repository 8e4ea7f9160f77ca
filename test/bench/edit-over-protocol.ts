import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from '../language-client.ts';
import type { TypedEdit } from './typing.ts';

/** Sends the edit and waits for the diagnostics of the text that it leads to. Returns the milliseconds that took. */
export async function editOverProtocol(client: TestClient, document: TextDocument, edit: TypedEdit): Promise<number> {
  const { offset, removed, inserted } = edit;
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + removed.length) };
  const start = performance.now();
  await client.change(document, { range, text: inserted });
  const report = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', document);
  const time = performance.now() - start;
  if (report.kind !== 'full') throw new Error('no new diagnostics after an edit');
  return time;
}
