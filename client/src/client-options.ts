import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import type { ReadsFiles } from './file-reading.ts';
import type { Messages } from './localization.ts';
import { rulePageTemplate } from './rule-page.ts';
import { SERVED_LANGUAGES } from './served.ts';

export const CLIENT_ID = 'reportDraft';
export const CLIENT_NAME = '报告拟稿';

/** What node and browser clients have in common; `readsFiles` says which files the server must ask for. */
export function clientOptions(messages: Messages | undefined, readsFiles: ReadsFiles): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    rulePage: rulePageTemplate,
    readsFiles,
    ...(messages === undefined ? {} : { l10n: messages }),
  };
  return { documentSelector: [...SERVED_LANGUAGES], initializationOptions };
}
