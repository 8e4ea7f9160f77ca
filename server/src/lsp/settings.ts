import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';

/** The user's settings below `reportDraft`. */
export interface Settings {
  /** Whether drafts are checked; outline and folding are there in any case. */
  readonly enable: boolean;
}

/** Asks the client for the settings when they are first needed and again after they have changed. */
export class SettingsReader {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  #current: Promise<Settings> | undefined;

  constructor(connection: Connection, canAsk: boolean) {
    this.#connection = connection;
    this.#canAsk = canAsk;
  }

  current(): Promise<Settings> {
    return (this.#current ??= this.#canAsk ? this.#ask() : Promise.resolve(toSettings(undefined)));
  }

  /** Takes note that the settings have changed; clients that cannot be asked send them along as `pushed`. */
  changed(pushed: unknown): void {
    const sent = isRecord(pushed) ? pushed['reportDraft'] : undefined;
    if (this.#canAsk) this.#current = undefined;
    else this.#current = Promise.resolve(toSettings(sent));
  }

  async #ask(): Promise<Settings> {
    try {
      return toSettings(await this.#connection.workspace.getConfiguration('reportDraft'));
    } catch {
      // A client that promises settings and gives none leaves the defaults.
      return toSettings(undefined);
    }
  }
}

/** Asks the client to tell when settings change. */
export function subscribeToSettings(connection: Connection): void {
  void connection.client.register(DidChangeConfigurationNotification.type, { section: 'reportDraft' });
}

function toSettings(given: unknown): Settings {
  return { enable: !isRecord(given) || given['enable'] !== false };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
