import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createProtocolConnection,
  FileChangeType,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { NODE_FLAGS } from '../server/src/lsp/node-flags.ts';
import { toMarked } from './marked.ts';

export const SERVER = ['dist/server.node.js', '--stdio'] as const;
export const COMMAND_LINE_SERVER = ['dist/cli.js', 'lsp', '--stdio'] as const;

export interface ClientOptions {
  readonly program?: readonly string[];
  /** Whether the client asks for diagnostics or waits for them. */
  readonly pull?: boolean;
  /** The settings below `reportDraft`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** What the client can do beside the rest, by the sections of the protocol. */
  readonly capabilities?: Pick<ClientCapabilities, 'workspace' | 'textDocument'>;
  /** How requests of the server are answered, by method, where that is not as usual. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  /** Whether the server tells how much memory it uses. */
  readonly measured?: boolean;
}

/** An answer that never comes. */
export const NEVER = new Promise<never>(() => undefined);

const DEADLINE_MS = 20_000;

/** What is to come, or a failure that names it: a test that waits in vain would hang and tell nothing. */
export async function comes<T>(what: Promise<T>, name: string): Promise<T> {
  const timer = new AbortController();
  const late = delay(DEADLINE_MS, undefined, { signal: timer.signal }).then(() => assert.fail(`${name} never comes`));
  try {
    return await Promise.race([what, late]);
  } finally {
    timer.abort();
  }
}

/** Runs `use` against a real server process and stops the process in any case. */
export async function withServer(
  use: (client: TestClient) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  const child = spawnServer(options);
  const closed = once(child, 'close');
  const client = new TestClient(child, options);
  try {
    await client.start();
    await use(client);
    await client.stop();
    assert.deepEqual(await closed, [0, null], 'the server ends when it is told to');
  } finally {
    child.kill();
    await closed;
    client.connection.dispose();
  }
}

/** Starts a server process, which whoever called must stop. */
export function spawnServer({ program = SERVER, measured = false }: ClientOptions = {}): ChildProcess {
  const [script = '', ...words] = program;
  assert.ok(existsSync(script), `${script} is not there: run “npm run build” first`);
  const observer = measured ? ['--require', resolve('test/observer.cjs')] : [];
  return spawn(process.execPath, [...NODE_FLAGS, ...observer, script, ...words], {
    stdio: ['pipe', 'pipe', 'inherit', ...(measured ? (['ipc'] as const) : [])],
  });
}

/** An editor with nothing but a protocol: keeps the texts that it has open and what the server said of them. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  readonly input: Writable;
  readonly output: Readable;
  capabilities: InitializeResult['capabilities'] = {};
  readonly #options: ClientOptions;
  #opened = 0;
  /** A document that is asked about only to learn that the server answers. */
  #probe: TextDocument | undefined;
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #server: ChildProcess;
  #ended = false;

  constructor(server: ChildProcess, options: ClientOptions) {
    const { stdin, stdout } = server;
    assert.ok(stdin && stdout);
    this.#server = server;
    this.input = stdin;
    this.output = stdout;
    this.#options = options;
    const reader = new StreamMessageReader(stdout);
    // The message that a server is killed over is never complete; a reader that goes on waiting keeps the tests alive.
    reader.partialMessageTimeout = 0;
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params);
      for (const wake of this.#waiting) wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => options.settings ?? null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    for (const [method, answer] of Object.entries(options.answers ?? {})) this.connection.onRequest(method, answer);
    this.connection.listen();
    // Whoever waits for a server that is gone would wait for ever.
    server.once('close', () => {
      this.#ended = true;
      this.connection.dispose();
      for (const wake of this.#waiting) wake();
    });
  }

  async start(): Promise<void> {
    const { workspace, textDocument } = this.#options.capabilities ?? {};
    const capabilities: ClientCapabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, ...workspace },
      textDocument: { ...(this.#options.pull ? { diagnostic: {} } : { publishDiagnostics: {} }), ...textDocument },
    };
    const result = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: this.#options.initializationOptions,
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  async stop(): Promise<void> {
    await this.request('shutdown');
    await this.connection.sendNotification('exit');
  }

  async open(
    text: string,
    languageId = 'report-draft',
    uri = `file:///drafts/${this.#opened}.report.md`,
  ): Promise<TextDocument> {
    const document = TextDocument.create(uri, languageId, 1, text);
    await this.show(document);
    return document;
  }

  /** Opens `document` as it is. */
  async show(document: TextDocument): Promise<void> {
    this.#opened += 1;
    const { uri, languageId, version } = document;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text: document.getText() },
    });
  }

  /** Sends changes of `document`, which takes them over. */
  async change(document: TextDocument, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    TextDocument.update(document, contentChanges, document.version + 1);
    const { uri, version } = document;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close({ uri }: TextDocument): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** Waits until the server has read all that was sent before, and nothing else. */
  async caughtUp(): Promise<void> {
    if (!this.#probe) await this.show((this.#probe = TextDocument.create('untitled:', 'plaintext', 1, '')));
    await this.ask('reportDraft/outline', this.#probe);
  }

  /** Asks something about `document` as a whole. */
  ask<R>(method: string, { uri }: TextDocument): Promise<R> {
    return this.request(method, { textDocument: { uri } });
  }

  /** The diagnostics of `document`, asked for by a client that asks. */
  async pull(document: TextDocument): Promise<readonly Diagnostic[]> {
    const report = await this.ask<DocumentDiagnosticReport>('textDocument/diagnostic', document);
    assert.equal(report.kind, 'full', 'who names no earlier report is told all');
    return report.items;
  }

  /** Tells that the file at `uri` has changed. */
  fileChanged(uri: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** The diagnostics that the server sends for this version of `document`, once they are there. */
  async diagnostics({ uri, version }: TextDocument): Promise<Diagnostic[]> {
    const isIt = (params: PublishDiagnosticsParams): boolean => params.uri === uri && params.version === version;
    return (await this.published(isIt)).diagnostics;
  }

  /** The diagnostics that were sent last for a document. */
  shown(uri: string): readonly Diagnostic[] {
    return this.#published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  }

  /** The latest message about diagnostics for which `isIt` holds, waited for if need be. */
  async published(isIt: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.#published.findLast(isIt);
      if (found) return found;
      assert.ok(!this.#ended, 'the server is there while something is waited for');
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** Bytes that the server holds on to, once all that it does not need is collected. */
  async heapUsed(): Promise<number> {
    this.#server.send('memory');
    const [{ heapUsed }] = (await once(this.#server, 'message')) as [{ readonly heapUsed: number }];
    return heapUsed;
  }

  get publishedVersions(): readonly (number | undefined)[] {
    return this.#published.map(({ version }) => version);
  }

  codeActions(document: TextDocument, range: Range, context: object = {}): Promise<CodeAction[]> {
    const { uri } = document;
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }
}

/** The range of the only `part` in the text. */
export function rangeOf(document: TextDocument, part: string): Range {
  const start = document.getText().indexOf(part);
  assert.ok(start >= 0 && document.getText().indexOf(part, start + 1) < 0, `“${part}” stands in the text once`);
  return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
}

/** The text of `document` with marks round `ranges`. */
export function markRanges(document: TextDocument, ranges: readonly Range[]): string {
  const spans = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return toMarked(document.getText(), spans);
}

/** The text of `document` after an action. */
export function applyAction(document: TextDocument, action: CodeAction | undefined): string {
  const edits: TextEdit[] | undefined = action?.edit?.changes?.[document.uri];
  assert.ok(edits, 'the action changes the document');
  return TextDocument.applyEdits(document, edits);
}

/** The diagnostics of one rule. */
export function ofRule(diagnostics: readonly Diagnostic[], rule: string): Diagnostic[] {
  return diagnostics.filter(({ code }) => code === rule);
}

/** Picks the actions of a kind or of a family of kinds. */
export function ofKind(kind: string): (actions: readonly CodeAction[]) => CodeAction[] {
  return (actions) => actions.filter((action) => action.kind?.startsWith(kind));
}
