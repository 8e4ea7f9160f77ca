import * as l10n from '@vscode/l10n';
import {
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import { registerCodeActions } from './code-actions.ts';
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { DraftCache } from './drafts.ts';
import { createGuard } from './guard.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Session } from './session.ts';
import { SettingsReader, subscribeToSettings } from './settings.ts';
import { registerStructure } from './structure.ts';

/** Serves the client at the other end of `connection`. What the platform knows comes in as `host`. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => initialize(connection, documents, { params, host }));
  documents.listen(connection);
  connection.listen();
}

interface Start {
  readonly params: InitializeParams;
  readonly host: Host;
}

function initialize(connection: Connection, documents: TextDocuments<TextDocument>, start: Start): InitializeResult {
  const { workspace, textDocument } = start.params.capabilities;
  const { rulePage, messages } = readOptions(start.params.initializationOptions);
  if (messages) l10n.config({ contents: { ...messages } });
  const session: Session = {
    connection,
    documents,
    drafts: new DraftCache(connection.console),
    settings: new SettingsReader(connection, workspace?.configuration === true),
    guard: createGuard(connection.console),
    host: rulePage === undefined ? start.host : { rulePageHref: (ruleId) => rulePage.replaceAll('{rule}', ruleId) },
  };
  const diagnostics = textDocument?.diagnostic
    ? pullDiagnostics(session, workspace?.diagnostics?.refreshSupport === true)
    : pushDiagnostics(session);
  documents.onDidClose(({ document }) => {
    session.drafts.drop(document.uri);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.changed(settings);
    diagnostics.recheck();
  });
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    connection.onInitialized(() => {
      subscribeToSettings(connection);
    });
  }
  return {
    serverInfo: { name: 'report-draft' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...diagnostics.capabilities,
      ...registerStructure(session),
      ...registerCodeActions(session),
    },
  };
}

/** Reads what the client handed over; whatever is not of the expected kind is as good as absent. */
function readOptions(given: unknown): { rulePage?: string; messages?: InitializationOptions['l10n'] } {
  if (typeof given !== 'object' || given === null) return {};
  const { rulePage, l10n: messages } = given as Readonly<Record<string, unknown>>;
  return {
    ...(typeof rulePage === 'string' ? { rulePage } : {}),
    ...(isMessages(messages) ? { messages } : {}),
  };
}

function isMessages(given: unknown): given is NonNullable<InitializationOptions['l10n']> {
  return typeof given === 'object' && given !== null && Object.values(given).every((text) => typeof text === 'string');
}
