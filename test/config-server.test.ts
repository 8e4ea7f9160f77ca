import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { markRanges, ofRule, rangeOf, withServer, type TestClient } from './language-client.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const DRAFT = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n## 一、2024年主要举措和成效\n\n规范执法。\n';
const CONFIG = 'file:///.report-draft.yaml';
const FROM_CLIENT = { initializationOptions: { readsFiles: true } };

/** Answers for the files that the client has; an empty map is a client without files. */
function serveFiles(client: TestClient, files: ReadonlyMap<string, string>): void {
  client.connection.onRequest('reportDraft/readFile', (uri: string) => files.get(decodeURIComponent(uri)) ?? null);
}

function changed(client: TestClient, uri: string): Promise<void> {
  return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}

/** The diagnostics of a draft that `isIt` holds for, waited for: the same version is checked again. */
async function waitFor(
  client: TestClient,
  { uri }: TextDocument,
  isIt: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<void> {
  await client.published((params) => params.uri === uri && isIt(params.diagnostics));
}

test('a configuration grades rules, and a saved change reaches the open draft', async () => {
  await withServer(async (client) => {
    const files = new Map([[CONFIG, 'rules: { section-missing: off }\n']]);
    serveFiles(client, files);
    const document = await client.open(DRAFT);
    assert.deepEqual(ofRule(await client.diagnostics(document), 'section-missing'), []);
    files.set(CONFIG, 'rules: { section-missing: info }\n');
    await changed(client, CONFIG);
    await waitFor(client, document, (diagnostics) => ofRule(diagnostics, 'section-missing')[0]?.severity === 3);
    files.delete(CONFIG);
    await changed(client, CONFIG);
    await waitFor(client, document, (diagnostics) => ofRule(diagnostics, 'section-missing')[0]?.severity === 1);
  }, FROM_CLIENT);
});

test('a report type and a word list reload when they are saved', async () => {
  await withServer(async (client) => {
    const overlay = (word: string): string =>
      `id: 法治政府建设年度报告\nextends: 法治政府建设年度报告\nsections:\n  - id: measures\n    mustContain:\n      - { name: ${word}, any: [${word}], skeleton: ${word}。 }\n`;
    const files = new Map([
      [CONFIG, 'profiles: [类型/本省.yaml]\n'],
      ['file:///类型/本省.yaml', overlay('执法')],
    ]);
    serveFiles(client, files);
    const document = await client.open(DRAFT);
    assert.deepEqual(ofRule(await client.diagnostics(document), 'reason-missing'), []);
    files.set('file:///类型/本省.yaml', overlay('普法'));
    await changed(client, `file:///${encodeURIComponent('类型')}/${encodeURIComponent('本省.yaml')}`);
    await waitFor(client, document, (diagnostics) => ofRule(diagnostics, 'reason-missing').length === 1);
  }, FROM_CLIENT);
});

test('what is wrong with a data file is shown in that file and goes when it is mended', async () => {
  await withServer(async (client) => {
    const files = new Map([[CONFIG, 'rules:\n  no-such-rule: off\n']]);
    serveFiles(client, files);
    await client.diagnostics(await client.open(DRAFT));
    const { diagnostics } = await client.published(({ uri }) => uri === CONFIG);
    const config = TextDocument.create(CONFIG, 'yaml', 0, files.get(CONFIG) ?? '');
    assert.equal(
      markRanges(
        config,
        diagnostics.map(({ range }) => range),
      ),
      'rules:\n  [|no-such-rule|]: off\n',
    );
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ['没有“no-such-rule”这条规则。'],
    );
    files.set(CONFIG, 'rules: {}\n');
    await changed(client, CONFIG);
    await client.published((params) => params.uri === CONFIG && params.diagnostics.length === 0);
  }, FROM_CLIENT);
});

test('a configuration shows its findings though no draft is open', async () => {
  await withServer(async (client) => {
    serveFiles(client, new Map([['file:///a/.report-draft.yaml', 'rule: {}\n']]));
    await changed(client, 'file:///a/.report-draft.yaml');
    const { diagnostics } = await client.published(({ uri }) => uri === 'file:///a/.report-draft.yaml');
    assert.equal(diagnostics[0]?.message, '“rule”不是可用的字段。');
  }, FROM_CLIENT);
});

test('drafts that are to be ignored have an outline and no findings', async () => {
  await withServer(
    async (client) => {
      serveFiles(client, new Map([[CONFIG, 'ignore: [drafts]\n']]));
      const document = await client.open(DRAFT);
      assert.deepEqual(await client.ask('textDocument/diagnostic', document).then(itemsOf), []);
      assert.equal((await client.ask<unknown[]>('textDocument/documentSymbol', document)).length, 1);
    },
    { ...FROM_CLIENT, pull: true },
  );
});

test('for a client that has no files to give the server reads the disk', async () => {
  await inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, '稿件'));
    writeFileSync(join(folder, '.report-draft.yaml'), '\ufeffrules: { section-missing: off }\n');
    const uri = pathToFileURL(join(folder, '稿件', 'a.report.md')).href;
    await withServer(
      async (client) => {
        const textDocument = { uri, languageId: 'report-draft', version: 1, text: DRAFT };
        await client.connection.sendNotification('textDocument/didOpen', { textDocument });
        const document = TextDocument.create(uri, 'report-draft', 1, DRAFT);
        const items = await client.ask('textDocument/diagnostic', document).then(itemsOf);
        assert.deepEqual(ofRule(items, 'section-missing'), []);
      },
      { pull: true },
    );
  });
});

function itemsOf(report: unknown): readonly Diagnostic[] {
  // The server answers a first question with a full report.
  return (report as { readonly items: readonly Diagnostic[] }).items;
}

test('a selected name joins the glossary of the nearest configuration', async () => {
  await withServer(async (client) => {
    const files = new Map([[CONFIG, '# 本乡\nrules: { exclamation: off }\n']]);
    serveFiles(client, files);
    const document = await client.open(`${DRAFT}\n调解室设在青石社区、和悦社区。\n`);
    await client.diagnostics(document);
    const actions = await client.codeActions(document, rangeOf(document, '和悦社区'));
    const action = actions.find(({ title }) => title === '把“和悦社区”加入名称表');
    const [edits] = Object.values(action?.edit?.changes ?? {});
    const config = TextDocument.create(CONFIG, 'yaml', 0, files.get(CONFIG) ?? '');
    assert.equal(
      TextDocument.applyEdits(config, [...(edits ?? [])]),
      '# 本乡\nrules: { exclamation: off }\nglossary:\n  units:\n    - name: 和悦社区\n',
    );
  }, FROM_CLIENT);
});
