import * as l10n from '@vscode/l10n';
import { commands, Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isServed } from './served.ts';

/** Runs the server from the first draft on; plain Markdown alone does not need it. */
export class ServerLifetime implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #subscriptions: Disposable;
  #hasStarted = false;
  /** Starting and stopping one after the other; the client can do only one at a time. */
  #last: Promise<void> = Promise.resolve();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = Disposable.from(
      workspace.onDidOpenTextDocument(() => {
        this.#startIfNeeded();
      }),
      workspace.onDidChangeTextDocument(() => {
        this.#startIfNeeded();
      }),
      commands.registerCommand('reportDraft.restartServer', () => this.#restart()),
    );
    this.#startIfNeeded();
  }

  dispose(): Promise<void> {
    this.#subscriptions.dispose();
    return this.#enqueue(() => this.#client.dispose());
  }

  #startIfNeeded(): void {
    if (this.#hasStarted || !workspace.textDocuments.some(isServed)) return;
    this.#hasStarted = true;
    void this.#enqueue(() => this.#client.start());
  }

  #restart(): Promise<void> {
    this.#hasStarted = true;
    return this.#enqueue(async () => {
      // A server that hangs does not say good-bye; whoever starts the next one makes it end.
      if (this.#client.needsStop()) await this.#client.stop().catch(() => undefined);
      await this.#client.start();
    });
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(step).catch((error: unknown) => {
      this.#client.error(l10n.t('语言服务器未能启动或停止。'), error, 'force');
    });
    return this.#last;
  }
}
