import * as l10n from '@vscode/l10n';
import { env } from 'vscode';
import english from '../../l10n/bundle.l10n.en.json' with { type: 'json' };

export type Messages = Readonly<Record<string, string>>;

/**
 * Takes the English messages unless the display language is Chinese, in which the messages are written. They are part of
 * the bundle: VS Code itself loads none for English, its default, and to read a file would keep the server waiting.
 */
export function useMessages(): Messages | undefined {
  if (env.language.toLowerCase().startsWith('zh')) return undefined;
  l10n.config({ contents: english });
  return english;
}
