import * as l10n from '@vscode/l10n';
import { env, Uri, workspace } from 'vscode';

export type Messages = Readonly<Record<string, string>>;

/**
 * Loads the English messages unless the display language is Chinese, in which the messages are written. VS Code itself
 * would load no bundle for English, its default.
 */
export async function loadMessages(extension: Uri): Promise<Messages | undefined> {
  if (env.language.toLowerCase().startsWith('zh')) return undefined;
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'l10n', 'bundle.l10n.en.json'));
  const contents = new TextDecoder().decode(bytes);
  l10n.config({ contents });
  return JSON.parse(contents) as Messages; // a bundle without comments is messages by their source
}
