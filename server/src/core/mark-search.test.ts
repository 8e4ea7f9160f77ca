import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCharacters } from './characters.ts';
import { placesOf } from './mark-search.ts';

test('marks are found where they stand, and nowhere else', () => {
  const prose = '办结12件(附后).,甲,';
  const characters = readCharacters(prose, prose);
  assert.deepEqual(placesOf(',')(characters), [10, 12]);
  assert.deepEqual(placesOf('()')(characters), [5, 8]);
  assert.deepEqual(placesOf(';')(characters), []);
});

test('what is masked holds no marks', () => {
  const text = '甲`a,b`乙,';
  assert.deepEqual(placesOf(',')(readCharacters(text, text.replace('`a,b`', '\ufffc'.repeat(5)))), [7]);
});
