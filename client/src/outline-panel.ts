import * as l10n from '@vscode/l10n';
import type { Uri } from 'vscode';
import {
  Disposable,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient';
import type { FollowedDraft } from './followed-draft.ts';
import { insertMissing, missingSections } from './mandated-section.ts';
import { previewHtml } from './preview-html.ts';
import { toNoticePage, toPreviewPage } from './preview-page.ts';
import type { FromPreview, PreviewPage, ToPreview } from './preview-protocol.ts';
import { findByKey, sectionAround } from './section-keys.ts';

/** One panel with the outline of the followed draft: shows it, marks where the cursor is, and goes where it is told. */
export class OutlinePanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #draft: FollowedDraft;
  readonly #subscriptions: Disposable;

  constructor(panel: WebviewPanel, extension: Uri, draft: FollowedDraft) {
    this.#panel = panel;
    this.#draft = draft;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPreview) => {
        void this.#receive(message);
      }),
      draft.onDidChange(() => {
        this.#show();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === draft.document) this.#markCurrent();
      }),
    );
    panel.onDidDispose(() => {
      this.#subscriptions.dispose();
    });
    panel.webview.html = previewHtml(panel.webview, extension);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #show(): void {
    this.#post({ type: 'page', page: toPage(this.#draft) });
    this.#markCurrent();
  }

  #markCurrent(): void {
    const { document, sections } = this.#draft;
    const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
    const section = editor && sectionAround(sections, editor.selection.active);
    this.#post({ type: 'current', key: section?.key ?? null });
  }

  #post(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPreview): Promise<void> {
    if (message.type === 'ready') {
      this.#show();
      return;
    }
    const { document, outline, sections } = this.#draft;
    if (!document) return;
    if (message.type === 'open-section') {
      const section = findByKey(sections, message.key);
      if (section) await openAt(document, toRange(section.node.selectionRange));
      return;
    }
    if (!outline) return;
    if (message.type === 'open-mandated') {
      const range = outline.mandated.find(({ id }) => id === message.id)?.range;
      if (range) await openAt(document, toRange(range));
      return;
    }
    const missing = missingSections(document, outline).find(({ id }) => id === message.id);
    if (!missing) return;
    const before = document.getText();
    const isInserted = await insertMissing(document, missing);
    await openAt(document, isInserted ? firstDifference(before, document) : missing.finding.range);
  }
}

function toPage({ document, outline, sections, isShown }: FollowedDraft): PreviewPage {
  if (!document) return toNoticePage(l10n.t('打开一份报告稿（*.report.md），这里就会显示它的提纲。'), null);
  const uri = document.uri.toString();
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  if (!isShown) return toNoticePage(l10n.t('“{0}”已经关闭。打开任一报告稿，提纲会跟过去。', name), null);
  if (outline === undefined) return toNoticePage(l10n.t('正在读取“{0}”的提纲……', name), uri);
  if (outline === null) return toNoticePage(l10n.t('“{0}”没有提纲：不是报告稿，或者太长。', name), uri);
  const insertable = new Set(missingSections(document, outline).map(({ id }) => id));
  return toPreviewPage(outline, sections, { uri, name, insertable });
}

async function openAt(document: TextDocument, range: Range): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    preserveFocus: false,
  });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the text begins to differ from what it was. */
function firstDifference(before: string, document: TextDocument): Range {
  const after = document.getText();
  let offset = 0;
  while (offset < before.length && before[offset] === after[offset]) offset += 1;
  const position = document.positionAt(offset);
  return new Range(position, position);
}

function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
