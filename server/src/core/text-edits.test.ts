import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from './fix.ts';
import { editsBetween } from './text-edits.ts';

test('within a line only what differs is changed', () => {
  const edits = editsBetween('甲乙丙\n丁\n戊己\n', '甲丙\n丁\n戊庚\n');
  assert.deepEqual(edits, [
    { span: { start: 1, end: 2 }, text: '' },
    { span: { start: 7, end: 8 }, text: '庚' },
  ]);
});

test('no edit begins or ends inside a line break or a surrogate pair', () => {
  assert.deepEqual(editsBetween('甲\r\n', '甲\n'), [{ span: { start: 1, end: 3 }, text: '\n' }]);
  assert.deepEqual(editsBetween('𠮷', '𠮶'), [{ span: { start: 0, end: 2 }, text: '𠮶' }]);
});

test('the edits between two texts turn one into the other', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '𠮷', '\n', '\r\n', '\r', '一、')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      assert.equal(applyEdits(before, editsBetween(before, after)), after);
    }),
  );
});
