import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type Hover, type TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineResult } from '../server/src/lsp/protocol.ts';
import { REPORT_HEAD } from './check.ts';
import { comes, ofRule, rangeOf, withServer, type ClientOptions, type TestClient } from './language-client.ts';
import { askAtOnce, askEverything, checkLikeFresh, withoutId } from './questions.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const DRAFT = `${REPORT_HEAD}## 一、主要举措和成效\n\n正文。\n\n## 三、其他需要报告的情况\n\n无。\n`;
const OTHER = `${REPORT_HEAD}## 一、另一稿\n\n正文，，正文。\n\n## 二、存在的不足\n\n无。\n`;
const PULL: ClientOptions = { pull: true };
const WATCHING: ClientOptions = {
  ...PULL,
  capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
};
const CONFIG = 'file:///.report-draft.yaml';
const START = { line: 0, character: 0 };

test('of two versions in a burst the last one counts, whatever was asked in between', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    const answers: Promise<unknown>[] = [];
    for (const [from, to] of [
      ['三、', '四、'],
      ['四、', '二、'],
      ['正文。', '正文，，'],
    ] as const) {
      await client.change(document, { range: rangeOf(document, from), text: to });
      answers.push(...askAtOnce(client, document));
    }
    await comes(Promise.all(answers), 'an answer');
    await checkLikeFresh(client, PULL, [document]);
  }, PULL);
});

test('several changes in one message are made one after the other', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    await client.change(document, { text: OTHER }, insertAtStart('甲\r\n'), insertAtStart('👍'));
    assert.equal(document.getText(), `👍甲\r\n${OTHER}`);
    await checkLikeFresh(client, PULL, [document]);
  }, PULL);
});

test('diagnostics never go back to an earlier version', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    for (let times = 0; times < 200; times += 1) {
      await client.change(document, insertAtStart('。'));
      if (times % 50 === 0) await client.ask('reportDraft/outline', document);
    }
    await comes(client.diagnostics(document), 'the last version');
    const versions = client.publishedVersions.map(Number);
    assert.deepEqual(
      versions,
      versions.toSorted((one, other) => one - other),
    );
  });
});

test('an editor that does not count its versions is answered by what it sent last', async () => {
  await withServer(async (client) => {
    const { uri } = await client.open(DRAFT);
    const document = TextDocument.create(uri, 'report-draft', 1, OTHER);
    await askEverything(client, document);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 1 },
      contentChanges: [{ text: OTHER }],
    });
    await checkLikeFresh(client, WATCHING, [document]);
  }, WATCHING);
});

test('a draft that is opened twice is the one that was opened last', async () => {
  await withServer(async (client) => {
    const { uri } = await client.open(DRAFT);
    const document = TextDocument.create(uri, 'report-draft', 1, OTHER);
    await askEverything(client, document);
    await client.show(document);
    await checkLikeFresh(client, WATCHING, [document]);
  }, WATCHING);
});

test('a draft that is closed while it is asked about leaves no question open', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    const before = askAtOnce(client, document);
    await client.close(document);
    const after = askAtOnce(client, document);
    await comes(Promise.all([...before, ...after]), 'an answer');
    const reopened = TextDocument.create(document.uri, 'report-draft', 1, OTHER);
    await client.show(reopened);
    await checkLikeFresh(client, PULL, [reopened]);
  }, PULL);
});

test('what is asked about a draft before it is opened is answered as soon as it is', async () => {
  await withServer(async (client) => {
    const other = await client.open(OTHER);
    const document = TextDocument.create('file:///late.report.md', 'report-draft', 1, DRAFT);
    const early = Promise.all(askAtOnce(client, document));
    // By the time this is answered, the turn of the questions before it has come.
    await client.ask('reportDraft/outline', other);
    await client.show(document);
    const answers = await comes(early, 'an answer');
    const later = await Promise.all(askAtOnce(client, document));
    assert.deepEqual(answers.map(withoutId), later.map(withoutId));
    await checkLikeFresh(client, PULL, [document]);
  }, PULL);
});

test('what is asked about a draft that is never opened is answered with nothing', async () => {
  await withServer(async (client) => {
    const document = TextDocument.create('file:///never.report.md', 'report-draft', 1, DRAFT);
    const answers = await comes(Promise.all(askAtOnce(client, document)), 'an answer');
    assert.deepEqual(answers, [{ kind: 'full', items: [] }, [], [], null, [], null]);
  }, PULL);
});

test('a draft that is closed before it is checked shows nothing', async () => {
  await withServer(async (client) => {
    const document = TextDocument.create('file:///short.report.md', 'report-draft', 1, DRAFT);
    await Promise.all([client.show(document), client.close(document)]);
    await comes(
      client.open(OTHER).then((other) => client.diagnostics(other)),
      'the check of the next draft',
    );
    assert.deepEqual(
      client.publishedVersions.filter((version) => version === undefined),
      [],
    );
  });
});

test('a draft that is renamed goes on under its new name, with the configuration that counts there', async () => {
  const files = new Map([['file:///b/.report-draft.yaml', 'rules: { ordinal-sequence: off }\n']]);
  const options = { ...PULL, ...servingFiles(files) };
  await withServer(async (client) => {
    const before = await client.open(DRAFT, 'report-draft', 'file:///a/甲.report.md');
    assert.equal(ofRule(await client.pull(before), 'ordinal-sequence').length, 1);
    const after = TextDocument.create('file:///b/乙.report.md', 'report-draft', 1, DRAFT);
    const late = askAtOnce(client, before);
    await client.close(before);
    await client.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: before.uri, newUri: after.uri }],
    });
    await client.show(after);
    await comes(Promise.all(late), 'an answer');
    assert.equal(await client.ask('reportDraft/outline', before), null);
    assert.deepEqual(ofRule(await client.pull(after), 'ordinal-sequence'), []);
    await checkLikeFresh(client, options, [after]);
  }, options);
});

test('what becomes of the file of an open draft does not concern the draft', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'a.report.md');
    writeFileSync(file, DRAFT);
    await withServer(async (client) => {
      const document = await client.open(DRAFT, 'report-draft', pathToFileURL(file).href);
      const expected = await askEverything(client, document);
      const fates = [
        () => {
          writeFileSync(file, OTHER);
        },
        () => {
          rmSync(file);
        },
        () => {
          mkdirSync(file);
        },
      ];
      for (const meet of fates) {
        meet();
        await client.fileChanged(document.uri);
        await client.fileChanged(document.uri, FileChangeType.Deleted);
        assert.deepEqual(await askEverything(client, document), expected);
      }
    }, PULL);
  });
});

test('a configuration that is written over and over, deleted or broken leaves what was written last', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, '.report-draft.yaml');
    const { href } = pathToFileURL(file);
    const remove = (): void => {
      rmSync(file, { recursive: true });
    };
    const write = (content: string | Uint8Array) => (): void => {
      writeFileSync(file, content);
    };
    await withServer(async (client) => {
      const document = await client.open(DRAFT, 'report-draft', pathToFileURL(join(folder, 'a.report.md')).href);
      const severityAfter = async (become: () => void): Promise<number | undefined> => {
        become();
        await client.fileChanged(href);
        return ofRule(await client.pull(document), 'ordinal-sequence')[0]?.severity;
      };
      const usual = await severityAfter(() => undefined);
      const late: Promise<unknown>[] = [];
      for (let times = 0; times < 50; times += 1) {
        writeFileSync(file, `rules: { ordinal-sequence: ${times % 2 === 0 ? 'off' : 'warning'} }\n`);
        await client.fileChanged(href);
        late.push(...askAtOnce(client, document));
      }
      assert.equal(await severityAfter(write('rules: { ordinal-sequence: info }\n')), 3);
      await comes(Promise.all(late), 'an answer');
      assert.equal(await severityAfter(write(Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x80, 0x0a]))), usual);
      assert.equal(await severityAfter(remove), usual);
      assert.equal(
        await severityAfter(() => {
          mkdirSync(file);
        }),
        usual,
      );
      remove();
      assert.equal(await severityAfter(write('rules: { ordinal-sequence: info }\n')), 3);
    }, WATCHING);
  });
});

test('of two readings of a configuration the later one counts, though it ends first', async () => {
  const waiting: ((text: string) => void)[] = [];
  const options: ClientOptions = {
    ...PULL,
    initializationOptions: { readsFiles: true },
    answers: {
      'reportDraft/readFile': (uri) => (uri === CONFIG ? new Promise((answer) => waiting.push(answer)) : null),
    },
  };
  await withServer(async (client) => {
    const document = await client.open(DRAFT, 'report-draft', 'file:///a.report.md');
    const before = client.pull(document);
    await hasAsked(client, () => waiting.length === 1);
    await client.fileChanged(CONFIG);
    const after = client.pull(document);
    await hasAsked(client, () => waiting.length === 2);
    const [first, second] = waiting;
    second?.('rules: { ordinal-sequence: info }\n');
    await comes(after, 'the answer after the change');
    first?.('rules: { ordinal-sequence: off }\n');
    await comes(before, 'the answer before the change');
    assert.equal(ofRule(await client.pull(document), 'ordinal-sequence')[0]?.severity, 3);
  }, options);
});

test('a file that changes while it is read for the first time is read again', async () => {
  const [before, after] = ['rules: { ordinal-sequence: off }\n', 'rules: { ordinal-sequence: info }\n'];
  const texts = new Map([[CONFIG, 'rules: {}\n']]);
  let answerLate: (() => void) | undefined;
  const options: ClientOptions = {
    ...PULL,
    initializationOptions: { readsFiles: true },
    answers: {
      'reportDraft/readFile': (uri) => {
        const text = texts.get(decodeURIComponent(uri as string)) ?? null;
        if (text !== before) return text;
        return new Promise((answer) => {
          answerLate = (): void => {
            answer(text);
          };
        });
      },
    },
  };
  await withServer(async (client) => {
    const document = await client.open(DRAFT, 'report-draft', 'file:///a.report.md');
    await client.pull(document);
    texts.set(CONFIG, 'extends: [甲.yaml]\n').set('file:///甲.yaml', before);
    await client.fileChanged(CONFIG);
    const late = client.pull(document);
    await hasAsked(client, () => answerLate !== undefined);
    texts.set('file:///甲.yaml', after);
    await client.fileChanged('file:///甲.yaml');
    answerLate?.();
    await comes(late, 'an answer');
    assert.equal(ofRule(await client.pull(document), 'ordinal-sequence')[0]?.severity, 3);
  }, options);
});

test('of two answers about settings the one to the later question counts, though it comes first', async () => {
  const waiting: ((settings: unknown[]) => void)[] = [];
  const options: ClientOptions = {
    answers: { 'workspace/configuration': () => new Promise((answer) => waiting.push(answer)) },
  };
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    await hasAsked(client, () => waiting.length === 1);
    waiting[0]?.([{ enable: true }]);
    await comes(client.diagnostics(document), 'the check');
    for (const questions of [2, 3]) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await hasAsked(client, () => waiting.length === questions);
    }
    waiting[2]?.([{ enable: false }]);
    await comes(
      client.published(({ diagnostics }) => diagnostics.length === 0),
      'the end of checking',
    );
    waiting[1]?.([{ enable: true }]);
    await client.caughtUp();
    await client.caughtUp();
    assert.deepEqual((await client.published(() => true)).diagnostics, []);
  }, options);
});

test('drafts may have any address', async () => {
  await withServer(async (client) => {
    const unserved: string[] = [];
    for (const uri of [
      'untitled:Untitled-1',
      'vscode-vfs://github/甲/乙.report.md',
      'file:///c%3A/%E7%A8%BF/%25.report.md',
      'file://server/share/a.report.md',
      'file:////server/share/a.report.md',
      'a.report.md',
      'file:///%E4%B8.report.md',
      '7:甲 乙',
      '',
    ]) {
      const document = await client.open(DRAFT, 'report-draft', uri);
      const outline = await comes(client.ask<OutlineResult | null>('reportDraft/outline', document), 'an answer');
      const found = ofRule(await client.pull(document), 'ordinal-sequence');
      if (outline?.sections.length !== 2 || found.length !== 1) unserved.push(uri);
      await client.close(document);
    }
    assert.deepEqual(unserved, []);
  }, PULL);
});

test('news of files at addresses that are none harms nobody', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    for (const uri of ['', '7:x', 'file:////x/.report-draft.yaml', 'file:///%E4/.report-draft.yaml', '%', '//', 7]) {
      await client.fileChanged(uri as string);
    }
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: null });
    assert.equal(ofRule(await comes(client.pull(document), 'an answer'), 'ordinal-sequence').length, 1);
  }, PULL);
});

test('an explanation stands where it was asked for, though lines are put above it meanwhile', async () => {
  await withServer(async (client) => {
    const document = await client.open(DRAFT);
    for (let times = 0; times < 60; times += 1) {
      const position = document.positionAt(document.getText().indexOf('三、'));
      const params = { textDocument: { uri: document.uri }, position };
      let told: Hover | null | undefined;
      const answer = client.request<Hover | null>('textDocument/hover', params).then((hover) => (told = hover));
      // Each line is a message and a turn of its own, so that one comes while the explanation is being read.
      for (let lines = 0; lines < 50 && told === undefined; lines += 1) {
        await client.change(document, insertAtStart('甲\n'));
        await new Promise(setImmediate);
      }
      await comes(answer, 'an answer');
      const { start, end } = told?.range ?? { start: position, end: position };
      assert.ok(
        start.line <= position.line && position.line <= end.line,
        `line ${position.line} is explained by ${start.line}`,
      );
    }
  }, PULL);
});

function insertAtStart(text: string): TextDocumentContentChangeEvent {
  return { range: { start: START, end: START }, text };
}

function servingFiles(files: ReadonlyMap<string, string>): ClientOptions {
  return {
    initializationOptions: { readsFiles: true },
    answers: { 'reportDraft/readFile': (uri) => files.get(decodeURIComponent(uri as string)) ?? null },
  };
}

/** Waits until the server has asked for something, for as many questions and answers as that may take. */
async function hasAsked(client: TestClient, isIt: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5000 && !isIt(); turns += 1) await client.caughtUp();
  assert.ok(isIt(), 'the server asks its client');
}
