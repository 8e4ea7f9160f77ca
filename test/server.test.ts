import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineNode, OutlineResult } from '../server/src/lsp/protocol.ts';
import { REPORT_HEAD } from './check.ts';
import {
  applyAction,
  COMMAND_LINE_SERVER,
  markRanges,
  ofKind,
  ofRule,
  rangeOf,
  withServer,
  type TestClient,
} from './language-client.ts';

const SKIPPED = `${REPORT_HEAD}## 一、主要举措和成效\n\n正文。\n\n## [|三、|]其他需要报告的情况\n\n无。\n`;
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

for (const program of [undefined, COMMAND_LINE_SERVER]) {
  test(`diagnostics are sent by ${program?.join(' ') ?? 'the server'}`, async () => {
    await withServer(
      async (client) => {
        const document = await client.open(withoutMarks(SKIPPED));
        const diagnostics = await client.diagnostics(document);
        const skipped = ofRule(diagnostics, 'ordinal-sequence');
        assert.equal(markRanges(document, skipped.map(toRange)), SKIPPED);
        const [diagnostic] = skipped;
        assert.equal(diagnostic?.source, '报告拟稿');
        assert.equal(diagnostic.message, '“三、”之前缺“二、”。');
        assert.ok(existsSync(fileURLToPath(diagnostic.codeDescription?.href ?? '')), 'the page of the rule is there');
      },
      program ? { program } : {},
    );
  });
}

test('a client that asks for diagnostics is told when nothing has changed', async () => {
  await withServer(
    async (client) => {
      const document = await client.open(withoutMarks(SKIPPED));
      const first = await pull(client, document);
      assert.equal(first.kind, 'full');
      assert.equal(markRanges(document, ofRule(itemsOf(first), 'ordinal-sequence').map(toRange)), SKIPPED);
      const second = await pull(client, document, first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      await client.change(document, { range: rangeOf(document, '三、'), text: '二、' });
      assert.deepEqual(ofRule(itemsOf(await pull(client, document, first.resultId)), 'ordinal-sequence'), []);
      assert.deepEqual(client.publishedVersions, [], 'who asks is sent nothing');
    },
    { pull: true },
  );
});

test('of a burst of changes the last version is checked', async () => {
  await withServer(async (client) => {
    const document = await client.open(`${REPORT_HEAD}## 一、甲\n\n正文。\n\n## 九、乙\n\n正文。\n`);
    for (const numeral of '八七六五四三') {
      await client.change(document, { range: firstOf(rangeOf(document, '、乙')), text: numeral });
      await client.change(document, { range: before(rangeOf(document, `${numeral}、乙`)), text: '' });
    }
    const [diagnostic] = ofRule(await client.diagnostics(document), 'ordinal-sequence');
    assert.equal(diagnostic?.message, '“三、”之前缺“二、”。');
    assert.ok(client.publishedVersions.length < document.version, 'not every version is checked');
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', document);
    assert.deepEqual(namesOf(symbols), [document.getText().slice(2, REPORT_HEAD.indexOf('\n')), '一、甲', '三、乙']);
  });
});

test('a closed draft loses its diagnostics', async () => {
  await withServer(async (client) => {
    const document = await client.open(withoutMarks(SKIPPED));
    await client.diagnostics(document);
    await client.close(document);
    await client.published(({ uri, diagnostics }) => uri === document.uri && diagnostics.length === 0);
    assert.equal(await client.ask('reportDraft/outline', document), null);
  });
});

test('the outline nests marked, unmarked and run-in headings', async () => {
  await withServer(async (client) => {
    const document = await client.open(
      `${REPORT_HEAD}## 一、甲\n\n（一）子。正文。\n\n### （二）丑\n\n正文。\n\n二、乙\n\n正文。\n`,
    );
    const [root] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', document);
    assert.equal(root?.name, '某县某镇人民政府关于2024年法治政府建设情况的报告');
    assert.deepEqual(namesOf(root.children ?? []), ['一、甲', '（一）子', '（二）丑', '二、乙']);
    const [first] = root.children ?? [];
    assert.deepEqual(first?.selectionRange, rangeOf(document, '一、甲'));
    assert.deepEqual(
      first.children?.map(({ detail }) => detail),
      ['8字，段首标题', '7字'],
    );
  });
});

test('a heading without a word still has a name', async () => {
  await withServer(async (client) => {
    const document = await client.open('## 一、\n\n正文。\n\n## \v\n\n正文。\n');
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', document);
    assert.deepEqual(namesOf(symbols), ['一、', '（无标题）']);
  });
});

test('sections, front matter, comments and tables fold', async () => {
  await withServer(async (client) => {
    const lines = [
      '---',
      '报告年度: 2024',
      '---',
      '',
      '## 一、甲',
      '',
      '正文。',
      '',
      '<!--',
      '-->',
      '',
      '| 子 |',
      '| - |',
      '',
      '',
    ];
    const document = await client.open(lines.join('\r\n'));
    const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', document);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]),
      [
        ['---', '---'],
        ['## 一、甲', '| - |'],
        ['<!--', '-->'],
        ['| 子 |', '| - |'],
      ],
    );
  });
});

test('the outline request tells how the report stands', async () => {
  await withServer(async (client) => {
    const document = await client.open(
      `${REPORT_HEAD}## 一、主要举措和成效\n\n正文。\n\n## 三、存在的不足\n\n正文。\n`,
    );
    const outline = await client.ask<OutlineResult>('reportDraft/outline', document);
    assert.equal(outline.version, 1);
    assert.equal(outline.profile, '法治政府建设年度报告');
    assert.deepEqual([outline.year, outline.agency], [2024, '某县某镇人民政府']);
    const shortcomings = outline.mandated.find(({ id }) => id === 'shortcomings');
    assert.equal(shortcomings?.status, 'partly');
    assert.equal(shortcomings.note, '未写原因');
    assert.deepEqual(shortcomings.by, ['三、存在的不足']);
    assert.deepEqual(shortcomings.range, rangeOf(document, '三、存在的不足'));
    const missing = outline.mandated.find(({ id }) => id === 'next-year');
    assert.deepEqual([missing?.status, missing?.by, missing?.range], ['missing', [], null]);
    const [first, second] = outline.sections as [OutlineNode, OutlineNode];
    assert.deepEqual(
      first.covers.map(({ id }) => id),
      ['measures'],
    );
    assert.deepEqual([second.ordinal, second.title, second.form, second.level], ['三、', '存在的不足', 'marked', 1]);
    assert.deepEqual(second.selectionRange, rangeOf(document, '三、存在的不足'));
    assert.ok(second.findings.error >= 1 && outline.findings.error >= second.findings.error);
    assert.equal(second.characters, '三、存在的不足正文。'.length);
  });
});

for (const [name, mark, lineBreak] of [
  ['CRLF', '', '\r\n'],
  ['CR', '', '\r'],
  ['a byte order mark', '\ufeff', '\n'],
  ['a surrogate pair before it', '𠮷\n\n', '\n'],
] as const) {
  test(`positions are right with ${name}`, async () => {
    await withServer(async (client) => {
      const marked = mark + SKIPPED.replaceAll('\n', lineBreak);
      const document = await client.open(withoutMarks(marked));
      const skipped = ofRule(await client.diagnostics(document), 'ordinal-sequence');
      assert.equal(markRanges(document, skipped.map(toRange)), marked);
      const actions = await client.codeActions(document, rangeOf(document, '三、'));
      const action = actions.find(({ title }) => title === '改为“二、”');
      assert.equal(applyAction(document, action), withoutMarks(marked).replace('三、', '二、'));
    });
  });
}

test('Markdown is served when its front matter names a report type, and left alone otherwise', async () => {
  await withServer(
    async (client) => {
      const text = withoutMarks(SKIPPED);
      for (const [head, served] of [
        ['', false],
        ['---\n作者: 甲\n---\n\n', false],
        ['---\n报告类型: 报告\n---\n\n', true],
      ] as const) {
        const document = await client.open(head + text, 'markdown');
        assert.equal(itemsOf(await pull(client, document)).length > 0, served);
        assert.equal((await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', document)).length > 0, served);
        assert.equal((await client.ask<FoldingRange[]>('textDocument/foldingRange', document)).length > 0, served);
        assert.equal((await client.codeActions(document, WHOLE)).length > 0, served);
        assert.equal((await client.ask('reportDraft/outline', document)) !== null, served);
      }
    },
    { pull: true },
  );
});

test('nothing is checked where the user has switched checking off', async () => {
  await withServer(
    async (client) => {
      const document = await client.open(withoutMarks(SKIPPED));
      assert.deepEqual(itemsOf(await pull(client, document)), []);
      assert.deepEqual(ofKind('quickfix')(await client.codeActions(document, WHOLE)), []);
      assert.equal((await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', document)).length, 1);
    },
    { pull: true, settings: { enable: false } },
  );
});

test('the client may say where the pages of the rules are and how messages read', async () => {
  const initializationOptions = { rulePage: 'pages:{rule}', l10n: { '“{0}”之前缺“{1}”。': 'no {1} before {0}' } };
  await withServer(
    async (client) => {
      const document = await client.open(withoutMarks(SKIPPED));
      const [diagnostic] = ofRule(await client.diagnostics(document), 'ordinal-sequence');
      assert.equal(diagnostic?.message, 'no 二、 before 三、');
      assert.equal(diagnostic.codeDescription?.href, 'pages:ordinal-sequence');
    },
    { initializationOptions },
  );
});

test('a text that is far too large is not looked into', async () => {
  await withServer(async (client) => {
    const document = await client.open(`${REPORT_HEAD}${'一、甲\n'.repeat(500_001)}`);
    const diagnostics = await client.diagnostics(document);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['too-large', 3]],
    );
    assert.deepEqual(await client.ask('textDocument/documentSymbol', document), []);
  });
});

test('a cancelled request is answered as cancelled', async () => {
  await withServer(async (client) => {
    // While the first request keeps the server busy, the second one and its cancellation arrive together.
    const large = await client.open(`${REPORT_HEAD}${'## 一、甲\n\n正文。\n\n'.repeat(5_000)}`);
    const busy = client.ask('textDocument/foldingRange', large);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: large.uri } };
    const cancelled = client.connection.sendRequest('textDocument/documentSymbol', params, source.token);
    source.cancel();
    await assert.rejects(
      cancelled,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    await busy;
  });
});

test('the server outlives requests that make no sense', async () => {
  await withServer(async (client) => {
    const document = await client.open(withoutMarks(SKIPPED));
    await assert.rejects(client.request('reportDraft/nonsense', {}));
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: 7 } }), []);
    assert.equal(await client.request('reportDraft/outline', { nothing: true }), null);
    assert.deepEqual(
      await client.request('textDocument/codeAction', { textDocument: { uri: document.uri }, range: 'x' }),
      [],
    );
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///never' } });
    client.input.write('Content-Length: 5\r\n\r\n{oops');
    assert.equal((await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', document)).length, 1);
    assert.equal(ofRule(await client.diagnostics(document), 'ordinal-sequence').length, 1);
    assert.ok(
      client.logged.some((message) => message.startsWith('codeAction: ')),
      client.logged.join('\n'),
    );
  });
});

test('the server for browsers needs nothing but what every worker has', async () => {
  const script = 'dist/server.browser.js';
  assert.ok(existsSync(script), `${script} is not there: run “npm run build” first`);
  const sent: { readonly id?: number; readonly result?: unknown }[] = [];
  const worker = {
    ...{ console, setTimeout, clearTimeout, TextEncoder, TextDecoder, MessageChannel },
    addEventListener: () => undefined,
    postMessage: sent.push.bind(sent),
    onmessage: ({ data }: { readonly data: object }): void => {
      throw new Error(`nobody listens to ${JSON.stringify(data)}`);
    },
  };
  runInNewContext(readFileSync(script, 'utf8'), worker);
  const document = { uri: 'memory:/draft', languageId: 'report-draft', version: 1, text: withoutMarks(SKIPPED) };
  const send = (message: object): void => {
    worker.onmessage({ data: { jsonrpc: '2.0', ...message } });
  };
  const diagnostic = { dynamicRegistration: false };
  send({ id: 1, method: 'initialize', params: { processId: null, capabilities: { textDocument: { diagnostic } } } });
  send({ method: 'textDocument/didOpen', params: { textDocument: document } });
  send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: document.uri } } });
  while (!sent.some(({ id }) => id === 2)) await new Promise(setImmediate);
  const answer = sent.find(({ id }) => id === 2)?.result as DocumentDiagnosticReport;
  assert.equal(ofRule(itemsOf(answer), 'ordinal-sequence').length, 1);
});

function withoutMarks(source: string): string {
  return source.replace('[|', '').replace('|]', '');
}

function toRange({ range }: Diagnostic): Range {
  return range;
}

function firstOf({ start }: Range): Range {
  return { start, end: start };
}

/** The character in front of `range`. */
function before({ start }: Range): Range {
  return { start: { line: start.line, character: start.character - 1 }, end: start };
}

function namesOf(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children ?? [])]);
}

function pull(client: TestClient, { uri }: TextDocument, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

function itemsOf(report: DocumentDiagnosticReport): Diagnostic[] {
  assert.ok(report.kind === 'full');
  return report.items;
}
