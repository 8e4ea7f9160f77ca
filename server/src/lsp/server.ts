import * as l10n from '@vscode/l10n';
import {
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../features/config-paths.ts';
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
import { TextDocument } from './text-document.ts';
import { warmUp } from './warm-up.ts';
import { whenOpen } from './when-open.ts';

/** Serves the client at the other end of `connection`. What the platform knows comes in as `host`. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => initialize(connection, documents, { params, host }));
  documents.listen(connection);
  connection.listen();
  setTimeout(warmUp);
}

interface Start {
  readonly params: InitializeParams;
  readonly host: Host;
}

function initialize(connection: Connection, documents: TextDocuments<TextDocument>, start: Start): InitializeResult {
  const { workspace, textDocument } = start.params.capabilities;
  const options = readOptions(start.params.initializationOptions);
  if (options.messages) l10n.config({ contents: { ...options.messages } });
  const host = hostFor(connection, start.host, options);
  const canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const recheck = (): void => {
    diagnostics.recheck();
  };
  const configs = createConfigs(connection, { ...start, host, recheck }, canWatch);
  const session: Session = {
    connection,
    documents,
    drafts: new DraftCache(configs),
    configs,
    settings: new SettingsReader(connection, workspace?.configuration === true, recheck),
    canCreateFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    guard: createGuard(connection.console, async (uri) => {
      await whenOpen(documents, uri);
      await configs.prepare(uri);
    }),
    host,
  };
  const diagnostics = textDocument?.diagnostic
    ? pullDiagnostics(session, workspace?.diagnostics?.refreshSupport === true)
    : pushDiagnostics(session);
  documents.onDidOpen(({ document }) => {
    if (!canWatch) configs.forget(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.drafts.drop(document.uri);
    configs.drop(document.uri, documents.keys());
  });
  followConfigFiles(connection, configs, recheck);
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.changed(settings);
  });
  connection.onInitialized(() => {
    if (workspace?.didChangeConfiguration?.dynamicRegistration) subscribeToSettings(connection);
    // On their way while the first draft is: it is checked with them.
    void session.settings.current();
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

/** The place that the server runs in, as the client has it. */
function hostFor(connection: Connection, host: Host, { rulePage, readsFiles, messages }: Options): Host {
  return {
    ...host,
    ...(rulePage === undefined ? {} : { rulePageHref: (ruleId) => rulePage.replaceAll('{rule}', ruleId) }),
    readFile: (uri) =>
      readsFiles === true || (readsFiles === 'elsewhere' && !uri.startsWith('file:'))
        ? askForFile(connection, uri)
        : host.readFile(uri),
    loadConfigReading: async () => {
      const reading = await host.loadConfigReading();
      if (messages) reading.useMessages(messages);
      return reading;
    },
  };
}

interface ConfigStart extends Start {
  readonly recheck: () => void;
}

function createConfigs(connection: Connection, { params, host, recheck }: ConfigStart, canWatch: boolean): ConfigCache {
  const files = new ConfigFiles(connection, canWatch);
  return new ConfigCache({
    host,
    workspaceFolder: params.workspaceFolders?.[0]?.uri,
    onCrash: (rule, error) => {
      connection.console.error(`${rule.id}: ${describeError(error)}`);
    },
    onSources: (sources) => {
      files.update(sources);
    },
    onLate: recheck,
    onFailure: (error): undefined => {
      connection.console.error(`configuration: ${describeError(error)}`);
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

interface Options {
  readonly rulePage?: string;
  readonly readsFiles: NonNullable<InitializationOptions['readsFiles']>;
  readonly messages?: NonNullable<InitializationOptions['l10n']>;
}

/** Reads what the client handed over; whatever is not of the expected kind is as good as absent. */
function readOptions(given: unknown): Options {
  if (typeof given !== 'object' || given === null) return { readsFiles: false };
  const { rulePage, readsFiles, l10n: messages } = given as Readonly<Record<string, unknown>>;
  return {
    readsFiles: readsFiles === true || readsFiles === 'elsewhere' ? readsFiles : false,
    ...(typeof rulePage === 'string' ? { rulePage } : {}),
    ...(isMessages(messages) ? { messages } : {}),
  };
}

function isMessages(given: unknown): given is NonNullable<InitializationOptions['l10n']> {
  return typeof given === 'object' && given !== null && Object.values(given).every((text) => typeof text === 'string');
}
