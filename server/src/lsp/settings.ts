import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import { inTime } from './in-time.ts';

/** The user's settings below `reportDraft`. */
export interface Settings {
  /** Whether drafts are checked; outline and folding are there in any case. */
  readonly enable: boolean;
}

/** Asks the client for the settings when it begins and again after they have changed. */
export class SettingsReader {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #onChange: () => void;
  #known = toSettings(undefined);
  #questions = 0;
  #first: Promise<void> | undefined;

  /** `onChange` is called when the settings turn out to be others than those that were told so far. */
  constructor(connection: Connection, canAsk: boolean, onChange: () => void) {
    this.#connection = connection;
    this.#canAsk = canAsk;
    this.#onChange = onChange;
  }

  /** The settings as far as they are known; waited for only until the first answer. */
  async current(): Promise<Settings> {
    if (this.#canAsk) await inTime((this.#first ??= this.#ask()), () => undefined);
    return this.#known;
  }

  /** Takes note that the settings have changed; clients that cannot be asked send them along as `pushed`. */
  changed(pushed: unknown): void {
    if (this.#canAsk) void this.#ask();
    else this.#learn(toSettings(isRecord(pushed) ? pushed['reportDraft'] : undefined));
  }

  async #ask(): Promise<void> {
    const question = (this.#questions += 1);
    // A client that promises settings and gives none leaves the defaults.
    const answer: unknown = await this.#connection.workspace.getConfiguration('reportDraft').catch(() => undefined);
    // Of two answers the one to the later question counts.
    if (question === this.#questions) this.#learn(toSettings(answer));
  }

  #learn(settings: Settings): void {
    const isNews = settings.enable !== this.#known.enable;
    this.#known = settings;
    if (isNews) this.#onChange();
  }
}

/** Asks the client to tell when settings change; one that refuses does not. */
export function subscribeToSettings(connection: Connection): void {
  connection.client
    .register(DidChangeConfigurationNotification.type, { section: 'reportDraft' })
    .catch(() => undefined);
}

function toSettings(given: unknown): Settings {
  return { enable: !isRecord(given) || given['enable'] !== false };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
