import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

type Messages = Readonly<Record<string, string>>;

/** Texts that the program passes to `l10n.t`, with the files that do. */
function messagesOf(folder: string): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const path = join(folder, file);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
        const [text] = node.arguments;
        assert.ok(text && ts.isStringLiteralLike(text), `${path}: l10n.t takes a literal, or no one can translate it`);
        messages.set(text.text, path);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return messages;
}

function readMessages(file: string): Messages {
  return JSON.parse(readFileSync(file, 'utf8')) as Messages; // the tests below say if it is anything else
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d\}/g))].sort();
}

const messages = new Map([...messagesOf('client/src'), ...messagesOf('server/src')]);
const english = readMessages('l10n/bundle.l10n.en.json');

test('every message has an English text', () => {
  assert.deepEqual(
    [...messages].filter(([text]) => !english[text]).map(([text, file]) => `${file}: ${text}`),
    [],
  );
});

test('no English text is left from a message that is gone', () => {
  assert.deepEqual(
    Object.keys(english).filter((text) => !messages.has(text)),
    [],
  );
});

test('an English text has the places of its message', () => {
  for (const [text, translation] of Object.entries(english)) {
    assert.deepEqual(placeholders(translation), placeholders(text), text);
  }
});

test('the manifest has its texts in English and Chinese, and none that it does not use', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]))].sort();
  assert.deepEqual(Object.keys(readMessages('package.nls.json')).sort(), used);
  assert.deepEqual(Object.keys(readMessages('package.nls.zh-cn.json')).sort(), used);
});
