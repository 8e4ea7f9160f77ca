import * as l10n from '@vscode/l10n';
import { commands, Disposable, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import type { FollowedDraft } from './followed-draft.ts';
import { OutlinePanel } from './outline-panel.ts';
import { previewRoot } from './preview-html.ts';
import type { PreviewState } from './preview-protocol.ts';

const VIEW_TYPE = 'reportDraft.outlinePreview';

/** The command that opens the outline preview, and what brings one back when the window is loaded again. */
export function registerOutlinePreview(extension: Uri, draft: FollowedDraft): Disposable {
  let current: OutlinePanel | undefined;
  const adopt = (panel: WebviewPanel): void => {
    const adopted = new OutlinePanel(panel, extension, draft);
    current = adopted;
    panel.onDidDispose(() => {
      if (current === adopted) current = undefined;
    });
  };
  return Disposable.from(
    commands.registerCommand('reportDraft.openOutlinePreview', () => {
      if (current) current.reveal();
      else adopt(createPanel(extension));
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: PreviewState | undefined) => {
        panel.webview.options = webviewOptions(extension);
        adopt(panel);
        if (state?.uri && !draft.document) await followAgain(draft, Uri.parse(state.uri));
      },
    }),
    { dispose: () => current?.dispose() },
  );
}

function createPanel(extension: Uri): WebviewPanel {
  return window.createWebviewPanel(
    VIEW_TYPE,
    l10n.t('提纲预览'),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    webviewOptions(extension),
  );
}

function webviewOptions(extension: Uri): { enableScripts: true; localResourceRoots: Uri[] } {
  return { enableScripts: true, localResourceRoots: [previewRoot(extension)] };
}

async function followAgain(draft: FollowedDraft, uri: Uri): Promise<void> {
  try {
    draft.follow(await workspace.openTextDocument(uri));
  } catch {
    // The draft was never saved, or is gone: the panel waits for the next one.
  }
}
