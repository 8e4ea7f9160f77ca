import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { toDiagnostics, toTooLarge } from './convert.ts';
import type { Session } from './session.ts';
import type { TextDocument } from './text-document.ts';

const DEBOUNCE_MS = 150;

/** Diagnostics in either way; `recheck` is called when settings have changed. */
export interface Diagnostics {
  readonly capabilities: ServerCapabilities;
  recheck(): void;
}

/** Answers when the client asks for diagnostics. */
export function pullDiagnostics(session: Session, canRefresh: boolean): Diagnostics {
  const { connection, documents, drafts, guard } = session;
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard('diagnostics', empty, async ({ textDocument, previousResultId }) => {
      const { enable } = await session.settings.current();
      const document = documents.get(textDocument.uri);
      if (!document || !enable) return empty;
      const resultId = String(drafts.analyze(document).id);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, document) };
    }),
  );
  return {
    capabilities: { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } },
    recheck: () => {
      if (canRefresh) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  };
}

/** Sends diagnostics a moment after each change, for clients that do not ask. */
export function pushDiagnostics(session: Session): Diagnostics {
  const { connection, documents } = session;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const shown = new Set<string>();
  const send = (uri: string, diagnostics: Diagnostic[], version?: number): void => {
    if (diagnostics.length === 0 && !shown.has(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    else shown.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  };
  const publish = session.guard('diagnostics', undefined, async (uri: string) => {
    const { enable } = await session.settings.current();
    const document = documents.get(uri);
    if (document) send(uri, enable ? diagnosticsOf(session, document) : [], document.version);
  });
  const schedule = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    const timer = setTimeout(() => {
      waiting.delete(uri);
      void publish(uri, NEVER_CANCELLED);
    }, DEBOUNCE_MS);
    waiting.set(uri, timer);
  };
  documents.onDidChangeContent(({ document }) => {
    schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    send(document.uri, []);
  });
  return {
    capabilities: {},
    recheck: () => {
      for (const uri of documents.keys()) schedule(uri);
    },
  };
}

const NEVER_CANCELLED = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

function diagnosticsOf({ drafts, host }: Session, document: TextDocument): Diagnostic[] {
  const analysis = drafts.analyze(document);
  switch (analysis.kind) {
    case 'none':
      return [];
    case 'too-large':
      return [toTooLarge(document.text.length)];
    case 'draft':
      return toDiagnostics(document, analysis.result.findings, host);
  }
}
