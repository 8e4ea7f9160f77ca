import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer, type ClientOptions, type TestClient } from './language-client.ts';

/** What may be asked of a draft at an offset, by method. */
export const QUESTIONS: Readonly<Record<string, (document: TextDocument, offset: number) => object>> = {
  'textDocument/diagnostic': ofDocument,
  'textDocument/documentSymbol': ofDocument,
  'textDocument/foldingRange': ofDocument,
  'textDocument/hover': (document, offset) => ({ ...ofDocument(document), position: document.positionAt(offset) }),
  'textDocument/codeAction': (document, offset) => ({
    ...ofDocument(document),
    range: { start: document.positionAt(offset), end: document.positionAt(offset + 40) },
    // What concerns the whole text is costly and asked for by hand, so more seldom.
    context: {
      diagnostics: [],
      triggerKind: offset % 16 === 0 ? CodeActionTriggerKind.Invoked : CodeActionTriggerKind.Automatic,
    },
  }),
  'reportDraft/outline': ofDocument,
};

export type Answers = Readonly<Record<string, readonly unknown[]>>;

/** Asks all that can be asked of the middle of `document` without waiting in between. */
export function askAtOnce(client: TestClient, document: TextDocument): Promise<unknown>[] {
  const middle = Math.floor(document.getText().length / 2);
  return Object.entries(QUESTIONS).map(([method, paramsOf]) => client.request(method, paramsOf(document, middle)));
}

/** All that a server says of a draft: what differs from server to server by right is left out. */
export async function askEverything(client: TestClient, document: TextDocument): Promise<Answers> {
  const { length } = document.getText();
  const offsets = Array.from({ length: 6 }, (_, index) => Math.floor((index * length) / 6));
  const answers: Record<string, readonly unknown[]> = {};
  for (const [method, paramsOf] of Object.entries(QUESTIONS)) {
    const places = paramsOf === ofDocument ? [0] : offsets;
    answers[method] = await Promise.all(
      places.map(async (offset) => withoutId(await client.request(method, paramsOf(document, offset)))),
    );
  }
  return answers;
}

/** Checks that a server that has seen nothing but the last version of each document says the same. */
export async function checkLikeFresh(
  client: TestClient,
  options: ClientOptions,
  documents: readonly TextDocument[],
): Promise<void> {
  await withServer(async (fresh) => {
    for (const document of documents) {
      await fresh.show(document);
      const [actual, expected] = await Promise.all([askEverything(client, document), askEverything(fresh, document)]);
      assert.deepEqual(actual, expected, `${document.uri} ${JSON.stringify(document.getText())}`);
    }
  }, options);
}

function ofDocument({ uri }: TextDocument): object {
  return { textDocument: { uri } };
}

/** The id of an analysis tells only that another one was made. */
export function withoutId(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'resultId' in answer ? { ...answer, resultId: null } : answer;
}
