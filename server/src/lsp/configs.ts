import { URI } from 'vscode-uri';
import { isIgnored } from '../core/glob.ts';
import type { LintOptions } from '../core/lint.ts';
import { CONFIG_FILE } from '../features/config-paths.ts';
import { parentOf } from '../features/paths.ts';
import { resolveConfig, type DataSource, type ResolvedConfig } from '../features/resolve-config.ts';
import { standardOptions } from '../features/standard-options.ts';
import { workspaceOptions } from '../features/workspace-options.ts';
import type { Host } from '../host.ts';
import { inTime } from './in-time.ts';

/** What the configurations need of their surroundings. */
export interface ConfigSurroundings {
  readonly host: Pick<Host, 'readFile' | 'loadConfigReading'>;
  /** The folder that stands in for that of a draft not yet saved. */
  readonly workspaceFolder: string | undefined;
  readonly onCrash: NonNullable<LintOptions['onCrash']>;
  /** Told what each file says, by address, whenever a configuration has been read. */
  readonly onSources: (sources: ReadonlyMap<string, DataSource>) => void;
  /** Told when a configuration has come that drafts could not wait for. */
  readonly onLate: () => void;
  /** Told why a configuration could not be read at all. */
  readonly onFailure: (error: unknown) => undefined;
}

interface Entry {
  /** The reading that this comes from. */
  readonly reading: Promise<void>;
  readonly config: ResolvedConfig;
  readonly options: LintOptions;
  /** For files that the configuration leaves out: known, but not checked. */
  readonly unchecked: LintOptions;
  readonly sources: ReadonlyMap<string, DataSource>;
}

/** The configurations of the folders in which drafts lie, each read once until a file that it rests on changes. */
export class ConfigCache {
  readonly #surroundings: ConfigSurroundings;
  readonly #standard: LintOptions;
  readonly #reading = new Map<string, Promise<void>>();
  readonly #entries = new Map<string, Entry>();
  readonly #late = new Set<string>();

  constructor(surroundings: ConfigSurroundings) {
    this.#surroundings = surroundings;
    this.#standard = { ...standardOptions, onCrash: surroundings.onCrash };
  }

  /**
   * Reads the configuration of a document unless it is known. After that `optionsFor` tells it, or, where the client keeps
   * the server waiting, what is known meanwhile.
   */
  prepare(uri: string): Promise<void> {
    const folder = this.#folderOf(uri);
    if (folder === undefined || this.#late.has(folder)) return Promise.resolve();
    return inTime(this.#prepare(folder), () => {
      this.#late.add(folder);
    });
  }

  /** What a document is checked with; the same object as long as nothing has changed. */
  optionsFor(uri: string): LintOptions {
    const folder = this.#folderOf(uri);
    const entry = folder === undefined ? undefined : this.#entries.get(folder);
    if (!entry) return this.#standard;
    return isIgnored(URI.parse(uri).path, entry.config.ignored) ? entry.unchecked : entry.options;
  }

  /** The configuration file that counts for a document, or where one would be made; its text where it is there. */
  fileFor(uri: string): { readonly uri: string | undefined; readonly text: string | undefined } {
    const folder = this.#folderOf(uri);
    if (folder === undefined) return { uri: undefined, text: undefined };
    const entry = this.#entries.get(folder);
    const path = entry?.config.file;
    if (path === undefined) {
      const home = this.#surroundings.workspaceFolder;
      const below = home !== undefined && folder.startsWith(home) ? home : folder;
      return { uri: `${below.replace(/\/$/, '')}/${CONFIG_FILE}`, text: undefined };
    }
    const file = URI.parse(folder).with({ path }).toString();
    return { uri: file, text: entry?.sources.get(file)?.text };
  }

  /** Forgets the configurations that rest on one of `uris`; tells whether there were any. */
  changed(uris: readonly string[]): boolean {
    const changed = new Set(uris.map(normalize));
    const folders = [...this.#reading.keys()].filter((folder) => {
      const entry = this.#entries.get(folder);
      // One that is still being read may have read too early.
      if (entry?.reading !== this.#reading.get(folder)) return true;
      return [...(entry?.sources.keys() ?? [])].some((source) => changed.has(source));
    });
    for (const folder of folders) this.#reading.delete(folder);
    return folders.length > 0;
  }

  /** Drops what is known of a document's folder, once the last of its drafts is closed. */
  drop(uri: string, open: readonly string[]): void {
    const folder = this.#folderOf(uri);
    if (folder === undefined || open.some((other) => this.#folderOf(other) === folder)) return;
    this.#reading.delete(folder);
    this.#entries.delete(folder);
    this.#late.delete(folder);
  }

  /** Forgets the configuration of a document's folder, for clients that cannot tell when files change. */
  forget(uri: string): void {
    const folder = this.#folderOf(uri);
    if (folder !== undefined) this.#reading.delete(folder);
  }

  #prepare(folder: string): Promise<void> {
    const known = this.#reading.get(folder);
    if (known) return known;
    const reading: Promise<void> = this.#read(folder).then((read) => {
      const latest = this.#reading.get(folder);
      // What was read before a change must not take the place of what is read after it.
      if (latest !== reading) return latest;
      const isLate = this.#late.delete(folder);
      // Drafts are checked all the same, as if nothing were configured.
      if (!read) return undefined;
      this.#entries.set(folder, { ...read, reading });
      this.#surroundings.onSources(read.sources);
      if (isLate) this.#surroundings.onLate();
      return undefined;
    });
    this.#reading.set(folder, reading);
    return reading;
  }

  async #read(folder: string): Promise<Omit<Entry, 'reading'> | undefined> {
    const base = URI.parse(folder);
    const toUri = (path: string): string => base.with({ path }).toString();
    const { host, onCrash, onFailure } = this.#surroundings;
    const config = await resolveConfig(
      base.path.replace(/\/$/, ''),
      (path) => host.readFile(toUri(path)),
      () => host.loadConfigReading(),
    ).catch(onFailure);
    if (!config) return undefined;
    const sources = new Map([...config.sources].map(([path, source]) => [toUri(path), source]));
    const options = { ...workspaceOptions(config), onCrash };
    return { config, options, unchecked: { ...options, rules: [] }, sources };
  }

  #folderOf(uri: string): string | undefined {
    const parsed = parseUri(uri);
    if (!parsed) return undefined;
    if (parsed.scheme === 'untitled') return this.#surroundings.workspaceFolder;
    const path = parentOf(parsed.path);
    return path === undefined ? undefined : parsed.with({ path: path || '/' }).toString();
  }
}

function normalize(uri: string): string {
  return parseUri(uri)?.toString() ?? uri;
}

/** Undefined for an address that the library refuses, such as file:////server/share. */
function parseUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}
