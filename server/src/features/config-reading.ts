import * as l10n from '@vscode/l10n';

/** What only drafts with a configuration need: bundled by itself, and loaded when the first of them is met. */
export { addToGlossary } from './add-to-glossary.ts';
export { readConfig } from './read-config.ts';

/** A bundle of its own has messages of its own, by their Chinese source. */
export function useMessages(messages: Readonly<Record<string, string>>): void {
  l10n.config({ contents: { ...messages } });
}
