import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../server/src/core/rule.ts';
import { FIXTURE_DRAFTS } from './edit-material.ts';
import { comes, withServer, type ClientOptions, type TestClient } from './language-client.ts';
import { askEverything, checkLikeFresh, QUESTIONS } from './questions.ts';
import { applySteps, editStep, type EditedText, type EditStep } from './random-edits.ts';

const SEED = 20250110;
const DRAFTS = 100;
const EDITS = 20_000;
/** After so many edits each the drafts are sampled and the memory is measured. */
const ROUND = 5_000;
/** Drafts that are compared with those of a fresh server after a round. */
const SAMPLES = 12;
/** Turns between one wait for all answers and the next. */
const BATCH = 20;
/** Bytes that may be held more after a later round than after the first, and with nothing open than before all. */
const TOLERATED = { growth: 4 << 20, rest: 6 << 20 };

const CONFIG = 'file:///drafts/configured/.report-draft.yaml';
const CONFIGS = [
  'rules: { ordinal-sequence: info }\nglossary: { units: [{ name: 某县司法局, aliases: [县法制办] }] }\n',
  'rules: { section-missing: off }\nglossary: { units: [{ name: 和悦社区 }] }\n',
];

/** A drafter turns to a draft and edits it while the editor asks; sometimes the draft is closed and opened again. */
interface Turn {
  readonly draft: number;
  readonly edits: number;
  readonly questions: readonly Question[];
  readonly reopens: boolean;
}

interface Question {
  readonly method: string;
  readonly at: number;
  readonly cancelled: 'no' | 'at once' | 'later';
}

interface OpenDraft {
  document: TextDocument;
  edits: Iterator<EditedText>;
}

const natural = fc.noBias(fc.nat(0x3fffffff));
const question: fc.Arbitrary<Question> = fc.record({
  method: fc.constantFrom(...Object.keys(QUESTIONS)),
  at: natural,
  cancelled: fc.constantFrom<Question['cancelled'][]>('no', 'no', 'at once', 'later'),
});
const turn: fc.Arbitrary<Turn> = fc.record({
  draft: natural,
  edits: fc.noBias(fc.integer({ min: 1, max: 12 })),
  questions: fc.noBias(fc.array(question, { maxLength: 6, size: 'max' })),
  reopens: natural.map((number) => number % 50 === 0),
});

test('no kind of question is left out', async () => {
  await withServer(
    ({ capabilities }) => {
      const provided = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
      const methods = provided.map((name) => `textDocument/${name.slice(0, -'Provider'.length)}`);
      assert.deepEqual([...methods, 'reportDraft/outline'].sort(), Object.keys(QUESTIONS).sort());
      return Promise.resolve();
    },
    { pull: true },
  );
});

test('a hundred drafts and twenty thousand edits: every question answered, and rightly, and nothing piles up', async () => {
  const files = new Map<string, string>();
  const options = clientWith(files);
  await withServer(async (client) => {
    const idle = await warmUp(client);
    const steps = fc.sample(editStep, { seed: SEED, numRuns: EDITS }).values();
    const turns = fc.sample(turn, { seed: SEED, numRuns: EDITS / 2 }).values();
    const drafts = await openDrafts(client, steps);
    const held: number[] = [];
    let edits = 0;
    for (let round = 0; edits < EDITS; round += 1) {
      files.set(CONFIG, CONFIGS[round % CONFIGS.length] ?? '');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: CONFIG, type: 2 }],
      });
      edits += await edit(client, drafts, { turns, count: ROUND });
      await checkLikeFresh(client, options, sample(drafts, round));
      await restart(client, drafts, steps);
      held.push(await client.heapUsed());
    }
    assert.equal(edits, EDITS);
    const rest = await heapWithout(client, drafts);
    const told = `idle ${idle}, after each round ${held.join(' ')}, all closed ${rest} bytes`;
    const [first = 0, ...later] = held;
    assert.ok(Math.max(...later) <= first + TOLERATED.growth, told);
    assert.ok(rest <= idle + TOLERATED.rest, told);
  }, options);
});

test('drafts that are edited in turns are sent the diagnostics of their last versions', async () => {
  await withServer(async (client) => {
    const steps = fc.sample(editStep, { seed: SEED, numRuns: 2000 }).values();
    const drafts = (await openDrafts(client, steps)).slice(0, 20);
    const turns = fc.sample(turn, { seed: SEED, numRuns: 2000 }).map((one) => ({ ...one, questions: [] }));
    await edit(client, drafts, { turns, count: 2000 });
    await withServer(
      async (fresh) => {
        for (const { document } of drafts) {
          await fresh.show(document);
          const items = await fresh.pull(document);
          // Nothing is sent of a version that is as clean as the one before.
          if (items.length === 0 && client.shown(document.uri).length === 0) continue;
          const isIt = ({ uri, version }: PublishDiagnosticsParams): boolean =>
            uri === document.uri && version === document.version;
          const { diagnostics } = await comes(client.published(isIt), `version ${document.version}`);
          assert.deepEqual(diagnostics, items, document.getText());
        }
      },
      { pull: true },
    );
  });
});

test('folders that drafts lay in once are forgotten', async () => {
  await withServer(
    async (client) => {
      const visit = async (from: number, to: number): Promise<number> => {
        for (let folder = from; folder < to; folder += 1) {
          const uri = `file:///${'年度/'.repeat(5)}${folder}/a.report.md`;
          const document = await client.open('# 甲\n', 'report-draft', uri);
          await client.pull(document);
          await client.close(document);
        }
        return client.heapUsed();
      };
      // Until then the engine compiles what runs often.
      const first = await visit(0, 500);
      const last = await visit(500, 1500);
      assert.ok(last <= first + (1 << 20), `${first} bytes after 500 folders, ${last} after 1500`);
    },
    { pull: true, measured: true },
  );
});

function clientWith(files: ReadonlyMap<string, string>): ClientOptions {
  return {
    pull: true,
    measured: true,
    initializationOptions: { readsFiles: true },
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
    },
    answers: {
      'reportDraft/readFile': (uri) => files.get(uri as string) ?? null,
      'workspace/diagnostic/refresh': () => null,
    },
  };
}

/** Has every draft looked at and closed again: what is held then is what the server always needs. */
async function warmUp(client: TestClient): Promise<number> {
  const drafts = await openDrafts(client, []);
  for (const { document } of drafts) await comes(askEverything(client, document), 'an answer');
  return heapWithout(client, drafts);
}

/** The heap after all drafts are closed. */
async function heapWithout(client: TestClient, drafts: readonly OpenDraft[]): Promise<number> {
  for (const { document } of drafts) await client.close(document);
  // Messages are read in turn: once this is answered, all drafts are closed.
  await client.caughtUp();
  return client.heapUsed();
}

async function openDrafts(client: TestClient, steps: Iterable<EditStep>): Promise<readonly OpenDraft[]> {
  return Promise.all(
    Array.from({ length: DRAFTS }, async (_, index) => {
      const folder = index % 2 === 0 ? 'plain' : 'configured';
      const uri = `file:///drafts/${folder}/${index}.report.md`;
      const start = startOf(index);
      return { document: await client.open(start, 'report-draft', uri), edits: applySteps(start, steps) };
    }),
  );
}

/** A text of a few thousand characters, another for each draft. */
function startOf(index: number): string {
  const first = index % FIXTURE_DRAFTS.length;
  const text = [...FIXTURE_DRAFTS.slice(first), ...FIXTURE_DRAFTS.slice(0, first)].join('\n');
  return index % 3 === 0 ? text.replaceAll('\n', '\r\n') : text;
}

interface Work {
  readonly turns: Iterable<Turn>;
  readonly count: number;
}

/** Has `count` edits made and waits until every question is answered. */
async function edit(client: TestClient, drafts: readonly OpenDraft[], { turns, count }: Work): Promise<number> {
  let left = count;
  let batch: Promise<unknown>[] = [];
  let late: CancellationTokenSource[] = [];
  let turned = 0;
  for (const next of turns) {
    const draft = drafts[next.draft % drafts.length];
    assert.ok(draft);
    if (next.reopens) batch.push(reopen(client, draft));
    for (let edits = Math.min(left, next.edits); edits > 0; edits -= 1, left -= 1) batch.push(type(client, draft));
    for (const source of late) source.cancel();
    late = [];
    for (const asked of next.questions) {
      const source = new CancellationTokenSource();
      batch.push(ask(client, draft.document, { ...asked, source }));
      if (asked.cancelled === 'at once') source.cancel();
      if (asked.cancelled === 'later') late.push(source);
    }
    turned += 1;
    if (left > 0 && turned % BATCH > 0) continue;
    await comes(Promise.all(batch), 'an answer');
    batch = [];
    if (left === 0) break;
  }
  return count - left;
}

async function type(client: TestClient, { document, edits }: OpenDraft): Promise<void> {
  const { value } = edits.next() as IteratorYieldResult<EditedText>;
  const sent = client.change(document, toContentChange(document, value.change));
  assert.equal(document.getText(), value.text);
  await sent;
}

async function reopen(client: TestClient, draft: OpenDraft): Promise<void> {
  const { document } = draft;
  draft.document = TextDocument.create(document.uri, document.languageId, 1, document.getText());
  await Promise.all([client.close(document), client.show(draft.document)]);
}

interface Asked extends Question {
  readonly source: CancellationTokenSource;
}

/** Asks, and checks that there is an answer or that it was called off. */
async function ask(
  client: TestClient,
  document: TextDocument,
  { method, at, cancelled, source }: Asked,
): Promise<void> {
  const offset = at % (document.getText().length + 1);
  try {
    await client.connection.sendRequest(method, QUESTIONS[method]?.(document, offset), source.token);
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    const isCancelled = error.code === LSPErrorCodes.RequestCancelled && cancelled !== 'no';
    assert.ok(isCancelled || error.code === LSPErrorCodes.ContentModified, `${method}: ${error.message}`);
  }
}

/** The edit as an editor sends it: the whole text where all of it changes, and no position inside a line break. */
function toContentChange(document: TextDocument, { span, text }: Edit): TextDocumentContentChangeEvent {
  const before = document.getText();
  if (span.start === 0 && span.end === before.length) return { text };
  const isInBreak = (offset: number): boolean => before.slice(offset - 1, offset + 1) === '\r\n';
  const head = span.start > 0 && isInBreak(span.start) ? '\r' : '';
  const tail = span.end > 0 && isInBreak(span.end) ? '\n' : '';
  const start = document.positionAt(span.start - head.length);
  const end = document.positionAt(span.end + tail.length);
  return { range: { start, end }, text: head + text + tail };
}

/** Some of the drafts, others after each round. */
function sample(drafts: readonly OpenDraft[], round: number): readonly TextDocument[] {
  const step = Math.floor(drafts.length / SAMPLES);
  return drafts.filter((_, index) => index % step === round % step).map(({ document }) => document);
}

/** Gives every draft its first text again and has it looked at, so that memory can be compared. */
async function restart(client: TestClient, drafts: readonly OpenDraft[], steps: Iterable<EditStep>): Promise<void> {
  for (const [index, draft] of drafts.entries()) {
    const start = startOf(index);
    await client.change(draft.document, { text: start });
    draft.edits = applySteps(start, steps);
  }
  const looks = drafts.map(({ document }) => client.ask('textDocument/diagnostic', document));
  await comes(Promise.all(looks), 'an answer');
}
