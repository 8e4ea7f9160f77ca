import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { inTime } from './in-time.ts';

const LATE = () => 'late';

test('an answer that comes before long counts', async () => {
  assert.equal(await inTime(Promise.resolve('answer'), LATE), 'answer');
  await assert.rejects(inTime(Promise.reject(new Error('refused')), LATE), /refused/);
});

test('who waits in vain goes on', async () => {
  assert.equal(await inTime(new Promise<string>(() => undefined), LATE), 'late');
});

test('while the machine stands still nobody is late', async () => {
  let answer: ((words: string) => void) | undefined;
  const waited = inTime(new Promise<string>((resolve) => (answer = resolve)), LATE);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100);
  await delay(20);
  answer?.('answer');
  assert.equal(await waited, 'answer');
});
