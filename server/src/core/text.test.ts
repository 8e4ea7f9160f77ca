import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLANK, isBlankAt, lineBreakOf, startsOfLines } from './text.ts';

test('a blank by its code is a blank for expressions', () => {
  const pattern = new RegExp(BLANK);
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    assert.equal(isBlankAt(character, 0), pattern.test(character), code.toString(16));
  }
});

test('there are no blanks outside a text', () => {
  assert.equal(isBlankAt(' ', -1), false);
  assert.equal(isBlankAt(' ', 1), false);
});

test('the first line break of a text tells which one it uses', () => {
  for (const lineBreak of ['\n', '\r', '\r\n']) {
    for (const length of [0, 1, 4094, 4095, 4096, 4097, 9000]) {
      assert.equal(lineBreakOf(`${'甲'.repeat(length)}${lineBreak}乙\n`), lineBreak, `${length}`);
    }
  }
  assert.equal(lineBreakOf('甲'), '\n');
});

test('lines begin behind line breaks of every kind, and there is always one', () => {
  assert.deepEqual(startsOfLines(''), [0]);
  assert.deepEqual(startsOfLines('甲\n乙\r丙\r\n丁'), [0, 2, 4, 7]);
  assert.deepEqual(startsOfLines('\n\r\n\r\r\n'), [0, 1, 3, 4, 6]);
});
