import * as l10n from '@vscode/l10n';
import {
  commands,
  Disposable,
  FileSystemError,
  Uri,
  window,
  workspace,
  type OutputChannel,
  type TextDocument,
} from 'vscode';
import { decodeText } from '../../server/src/features/decode.ts';
import { importText, type ImportedText } from '../../server/src/features/import-text.ts';
import { LANGUAGE } from './served.ts';

/** The command that makes a draft of a text file, and the output channel that lists what it left out. */
export function registerImport(): Disposable {
  const channel = window.createOutputChannel(l10n.t('报告拟稿：导入'));
  return Disposable.from(
    channel,
    commands.registerCommand('reportDraft.importText', async (resource?: unknown) => {
      const source = resource instanceof Uri ? resource : await askSource();
      if (source) await importFile(source, channel);
    }),
  );
}

async function importFile(source: Uri, channel: OutputChannel): Promise<void> {
  const name = nameOf(source);
  const decoded = decodeText(await workspace.fs.readFile(source));
  if ('error' in decoded) {
    void window.showErrorMessage(l10n.t('未能导入“{0}”：{1}', name, decoded.error));
    return;
  }
  const imported = importText(decoded.text, name);
  const document = await openDraft(source, imported.text);
  if (!document) return;
  listRemovals(channel, name, imported);
  await window.showTextDocument(document);
  tell(channel, name, imported);
}

/** The file in the active editor if that is a text, else one that the person picks. */
async function askSource(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  if (active && active.scheme !== 'untitled' && /\.txt$/i.test(active.path)) return active;
  const picked = await window.showOpenDialog({
    title: l10n.t('导入为报告稿'),
    openLabel: l10n.t('导入'),
    filters: { [l10n.t('文本')]: ['txt'] },
  });
  return picked?.[0];
}

/** Writes the draft beside its source, or leaves it untitled where that cannot be; undefined when it is given up. */
async function openDraft(source: Uri, content: string): Promise<TextDocument | undefined> {
  const target = source.with({ path: source.path.replace(/\.[^./]*$/, '') + '.report.md' });
  const place = await choosePlace(target);
  if (place === undefined) return undefined;
  if (place === 'beside' && (await write(target, content))) return workspace.openTextDocument(target);
  return workspace.openTextDocument({ language: LANGUAGE, content });
}

async function choosePlace(target: Uri): Promise<'beside' | 'untitled' | undefined> {
  if (workspace.fs.isWritableFileSystem(target.scheme) !== true) return 'untitled';
  if (!(await exists(target))) return 'beside';
  const untitled = { label: l10n.t('另开一份'), detail: l10n.t('已有的文件不动。'), place: 'untitled' } as const;
  const beside = { label: l10n.t('覆盖'), detail: l10n.t('替换已有文件的全部内容。'), place: 'beside' } as const;
  const picked = await window.showQuickPick([untitled, beside], {
    title: l10n.t('导入为报告稿'),
    placeHolder: l10n.t('“{0}”已经存在。', nameOf(target)),
    ignoreFocusOut: true,
  });
  return picked?.place;
}

async function exists(target: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(target);
    return true;
  } catch (error) {
    // Whatever else keeps it from being looked at keeps it from being written, too.
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

async function write(target: Uri, content: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(content));
    return true;
  } catch {
    return false; // a folder without the right to write: the draft is opened untitled instead
  }
}

function listRemovals(channel: OutputChannel, name: string, { removals }: ImportedText): void {
  channel.appendLine(l10n.t('导入“{0}”：略去 {1} 处', name, removals.length));
  for (const { line, removed, reason } of removals) {
    channel.appendLine(l10n.t('  第 {0} 行　{1}：{2}', line, reason, removed));
  }
}

function tell(channel: OutputChannel, name: string, { removals }: ImportedText): void {
  if (removals.length === 0) {
    void window.showInformationMessage(l10n.t('已导入“{0}”，没有略去任何内容。', name));
    return;
  }
  const show = l10n.t('查看略去的内容');
  const message = l10n.t('已导入“{0}”，略去 {1} 处。', name, removals.length);
  void window.showInformationMessage(message, show).then((answer) => {
    if (answer === show) channel.show();
  });
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
