import * as l10n from '@vscode/l10n';
import { Disposable, languages, LanguageStatusSeverity, window, type DocumentSelector } from 'vscode';
import type { OutlineResult } from '../../server/src/lsp/protocol.ts';
import type { FollowedDraft } from './followed-draft.ts';
import { toCoverageText, toFindingsText } from './preview-page.ts';
import { isServed, LANGUAGE, SERVED_LANGUAGES } from './served.ts';

/** Shows beside the language mode how the active draft stands: mandated sections and findings. */
export function registerStatus(draft: FollowedDraft): Disposable {
  const item = languages.createLanguageStatusItem('reportDraft.status', LANGUAGE);
  item.name = l10n.t('报告拟稿');
  item.command = { command: 'reportDraft.openOutlinePreview', title: l10n.t('打开提纲预览') };
  const update = (): void => {
    item.selector = selectorFor(draft);
    item.busy = draft.outline === undefined;
    item.text = draft.outline ? toText(draft.outline) : l10n.t('正在检查');
    item.severity = draft.outline ? toSeverity(draft.outline) : LanguageStatusSeverity.Information;
  };
  update();
  return Disposable.from(item, draft.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}

// Markdown that is no draft must not carry the item, and a selector cannot look into the text.
function selectorFor(draft: FollowedDraft): DocumentSelector {
  const active = window.activeTextEditor?.document;
  return active && active === draft.document && isServed(active) ? [...SERVED_LANGUAGES] : LANGUAGE;
}

function toText(outline: OutlineResult): string {
  const coverage = toCoverageText(outline.mandated);
  const findings = toFindingsText(outline.findings);
  return coverage === undefined ? findings : l10n.t('{0}，{1}', coverage, findings);
}

function toSeverity({ findings }: OutlineResult): LanguageStatusSeverity {
  if (findings.error > 0) return LanguageStatusSeverity.Error;
  return findings.warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
