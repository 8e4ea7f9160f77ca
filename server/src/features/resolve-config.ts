import { builtInProfiles } from '../../profiles/index.ts';
import { builtInTerms } from '../../terms/index.ts';
import type { DataProblem } from '../core/data.ts';
import type { IgnoredFiles } from '../core/glob.ts';
import type { GlossaryData } from '../core/glossary.ts';
import type { Profile, RuleLevel } from '../core/profile.ts';
import type { TermList } from '../core/terms.ts';
import { configPaths } from './config-paths.ts';
import type * as configReading from './config-reading.ts';

/** The text at an absolute path with slashes, without byte order mark; undefined where there is none to read. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** What reads configurations. A draft without one is checked without it, so it is loaded for the first that there is. */
export type ConfigReading = typeof configReading;

/** What configuration files say together. */
export interface ConfigContent {
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Built-in and own report types; the general one last. */
  readonly profiles: readonly Profile[];
  /** Own word lists, to be added to the built-in ones. */
  readonly terms: readonly TermList[];
  readonly glossaries: readonly GlossaryData[];
  readonly ignored: readonly IgnoredFiles[];
}

/** What the configuration files above a draft say. */
export interface ResolvedConfig extends ConfigContent {
  /** The nearest configuration file, undefined where there is none. */
  readonly file: string | undefined;
  /** Every file that was read or looked for, by its path: a change to any of them asks for a new resolution. */
  readonly sources: ReadonlyMap<string, DataSource>;
}

export interface DataSource {
  /** Undefined for a file that is not there. */
  readonly text: string | undefined;
  readonly problems: readonly DataProblem[];
}

/** What configurations build on. */
export interface BuiltIn {
  readonly profiles: readonly Profile[];
  /** The rules that have word lists. */
  readonly termRules: readonly string[];
}

const UNCONFIGURED: ConfigContent = {
  levels: new Map(),
  profiles: builtInProfiles,
  terms: [],
  glossaries: [],
  ignored: [],
};

/**
 * Finds the configuration for what lies in `folder`, an absolute path with slashes, and reads all that it names. Whatever
 * is wrong with a file is told among its problems; the rest counts.
 */
export async function resolveConfig(
  folder: string,
  readFile: ReadFile,
  loadConfigReading = loadFromBeside,
): Promise<ResolvedConfig> {
  const texts = new Map<string, Promise<string | undefined>>();
  const read: ReadFile = (path) => {
    const text = texts.get(path) ?? readFile(path);
    texts.set(path, text);
    return text;
  };
  const file = await findConfig(folder, read);
  const { problems, ...content } =
    file === undefined
      ? { problems: new Map<string, DataProblem[]>(), ...UNCONFIGURED }
      : await (await loadConfigReading()).readConfig(file, read, builtIn());
  const sources = new Map<string, DataSource>();
  for (const [path, text] of texts) sources.set(path, { text: await text, problems: problems.get(path) ?? [] });
  return { file, ...content, sources };
}

/** Loads what reads configurations from beside the program that asks for it. */
export function loadFromBeside(): Promise<ConfigReading> {
  return import('./config-reading.ts');
}

/** Looks into all folders above at once: a client may take its time over each. */
async function findConfig(folder: string, read: ReadFile): Promise<string | undefined> {
  const paths = configPaths(folder);
  const texts = await Promise.all(paths.map(read));
  return paths.find((_, index) => texts[index] !== undefined);
}

function builtIn(): BuiltIn {
  return { profiles: builtInProfiles, termRules: Array.from(new Set(builtInTerms.map(({ rule }) => rule))).sort() };
}
