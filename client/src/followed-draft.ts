import {
  Disposable,
  EventEmitter,
  languages,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { OutlineRequest, type OutlineParams, type OutlineResult } from '../../server/src/lsp/protocol.ts';
import { assignKeys, type KeyedSection } from './section-keys.ts';
import { isServed } from './served.ts';

// Long enough to ask once for a burst of keys, short enough to seem immediate.
const QUIET_TIME = 150;

/** The draft in the active editor, or the last one that was; its outline is kept up to date. */
export class FollowedDraft implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document: TextDocument | undefined;
  #outline: OutlineResult | null | undefined;
  #sections: readonly KeyedSection[] = [];
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keyCount = 0;
  /** So that a draft that is followed again has the keys that it had. */
  readonly #known = new WeakMap<TextDocument, readonly KeyedSection[]>();

  /** Another draft, another outline, or no editor with the draft any more. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor(() => {
        this.#followActive();
      }),
      window.tabGroups.onDidChangeTabs(() => {
        this.#checkTabs();
      }),
      workspace.onDidOpenTextDocument(() => {
        this.#followActive();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#refreshSoon();
        else if (this.#document === undefined) this.#followActive();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const followed = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === followed)) this.#refreshSoon();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#refreshSoon();
      }),
    );
    this.#followActive();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Undefined until the server has answered for this draft, null when it has no outline for it. */
  get outline(): OutlineResult | null | undefined {
    return this.#outline;
  }

  get sections(): readonly KeyedSection[] {
    return this.#sections;
  }

  /** False once the last editor with the draft is closed. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** Follows `document` until another draft becomes active. */
  follow(document: TextDocument): void {
    if (document === this.#document && this.#isShown) return;
    this.#document = document;
    this.#outline = undefined;
    this.#sections = this.#known.get(document) ?? [];
    this.#isShown = true;
    this.#changed.fire();
    void this.#refresh();
  }

  #followActive(): void {
    const document = window.activeTextEditor?.document;
    if (document && isServed(document)) this.follow(document);
  }

  #checkTabs(): void {
    if (!this.#document || !this.#isShown || hasTab(this.#document.uri)) return;
    this.#isShown = false;
    this.#changed.fire();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), QUIET_TIME);
  }

  async #refresh(): Promise<void> {
    const document = this.#document;
    if (!document || !this.#client.isRunning()) return;
    const outline = await this.#requestOutline(document);
    // The answer to an older text would move the outline backwards; the newer text brings its own.
    if (outline === undefined || document !== this.#document) return;
    if (outline && outline.version !== document.version) return;
    this.#outline = outline;
    this.#sections = assignKeys(outline?.sections ?? [], this.#sections, () => String(++this.#keyCount));
    this.#known.set(document, this.#sections);
    this.#changed.fire();
  }

  async #requestOutline(document: TextDocument): Promise<OutlineResult | null | undefined> {
    const params: OutlineParams = { textDocument: { uri: this.#client.code2ProtocolConverter.asUri(document.uri) } };
    try {
      return await this.#client.sendRequest<OutlineResult | null>(OutlineRequest.method, params);
    } catch {
      return undefined; // the server is being stopped, and says so itself if that was not intended
    }
  }
}

function hasTab(uri: Uri): boolean {
  const wanted = uri.toString();
  return window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === wanted;
      return input instanceof TabInputTextDiff && input.modified.toString() === wanted;
    }),
  );
}
