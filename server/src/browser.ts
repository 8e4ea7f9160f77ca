import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { ConfigReading } from './features/resolve-config.ts';
import { ConfigReadingRequest, RulePageRequest } from './lsp/protocol.ts';
import { startServer } from './lsp/server.ts';

// In a worker the global object is the port to the page. Its type needs a library that Node's types rule out.
const port = globalThis as never;

interface WorkerScope {
  /** Given by the client where the script does not lie beside this one. */
  readonly markdownAddress?: string;
  readonly markdown?: object;
  readonly configReading?: ConfigReading;
  importScripts(address: string): void;
  loadMarkdown(): object | undefined;
}
const scope = globalThis as unknown as WorkerScope;
// Called by what stands for core/markdown.ts in this bundle (scripts/leave-out.mjs).
scope.loadMarkdown = () => {
  if (!scope.markdown) scope.importScripts(scope.markdownAddress ?? 'markdown.js');
  return scope.markdown;
};

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
);
startServer(connection, {
  rulePageHref: () => undefined,
  readFile: () => Promise.resolve(undefined),
  // A worker has no files; the client reads them.
  readRulePage: async (ruleId) =>
    (await connection.sendRequest<string | null>(RulePageRequest.method, ruleId)) ?? undefined,
  loadConfigReading: async () => scope.configReading ?? (await loadConfigReading()),
});

async function loadConfigReading(): Promise<ConfigReading> {
  const source = await connection.sendRequest<string>(ConfigReadingRequest.method);
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    scope.importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  if (!scope.configReading) throw new Error('the client has sent something else');
  return scope.configReading;
}
