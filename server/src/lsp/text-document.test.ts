import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument as Known } from 'vscode-languageserver-textdocument';
import { TextDocument } from './text-document.ts';

const words = fc.string({ unit: fc.constantFrom('法', '治', '\n', '\r', '\r\n', 'a', '😀'), maxLength: 12 });
const position = fc.record({ line: fc.integer({ min: -1, max: 9 }), character: fc.integer({ min: -1, max: 9 }) });
const edit = fc.record({ start: position, end: position, text: words });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 8, arbitrary: edit.map(({ start, end, text }) => ({ range: { start, end }, text })) },
  { weight: 1, arbitrary: words.map((text) => ({ text })) },
);

test('a document has the lines of its text, whatever the edits that led to it', () => {
  fc.assert(
    fc.property(words, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (start, versions) => {
      let document = TextDocument.create('untitled:', 'report-draft', 0, start);
      versions.forEach((changes, version) => {
        let plain = document.text.toString();
        for (const each of changes) plain = applied(plain, each);
        document = TextDocument.update(document, changes, version);
        assert.equal(document.text.toString(), plain);
        assert.equal(document.version, version);
        checkPositions(document, plain);
      });
    }),
    { numRuns: 2000 },
  );
});

test('a version of a document stays as it is', () => {
  const document = TextDocument.create('untitled:', 'report-draft', 1, '甲\n乙');
  const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } };
  const next = TextDocument.update(document, [{ range, text: '丙' }], 2);
  assert.deepEqual([document.text.toString(), document.version], ['甲\n乙', 1]);
  assert.deepEqual([next.text.toString(), next.version], ['甲丙', 2]);
  assert.equal(document.textIn(range), '\n乙');
});

test('a text that comes whole and is the same as before is the same', () => {
  const document = TextDocument.create('untitled:', 'report-draft', 1, '甲\n乙');
  assert.equal(TextDocument.update(document, [{ text: '甲\n乙' }], 2).text, document.text);
  assert.notEqual(TextDocument.update(document, [{ text: '甲乙' }], 2).text, document.text);
});

/** What the library that most servers use makes of a change. */
function applied(text: string, change: TextDocumentContentChangeEvent): string {
  return Known.update(Known.create('untitled:', 'report-draft', 0, text), [change], 1).getText();
}

/** Compares with a document of the library that was made of the whole text. */
function checkPositions(document: TextDocument, text: string): void {
  const known = Known.create('untitled:', 'report-draft', 0, text);
  for (let offset = -1; offset <= text.length + 1; offset += 1) {
    assert.deepEqual(document.positionAt(offset), known.positionAt(offset), `${JSON.stringify(text)} at ${offset}`);
  }
  for (let line = -1; line <= known.lineCount; line += 1) {
    for (let character = -1; character < 8; character += 1) {
      const place = { line, character };
      assert.equal(document.offsetAt(place), known.offsetAt(place), `${JSON.stringify(text)} at ${line}:${character}`);
    }
  }
}
