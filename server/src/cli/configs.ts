import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { DataProblem } from '../core/data.ts';
import { isIgnored } from '../core/glob.ts';
import type { LintOptions } from '../core/lint.ts';
import { resolveConfig, type ResolvedConfig } from '../features/resolve-config.ts';
import { workspaceOptions } from '../features/workspace-options.ts';
import { locator } from './print.ts';

/** What the configuration above a file says. */
export interface FileConfig {
  readonly config: ResolvedConfig;
  readonly options: LintOptions;
}

/** The configurations of the folders in which the files of one run lie, each read once under each name that it is given. */
export class ConfigReader {
  readonly #folders = new Map<string, Promise<FileConfig>>();
  readonly #reported = new Set<string>();
  readonly #report: (sentence: string) => void;
  readonly #onCrash: NonNullable<LintOptions['onCrash']>;
  #failed = false;

  /** `report` is told what is wrong with a configuration file, once for each file, and `onCrash` what is with a rule. */
  constructor(report: (sentence: string) => void, onCrash: NonNullable<LintOptions['onCrash']>) {
    this.#report = report;
    this.#onCrash = onCrash;
  }

  /** Whether anything was wrong with a configuration file so far. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The configuration of a file, or of the current folder for `-`. */
  of(file: string): Promise<FileConfig> {
    const folder = file === '-' ? '.' : dirname(file);
    const known = this.#folders.get(folder);
    if (known) return known;
    const reading = this.#read(resolve(folder));
    this.#folders.set(folder, reading);
    return reading;
  }

  async isIgnored(file: string): Promise<boolean> {
    const { config } = await this.of(file);
    return config.ignored.length > 0 && isIgnored(withSlashes(resolve(file)), config.ignored);
  }

  async #read(folder: string): Promise<FileConfig> {
    const config = await resolveConfig(withSlashes(folder).replace(/\/$/, ''), readText);
    for (const [path, { text = '', problems }] of config.sources) this.#tell(path, text, problems);
    return { config, options: { ...workspaceOptions(config), onCrash: this.#onCrash } };
  }

  #tell(path: string, text: string, problems: readonly DataProblem[]): void {
    if (problems.length === 0 || this.#reported.has(path)) return;
    this.#reported.add(path);
    this.#failed = true;
    const positionAt = locator(text);
    for (const { span, message } of problems) {
      const { line, column } = positionAt(span.start);
      this.#report(`${relative('.', path)}:${line}:${column} ${message}`);
    }
  }
}

function readText(path: string): Promise<string | undefined> {
  try {
    return Promise.resolve(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    // Not there, a directory, not ours to read: in each case there is no text.
    return Promise.resolve(undefined);
  }
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
