import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver/node';
import { REPORT_HEAD } from './check.ts';
import { withFolder } from './command-line.ts';
import { applyAction, ofKind, ofRule, rangeOf, withServer } from './language-client.ts';

const SKIPPED = `${REPORT_HEAD}## 一、主要举措和成效\n\n正文。\n\n## 三、其他需要报告的情况\n\n无。\n`;
const SLIPS = `${REPORT_HEAD}## 一，主要举措和成效\n\n### （一）、甲\n\n正文。\n\n### （二）、乙\n\n正文。\n`;
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

test('a finding offers its fix first, then the same fix for the whole text', async () => {
  await withServer(async (client) => {
    const document = await client.open(SLIPS);
    const diagnostics = ofRule(await client.diagnostics(document), 'ordinal-punctuation');
    const actions = await client.codeActions(document, rangeOf(document, '（二）、'), {
      diagnostics,
      only: ['quickfix'],
    });
    const [one, all] = actions;
    assert.equal(one?.title, '改为“（二）”');
    assert.equal(one.isPreferred, true);
    assert.deepEqual(
      one.diagnostics?.map(({ range }) => range),
      [rangeOf(document, '（二）、')],
    );
    assert.equal(applyAction(document, one), SLIPS.replace('（二）、', '（二）'));
    assert.match(all?.title ?? '', /^修正全文所有“.+”（3处）$/);
    assert.equal(applyAction(document, all), SLIPS.replace('一，', '一、').replaceAll('）、', '）'));
  });
});

test('suggestions are offered where the finding stands and are not preferred', async () => {
  await withServer(async (client) => {
    const document = await client.open(SKIPPED);
    const actions = await client.codeActions(document, rangeOf(document, '三、'));
    const action = actions.find(({ title }) => title === '改为“二、”');
    assert.equal(action?.isPreferred, undefined);
    assert.equal(applyAction(document, action), SKIPPED.replace('三、', '二、'));
    const elsewhere = await client.codeActions(document, rangeOf(document, '正文'));
    assert.ok(!elsewhere.some(({ title }) => title === '改为“二、”'));
  });
});

for (const [name, lineBreak] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const) {
  test(`fixing all in the editor is what the command line does, with ${name}`, async () => {
    await withServer(async (client) => {
      const text = SLIPS.replaceAll('\n', lineBreak);
      const document = await client.open(text);
      const [action, ...others] = await client.codeActions(document, WHOLE, { only: ['source.fixAll'] });
      assert.equal(action?.kind, 'source.fixAll.reportDraft');
      assert.deepEqual(others, []);
      const fixed = applyAction(document, action);
      assert.notEqual(fixed, text);
      assert.equal(fixed, fixOnCommandLine(text));
      const again = await client.open(fixed);
      assert.deepEqual(await client.codeActions(again, WHOLE, { only: ['source.fixAll.reportDraft'] }), []);
    });
  });
}

test('renumbering the whole text is offered when it changes something', async () => {
  await withServer(async (client) => {
    const text = `${REPORT_HEAD}一、甲\n正文。\n（一）子\n正文。\n（三）丑\n正文。\n四、乙\n正文。\n`;
    const document = await client.open(text);
    const [action] = await client.codeActions(document, WHOLE, { only: ['source'] }).then(ofKind('source.renumber'));
    assert.equal(action?.title, '全文重新编号');
    const renumbered = applyAction(document, action);
    assert.equal(renumbered, text.replace('（三）', '（二）').replace('四、', '二、'));
    const again = await client.open(renumbered);
    assert.deepEqual(await client.codeActions(again, WHOLE, { only: ['source.renumber.reportDraft'] }), []);
  });
});

test('what an editor asks for by itself has no action for the whole text', async () => {
  await withServer(async (client) => {
    const document = await client.open(SLIPS);
    const automatic = await client.codeActions(document, WHOLE, { triggerKind: 2 });
    assert.deepEqual(ofKind('source')(automatic), []);
    assert.notDeepEqual(ofKind('source')(await client.codeActions(document, WHOLE, { triggerKind: 1 })), []);
  });
});

function fixOnCommandLine(text: string): string {
  let fixed = '';
  withFolder({ 'a.report.md': text }, ({ run, read }) => {
    const { status, stderr } = run('fix', 'a.report.md');
    assert.deepEqual([status, stderr], [0, '']);
    fixed = read('a.report.md');
  });
  return fixed;
}

test('a finding can be set aside, last of all', async () => {
  await withServer(async (client) => {
    const document = await client.open(SKIPPED);
    const actions = await client.codeActions(document, rangeOf(document, '三、'));
    const here = actions.find(({ title }) => title === '忽略这一处（ordinal-sequence）');
    const suppressed = await client.open(applyAction(document, here));
    assert.deepEqual(ofRule(await client.diagnostics(suppressed), 'ordinal-sequence'), []);
    assert.deepEqual(ofRule(await client.diagnostics(suppressed), 'suppression-unused'), []);
  });
});

test('a hover explains the finding with its source and examples', async () => {
  await withServer(async (client) => {
    const document = await client.open(SKIPPED);
    const { start } = rangeOf(document, '三、');
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: start,
    });
    assert.match(hover.contents.value, /通行做法/);
    assert.match(hover.contents.value, /```markdown\n/);
  });
});
