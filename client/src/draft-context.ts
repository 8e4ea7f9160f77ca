import { commands, Disposable, window, workspace } from 'vscode';
import { isServed } from './served.ts';

/** Keeps the context key `reportDraft.isDraft` true while the active editor shows a draft; menus and keys ask for it. */
export function registerDraftContext(): Disposable {
  let last: boolean | undefined;
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const isDraft = document !== undefined && isServed(document);
    if (isDraft === last) return;
    last = isDraft;
    void commands.executeCommand('setContext', 'reportDraft.isDraft', isDraft);
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document === window.activeTextEditor?.document) update();
    }),
  );
}
