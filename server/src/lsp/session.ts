import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Host } from '../host.ts';
import type { ConfigCache } from './configs.ts';
import type { DraftCache } from './drafts.ts';
import type { Guard } from './guard.ts';
import type { SettingsReader } from './settings.ts';
import type { TextDocument } from './text-document.ts';

/** What the handlers of one connection share. Nothing here outlives a request except the caches and the settings. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: DraftCache;
  readonly configs: ConfigCache;
  readonly settings: SettingsReader;
  /** Whether the client carries out edits that make a file. */
  readonly canCreateFiles: boolean;
  readonly guard: Guard;
  readonly host: Host;
}
