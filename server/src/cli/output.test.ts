import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOutput } from './output.ts';

test('what is short waits until it is asked for', () => {
  const { output, written } = listen(false);
  output.write('甲');
  output.write('乙');
  assert.deepEqual(written, []);
  output.flush();
  output.flush();
  assert.deepEqual(written, ['before', '甲乙']);
});

test('what is long is handed on at once', () => {
  const { output, written } = listen(false);
  const long = '甲'.repeat(20_000);
  output.write('乙');
  output.write(long);
  assert.deepEqual(written, ['before', `乙${long}`]);
});

test('a terminal waits for nothing', () => {
  const { output, written } = listen(true);
  output.write('甲');
  assert.deepEqual(written, ['before', '甲']);
});

/** An output and what became of it. */
function listen(isTTY: boolean): { output: ReturnType<typeof createOutput>; written: readonly string[] } {
  const written: string[] = [];
  const output = createOutput({ isTTY, write: (text) => written.push(text) }, () => written.push('before'));
  return { output, written };
}
