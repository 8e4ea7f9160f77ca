import { Disposable, languages, window, workspace, type Event } from 'vscode';

/**
 * Probes until there is a truthy answer, and gives it: at once, whenever the editor reports a change, and, for what it
 * does not report, at short intervals. A probe that throws is tried again, so that it may hold assertions.
 */
export async function waitFor<T>(
  description: string,
  probe: () => T | Promise<T>,
  timeout = 15_000,
): Promise<NonNullable<T>> {
  let wake: () => void = () => undefined;
  const changes = Disposable.from(
    ...editorChanges().map((event) =>
      event(() => {
        wake();
      }),
    ),
  );
  const deadline = Date.now() + timeout;
  let lastError: unknown;
  try {
    for (;;) {
      const change = new Promise<void>((done) => {
        wake = done;
      });
      try {
        const answer = await probe();
        if (answer) {
          return answer;
        }
        lastError = undefined;
      } catch (error) {
        lastError = error;
      }
      if (Date.now() >= deadline) {
        const reason = lastError instanceof Error ? `: ${lastError.message}` : '';
        throw new Error(`Waited ${timeout} ms for ${description}${reason}`, { cause: lastError });
      }
      const timer = setTimeout(wake, 100);
      await change;
      clearTimeout(timer);
    }
  } finally {
    changes.dispose();
  }
}

function editorChanges(): Event<unknown>[] {
  return [
    languages.onDidChangeDiagnostics,
    window.onDidChangeActiveTextEditor,
    window.onDidChangeTextEditorSelection,
    window.onDidChangeVisibleTextEditors,
    window.tabGroups.onDidChangeTabs,
    workspace.onDidChangeTextDocument,
    workspace.onDidOpenTextDocument,
    workspace.onDidCloseTextDocument,
  ];
}
