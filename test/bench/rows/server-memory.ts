import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { NODE_FLAGS } from '../../../server/src/lsp/node-flags.ts';
import { SERVER, TestClient } from '../../language-client.ts';
import { benchDraft, YEAR_LENGTH } from '../draft.ts';
import { editOverProtocol } from '../edit-over-protocol.ts';
import { format } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';
import { inverseOf, scatteredEdits } from '../typing.ts';

/** MiB. */
interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

const EDITS = 10_000;
/** A server too slow for all the edits is measured after those that it made. */
const LONGEST_MS = 240_000;
/** How many edits are made before they are taken back, the last first. */
const TAKEN_BACK = 50;
const LOOKS = 5;
const PAUSE_MS = 200;
const MIB = 1024 * 1024;
const OBSERVER = resolve('test/observer.cjs');

/** What a server holds after a long day. */
export const serverMemory: Row = { name: 'server-memory', measure };

async function measure(): Promise<Answer> {
  const idle = await withObserved(['-e', '0'], settledMemory);
  return withObserved(SERVER, async (server) => {
    const { halfway, end, edits } = await editAllDay(server);
    const suffix = edits < EDITS ? `; no time for more than ${edits.toLocaleString('en')} edits` : '';
    return {
      measurements: [
        {
          what: 'server with the large draft after 10,000 edits, above an idle node',
          // Too few edits prove nothing.
          value: edits < EDITS ? Infinity : end.rss - idle.rss,
          unit: 'MiB',
          bar: 60,
          detail: `${format(end.rss)} − ${format(idle.rss)} MiB${suffix}`,
          noise: 1,
        },
        {
          what: 'its heap after 10,000 edits ÷ after 5,000',
          value: end.heapUsed / halfway.heapUsed,
          unit: '×',
          bar: 1.05,
          detail: `${format(end.heapUsed)} of ${format(halfway.heapUsed)} MiB`,
          noise: 1,
        },
      ],
    };
  });
}

/** Types and takes back again, so that the draft stays a draft. */
async function editAllDay(server: ChildProcess): Promise<{ halfway: Memory; end: Memory; edits: number }> {
  const client = new TestClient(server, { pull: true });
  const text = benchDraft(YEAR_LENGTH);
  await client.start();
  const document = await client.open(text);
  const start = performance.now();
  let halfway: Memory | undefined;
  let edits = 0;
  while (edits < EDITS) {
    const typed = [...scatteredEdits(text, { count: TAKEN_BACK, seed: edits })];
    for (const edit of [...typed, ...typed.toReversed().map(inverseOf)]) {
      await editOverProtocol(client, document, edit);
      edits += 1;
    }
    const spent = (performance.now() - start) / LONGEST_MS;
    if (!halfway && (edits >= EDITS / 2 || spent > 0.5)) halfway = await settledMemory(server);
    if (spent > 1) break;
  }
  const end = await settledMemory(server);
  await client.stop();
  await once(server, 'close');
  client.connection.dispose();
  return { halfway: halfway ?? end, end, edits };
}

async function withObserved<T>(words: readonly string[], use: (child: ChildProcess) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [...NODE_FLAGS, '--require', OBSERVER, ...words], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  try {
    return await use(child);
  } finally {
    child.kill();
  }
}

/** The least of a few looks after everything was collected: the system takes memory back a little later. */
async function settledMemory(child: ChildProcess): Promise<Memory> {
  const looks: Memory[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    await setTimeout(PAUSE_MS);
    child.send('memory');
    // What the observer sends.
    const [bytes] = (await once(child, 'message')) as [Memory];
    looks.push({ rss: bytes.rss / MIB, heapUsed: bytes.heapUsed / MIB });
  }
  return {
    rss: Math.min(...looks.map(({ rss }) => rss)),
    heapUsed: Math.min(...looks.map(({ heapUsed }) => heapUsed)),
  };
}
