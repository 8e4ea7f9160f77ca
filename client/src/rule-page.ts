import * as l10n from '@vscode/l10n';
import { commands, Disposable, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RulePageRequest } from '../../server/src/lsp/protocol.ts';

const SCHEME = 'report-draft-rule';

/**
 * Address of a rule's page. No `command:` address: the link of a code in a hover opens addresses, but runs no commands.
 * The manifest says that what has this scheme is shown in the Markdown preview.
 */
export const rulePageTemplate = `${SCHEME}:/{rule}.md`;

/** Serves the pages of the rules to the editor and to a server without files, and the command that shows one of them. */
export function registerRulePages(extension: Uri, client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(RulePageRequest.method, (rule: string) => readRulePage(extension, `${rule}.md`)),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => readRulePage(extension, uri.path.slice(1)),
    }),
    commands.registerCommand('reportDraft.showRule', async (rule?: unknown) => {
      const id = typeof rule === 'string' ? rule : await pickRule();
      if (id !== undefined) await showRulePage(id);
    }),
  );
}

async function showRulePage(rule: string): Promise<void> {
  const page = Uri.parse(rulePageTemplate.replace('{rule}', encodeURIComponent(rule)));
  await commands.executeCommand('vscode.open', page, { viewColumn: ViewColumn.Active, preview: true });
}

async function readRulePage(extension: Uri, file: string): Promise<string> {
  if (!/^[a-z0-9-]+\.md$/.test(file)) return l10n.t('没有“{0}”这条规则。', file);
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rules', file));
    return withoutMarks(new TextDecoder().decode(bytes));
  } catch {
    return l10n.t('没有“{0}”这条规则。', file.replace(/\.md$/, ''));
  }
}

/** The examples are tests too; what marks the expected place in them is not for readers. */
function withoutMarks(page: string): string {
  return page.replace(/\[\||\|\]/g, '');
}

/** Rules that have something to say about the active draft, those at the cursor first. */
async function pickRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const diagnostics = editor ? languages.getDiagnostics(editor.document.uri) : [];
  const entries = new Map<string, { label: string; detail: string; isHere: boolean }>();
  for (const { code, message, range } of diagnostics) {
    if (typeof code !== 'object' || code.target.scheme !== SCHEME) continue;
    const label = String(code.value);
    const isHere = editor?.selections.some((selection) => range.intersection(selection) !== undefined) ?? false;
    if (!entries.has(label) || isHere) entries.set(label, { label, detail: message, isHere });
  }
  if (entries.size === 0) {
    void window.showInformationMessage(l10n.t('当前文稿没有发现，也就没有要说明的规则。'));
    return undefined;
  }
  const items = [...entries.values()].sort((one, other) => Number(other.isHere) - Number(one.isHere));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('查看规则说明'),
    placeHolder: l10n.t('选择一条规则'),
    matchOnDetail: true,
  });
  return picked?.label;
}
