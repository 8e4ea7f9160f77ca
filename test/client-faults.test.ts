import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { REPORT_HEAD } from './check.ts';
import {
  comes,
  NEVER,
  ofRule,
  rangeOf,
  spawnServer,
  TestClient,
  withServer,
  type ClientOptions,
} from './language-client.ts';
import { askAtOnce, askEverything, checkLikeFresh } from './questions.ts';

const DRAFT = `${REPORT_HEAD}## 一、主要举措和成效\n\n正文。\n\n## 三、其他需要报告的情况\n\n无。\n`;
const OTHER = `${REPORT_HEAD}## 一、另一稿\n\n正文，，正文。\n\n## 二、存在的不足\n\n无。\n`;
const PULL: ClientOptions = { pull: true };
const START = { line: 0, character: 0 };

/** What a server may ask of its client. */
const ASKED_OF_CLIENTS = [
  'client/registerCapability',
  'client/unregisterCapability',
  'window/workDoneProgress/create',
  'window/showMessageRequest',
  'window/showDocument',
  'workspace/applyEdit',
  'workspace/configuration',
  'workspace/workspaceFolders',
  'workspace/diagnostic/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
  'reportDraft/readFile',
  'reportDraft/rulePage',
];

/** A client that promises all that the server could use. */
const ABLE: ClientOptions = {
  initializationOptions: { readsFiles: true },
  capabilities: {
    workspace: {
      applyEdit: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
  },
};

for (const [name, answer] of [
  ['never answers', () => NEVER],
  ['refuses everything', () => new ResponseError(-32601, 'not here')],
  ['answers nonsense', () => ({ nonsense: [[]] })],
] as const) {
  const answers = Object.fromEntries(ASKED_OF_CLIENTS.map((method) => [method, answer]));

  test(`a client that ${name} has its questions answered`, async () => {
    const options: ClientOptions = { ...PULL, ...ABLE, answers };
    await withServer(async (client) => {
      const document = await client.open(DRAFT);
      await comes(askEverything(client, document), 'an answer');
      await client.fileChanged('file:///drafts/.report-draft.yaml');
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.change(document, { text: OTHER });
      await comes(Promise.all(askAtOnce(client, document)), 'an answer');
      assert.equal(ofRule(await comes(client.pull(document), 'an answer'), 'doubled-punctuation').length, 1);
    }, options);
  });

  test(`a client that ${name} is sent diagnostics`, async () => {
    await withServer(
      async (client) => {
        const document = await client.open(DRAFT);
        const diagnostics = await comes(client.diagnostics(document), 'the check');
        assert.equal(ofRule(diagnostics, 'ordinal-sequence').length, 1);
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.change(document, { text: OTHER });
        await comes(client.diagnostics(document), 'the check of the second version');
      },
      { ...ABLE, answers },
    );
  });
}

test('settings that come late count all the same', async () => {
  let answer: ((settings: unknown[]) => void) | undefined;
  const late = new Promise<unknown[]>((resolve) => (answer = resolve));
  await withServer(
    async (client) => {
      await comes(
        client.open(DRAFT).then((document) => client.diagnostics(document)),
        'the check',
      );
      answer?.([{ enable: false }]);
      const isEmpty = client.published(({ diagnostics }) => diagnostics.length === 0);
      await comes(isEmpty, 'the end of checking');
    },
    { answers: { 'workspace/configuration': () => late } },
  );
});

test('a configuration that comes late counts all the same', async () => {
  let answer: ((text: string) => void) | undefined;
  const late = new Promise<string>((resolve) => (answer = resolve));
  const readFile = (uri: unknown): unknown => (uri === 'file:///drafts/.report-draft.yaml' ? late : null);
  await withServer(
    async (client) => {
      await comes(
        client.open(DRAFT).then((document) => client.diagnostics(document)),
        'the check',
      );
      answer?.('rules: { ordinal-sequence: off }\n');
      const isWithout = client.published(({ diagnostics }) => ofRule(diagnostics, 'ordinal-sequence').length === 0);
      await comes(isWithout, 'the check by the configuration');
    },
    { ...ABLE, answers: { 'reportDraft/readFile': readFile } },
  );
});

test('a question that waits for the client can be called off', async () => {
  await withServer(
    async (client) => {
      const { uri } = await client.open(DRAFT);
      for (const method of ['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/documentSymbol']) {
        const source = new CancellationTokenSource();
        const params = { textDocument: { uri }, range: { start: START, end: START }, context: { diagnostics: [] } };
        const answer = client.connection.sendRequest(method, params, source.token);
        // The answer to another question shows that this one has been read.
        await client.caughtUp();
        source.cancel();
        await comes(answer, `an answer to ${method}`).catch(checkCancelled);
      }
    },
    { ...PULL, ...ABLE, answers: { 'reportDraft/readFile': () => NEVER, 'workspace/configuration': () => NEVER } },
  );
});

test('a client that does not read for a while finds all answers, and the last version in them', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    client.output.pause();
    const answers: Promise<unknown>[] = [];
    for (let times = 0; times < 300; times += 1) {
      const { start, end } = rangeOf(document, '正文');
      await client.change(
        document,
        { range: { start: end, end }, text: '，' },
        { range: { start, end: start }, text: '我' },
      );
      answers.push(...askAtOnce(client, document));
    }
    client.output.resume();
    await comes(Promise.all(answers), 'an answer');
    await checkLikeFresh(client, PULL, [document]);
  }, PULL);
});

test('messages may come in pieces that end anywhere', async () => {
  await withServer(async (client) => {
    const document = TextDocument.create('file:///稿/甲.report.md', 'report-draft', 1, `${DRAFT}👍𠮷\r\n`);
    const { uri, languageId, version } = document;
    const textDocument = { uri, languageId, version, text: document.getText() };
    // What the server asks at the start is answered by then, and the answers are sent: what comes behind them has an answer,
    // too. None of them must come between the pieces.
    await client.caughtUp();
    await client.caughtUp();
    const message = toMessage({ method: 'textDocument/didOpen', params: { textDocument } });
    for (let start = 0; start < message.length; start += 7) {
      const isTaken = client.input.write(message.subarray(start, start + 7));
      if (!isTaken) await once(client.input, 'drain');
      // Each piece is a turn of its own here, so that the pieces are not joined again on the way.
      await new Promise(setImmediate);
    }
    await comes(client.ask('reportDraft/outline', document), 'an answer');
    await checkLikeFresh(client, PULL, [document]);
  }, PULL);
});

for (const [name, leave] of [
  ['ends its messages', (client) => client.input.end()],
  ['ends amid a message', (client) => client.input.end('Content-Length: 1000\r\n\r\n{"jsonrpc"')],
  [
    'closes both ends',
    (client) => {
      client.output.destroy();
      client.input.end();
    },
  ],
] as const satisfies readonly (readonly [string, (client: TestClient) => unknown])[]) {
  test(`a server whose client ${name} ends too`, async () => {
    const server = spawnServer();
    const ended = once(server, 'exit');
    const client = new TestClient(server, PULL);
    try {
      await client.start();
      const document = await client.open(DRAFT);
      const answers = Promise.allSettled(askAtOnce(client, document));
      leave(client);
      await comes(ended, 'the end of the server');
      client.connection.dispose();
      await answers;
    } finally {
      server.kill();
      await ended;
    }
  });
}

function checkCancelled(error: unknown): void {
  assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled, String(error));
}

function toMessage(content: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...content }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
