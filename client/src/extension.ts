import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { registerDraftContext } from './draft-context.ts';
import { registerFixAll, registerRenumber } from './edit-commands.ts';
import type { FileReading } from './file-reading.ts';
import { FollowedDraft } from './followed-draft.ts';
import { registerImport } from './import-command.ts';
import { useMessages } from './localization.ts';
import { registerNewReport } from './new-report.ts';
import { registerOutlinePreview } from './outline-preview.ts';
import { registerRulePages } from './rule-page.ts';
import { ServerLifetime } from './server-lifetime.ts';
import { registerStatus } from './status.ts';

export interface ServerAccess {
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  readonly files: FileReading;
}

/** Everything but the way in which the server is run, which is all that differs between desktop and web. */
export function activateShared(context: ExtensionContext, { createClient, files }: ServerAccess): void {
  const client = createClient(clientOptions(useMessages(), files.readsFiles));
  const draft = new FollowedDraft(client);
  context.subscriptions.push(
    draft,
    new ServerLifetime(client),
    registerDraftContext(),
    files.register(client),
    registerFixAll(draft),
    registerImport(),
    registerNewReport(),
    registerOutlinePreview(context.extensionUri, draft),
    registerRenumber(draft),
    registerRulePages(context.extensionUri, client),
    registerStatus(draft),
  );
}
