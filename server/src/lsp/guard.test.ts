import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { createGuard, type Log } from './guard.ts';

const { token } = new CancellationTokenSource();
const NOTHING: Log = {
  error: (message) => {
    throw new Error(`nothing should be logged, but: ${message}`);
  },
};

test('a handler that crashes is logged and answered with the fallback', async () => {
  const logged: string[] = [];
  const guard = createGuard({ error: (message) => logged.push(message) });
  const crash = guard('hover', 'fallback', () => {
    throw new TypeError('a bug');
  });
  assert.equal(await crash({}, token), 'fallback');
  assert.match(logged.join(), /^hover: TypeError: a bug\n/);
});

test('a request that is cancelled before its turn does no work', async () => {
  const guard = createGuard(NOTHING);
  const done: string[] = [];
  const work = guard<string, undefined>('work', undefined, (name) => {
    done.push(name);
    return undefined;
  });
  const source = new CancellationTokenSource();
  const answers = [work('first', token), work('second', source.token), work('third', token)];
  source.cancel();
  const [, second] = await Promise.all(answers);
  assert.ok(second instanceof ResponseError);
  assert.equal(second.code, LSPErrorCodes.RequestCancelled);
  assert.deepEqual(done, ['first', 'third']);
});

test('between two requests whatever else has come in gets its turn', async () => {
  const guard = createGuard(NOTHING);
  const source = new CancellationTokenSource();
  // What arrives meanwhile is seen only when the event loop comes round.
  const busy = guard('busy', undefined, () => {
    setImmediate(() => {
      source.cancel();
    });
    return undefined;
  });
  const [, second] = await Promise.all([busy({}, token), busy({}, source.token)]);
  assert.ok(second instanceof ResponseError);
});
