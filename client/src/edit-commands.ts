import * as l10n from '@vscode/l10n';
import {
  commands,
  Range,
  window,
  workspace,
  type CodeAction,
  type Disposable,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode';
import type { FollowedDraft } from './followed-draft.ts';

/** The command that applies every correction which is right in any case. */
export function registerFixAll(draft: FollowedDraft): Disposable {
  return commands.registerCommand('reportDraft.fixAll', () =>
    applySourceAction(draft, 'source.fixAll.reportDraft', l10n.t('没有可以自动修正的发现。')),
  );
}

/** The command that numbers the whole draft afresh. */
export function registerRenumber(draft: FollowedDraft): Disposable {
  return commands.registerCommand('reportDraft.renumber', () =>
    applySourceAction(draft, 'source.renumber.reportDraft', l10n.t('序号已经连续，无须重新编号。')),
  );
}

/** Where the text has been changed meanwhile, there is no edit for it or none that fits: the server is asked again, so often. */
const ATTEMPTS = 5;

/** Applies the server's edit for the whole draft, which one undo takes back, or says that there is nothing to do. */
async function applySourceAction({ document }: FollowedDraft, kind: string, nothingToDo: string): Promise<void> {
  if (!document) {
    void window.showInformationMessage(l10n.t('请先打开一份报告稿。'));
    return;
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { version } = document;
    const edit = await askForEdit(document, kind);
    if (!edit && document.version === version) {
      void window.showInformationMessage(nothingToDo);
      return;
    }
    if (edit && (await workspace.applyEdit(edit))) return;
  }
  void window.showWarningMessage(l10n.t('文稿一直在改动，没有修改。请稍后再试。'));
}

async function askForEdit(document: TextDocument, kind: string): Promise<WorkspaceEdit | undefined> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    wholeRange(document),
    kind,
  );
  return actions.find((action) => action.kind?.value === kind)?.edit;
}

function wholeRange(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}
