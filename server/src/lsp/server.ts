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
import { CONFIG_FILE } from '../core/config.ts';
import type { Host } from '../host.ts';
import { registerCodeActions } from './code-actions.ts';
import { ConfigFiles, followConfigFiles } from './config-files.ts';
import { ConfigCache } from './configs.ts';
import { withoutMark } from './convert.ts';
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { DraftCache } from './drafts.ts';
import { createGuard, describeError } from './guard.ts';
import { registerHover } from './hover.ts';
import { ReadFileRequest, type InitializationOptions } from './protocol.ts';
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
  const { rulePage, readsFiles, messages } = readOptions(start.params.initializationOptions);
  if (messages) l10n.config({ contents: { ...messages } });
  const canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const configs = createConfigs(connection, { ...start, readsFiles, canWatch });
  const session: Session = {
    connection,
    documents,
    drafts: new DraftCache(configs),
    configs,
    settings: new SettingsReader(connection, workspace?.configuration === true),
    canCreateFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    guard: createGuard(connection.console, (uri) => configs.prepare(uri)),
    host:
      rulePage === undefined
        ? start.host
        : { ...start.host, rulePageHref: (ruleId) => rulePage.replaceAll('{rule}', ruleId) },
  };
  const diagnostics = textDocument?.diagnostic
    ? pullDiagnostics(session, workspace?.diagnostics?.refreshSupport === true)
    : pushDiagnostics(session);
  documents.onDidOpen(({ document }) => {
    if (!canWatch) configs.forget(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.drafts.drop(document.uri);
  });
  followConfigFiles(connection, configs, () => {
    diagnostics.recheck();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.changed(settings);
    diagnostics.recheck();
  });
  connection.onInitialized(() => {
    if (workspace?.didChangeConfiguration?.dynamicRegistration) subscribeToSettings(connection);
    // What is wrong with the configuration of a workspace is shown before a draft is opened.
    for (const { uri } of start.params.workspaceFolders ?? []) void configs.prepare(`${uri}/${CONFIG_FILE}`);
  });
  return {
    serverInfo: { name: 'report-draft' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...diagnostics.capabilities,
      ...registerStructure(session),
      ...registerCodeActions(session),
      ...registerHover(session),
    },
  };
}

interface ConfigStart extends Start {
  readonly readsFiles: boolean;
  readonly canWatch: boolean;
}

function createConfigs(connection: Connection, { params, host, readsFiles, canWatch }: ConfigStart): ConfigCache {
  const files = new ConfigFiles(connection, canWatch);
  return new ConfigCache({
    readFile: readsFiles ? (uri) => askForFile(connection, uri) : (uri) => host.readFile(uri),
    workspaceFolder: params.workspaceFolders?.[0]?.uri,
    onCrash: (rule, error) => {
      connection.console.error(`${rule.id}: ${describeError(error)}`);
    },
    onSources: (sources) => {
      files.update(sources);
    },
  });
}

async function askForFile(connection: Connection, uri: string): Promise<string | undefined> {
  try {
    const text = await connection.sendRequest<string | null>(ReadFileRequest.method, uri);
    return text === null ? undefined : withoutMark(text);
  } catch (error) {
    // A client that promises files and gives none leaves the defaults.
    connection.console.error(`readFile: ${describeError(error)}`);
    return undefined;
  }
}

/** Reads what the client handed over; whatever is not of the expected kind is as good as absent. */
function readOptions(given: unknown): {
  rulePage?: string;
  readsFiles: boolean;
  messages?: InitializationOptions['l10n'];
} {
  if (typeof given !== 'object' || given === null) return { readsFiles: false };
  const { rulePage, readsFiles, l10n: messages } = given as Readonly<Record<string, unknown>>;
  return {
    readsFiles: readsFiles === true,
    ...(typeof rulePage === 'string' ? { rulePage } : {}),
    ...(isMessages(messages) ? { messages } : {}),
  };
}

function isMessages(given: unknown): given is NonNullable<InitializationOptions['l10n']> {
  return typeof given === 'object' && given !== null && Object.values(given).every((text) => typeof text === 'string');
}
