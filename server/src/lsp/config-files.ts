import * as l10n from '@vscode/l10n';
import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../features/config-paths.ts';
import type { DataSource } from '../features/resolve-config.ts';
import type { ConfigCache } from './configs.ts';
import { toRange } from './convert.ts';
import { TextDocument } from './text-document.ts';

/** Shows what is wrong with configuration files, report types and word lists, in the files themselves. */
export class ConfigFiles {
  readonly #connection: Connection;
  readonly #canWatch: boolean;
  readonly #shown = new Set<string>();
  readonly #watched = new Set<string>();

  constructor(connection: Connection, canWatch: boolean) {
    this.#connection = connection;
    this.#canWatch = canWatch;
  }

  /** Takes note of the files that a configuration rests on. */
  update(sources: ReadonlyMap<string, DataSource>): void {
    for (const [uri, source] of sources) this.#show(uri, source);
    this.#watch([...sources.keys()].map((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))));
  }

  #show(uri: string, { text = '', problems }: DataSource): void {
    if (problems.length === 0 && !this.#shown.delete(uri)) return;
    const document = TextDocument.create(uri, 'yaml', 0, text);
    const diagnostics = problems.map(({ span, message }): Diagnostic => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Error,
      source: l10n.t('报告拟稿'),
      message,
    }));
    if (diagnostics.length > 0) this.#shown.add(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  /** Asks the client to tell of changes to files of these names, wherever they lie. */
  #watch(names: readonly string[]): void {
    const unwatched = Array.from(new Set(names)).filter((name) => !this.#watched.has(name));
    if (!this.#canWatch || unwatched.length === 0) return;
    for (const name of unwatched) this.#watched.add(name);
    const watchers = unwatched.map((name) => ({ globPattern: `**/${name.replace(/[*?[\]{}!]/g, '?')}` }));
    // A client that refuses is as one that cannot watch.
    this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  }
}

/** Lets a change to a file that drafts are checked by reach all open drafts, by way of `recheck`. */
export function followConfigFiles(connection: Connection, configs: ConfigCache, recheck: () => void): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (configs.changed(changes.map(({ uri }) => uri))) recheck();
    // Its own findings are shown even while no draft lies below it.
    for (const { uri, type } of changes) {
      if (type !== FileChangeType.Deleted && uri.endsWith(`/${CONFIG_FILE}`)) void configs.prepare(uri);
    }
  });
}
