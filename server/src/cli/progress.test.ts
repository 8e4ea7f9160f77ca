import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from './progress.ts';

function steps(count: number, isTTY: boolean): readonly string[] {
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text) => written.push(text) });
  for (let file = 0; file < count; file += 1) progress.step();
  progress.clear();
  progress.clear();
  return written;
}

test('a terminal shows how many files are done, and the line goes again', () => {
  const erase = '\r\u001b[K';
  assert.deepEqual(steps(60, true), [`${erase}正在检查第 50 份……`, `${erase}正在检查第 60 份……`, erase]);
});

test('few files and other outputs have no progress', () => {
  assert.deepEqual(steps(49, true), []);
  assert.deepEqual(steps(100, false), []);
});
