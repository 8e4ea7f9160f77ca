import type { ServerCapabilities } from 'vscode-languageserver';
import { foldsOf } from '../features/folding.ts';
import { toDocumentSymbols, toFoldingRanges, toOutlineResult } from './convert.ts';
import { OutlineRequest, type OutlineParams, type OutlineResult } from './protocol.ts';
import type { Session } from './session.ts';

/** Outline, folding and the outline panel. */
export function registerStructure({ connection, documents, drafts, guard }: Session): ServerCapabilities {
  connection.onDocumentSymbol(
    guard('documentSymbol', [], ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      const analysis = drafts.draftOf(document);
      return document && analysis ? toDocumentSymbols(document, analysis.draft, analysis.outline()) : [];
    }),
  );
  connection.onFoldingRanges(
    guard('foldingRange', [], ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      const analysis = drafts.draftOf(document);
      return document && analysis ? toFoldingRanges(document, foldsOf(analysis.draft)) : [];
    }),
  );
  connection.onRequest(
    OutlineRequest.method,
    guard('outline', null, ({ textDocument }: OutlineParams): OutlineResult | null => {
      const document = documents.get(textDocument.uri);
      const analysis = drafts.draftOf(document);
      return document && analysis ? toOutlineResult(document, analysis.outline()) : null;
    }),
  );
  return { documentSymbolProvider: true, foldingRangeProvider: true };
}
