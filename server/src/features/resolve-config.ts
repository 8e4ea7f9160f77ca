import * as l10n from '@vscode/l10n';
import { builtInOverlays, builtInProfiles } from '../../profiles/index.ts';
import { builtInTerms } from '../../terms/index.ts';
import {
  checkNewSections,
  CONFIG_FILE,
  parseConfig,
  parseProfile,
  parseTermList,
  type Config,
  type DataFile,
} from '../core/config.ts';
import type { DataPath, DataProblem } from '../core/data.ts';
import type { IgnoredFiles } from '../core/glob.ts';
import type { GlossaryData } from '../core/glossary.ts';
import { applyOverlay, isOverlay, withProfile, type ProfileOverlay } from '../core/overlay.ts';
import type { Profile, RuleLevel } from '../core/profile.ts';
import type { TermList } from '../core/terms.ts';
import { joinPath, parentOf } from './paths.ts';

/** The text at an absolute path with slashes, without byte order mark; undefined where there is none to read. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** All that the configuration files above a draft say together. */
export interface ResolvedConfig {
  /** The nearest configuration file, undefined where there is none. */
  readonly file: string | undefined;
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Built-in and own report types; the general one last. */
  readonly profiles: readonly Profile[];
  /** Own word lists, to be added to the built-in ones. */
  readonly terms: readonly TermList[];
  readonly glossaries: readonly GlossaryData[];
  readonly ignored: readonly IgnoredFiles[];
  /** Every file that was read or looked for, by its path: a change to any of them asks for a new resolution. */
  readonly sources: ReadonlyMap<string, DataSource>;
}

export interface DataSource {
  /** Undefined for a file that is not there. */
  readonly text: string | undefined;
  readonly problems: readonly DataProblem[];
}

/**
 * Finds the configuration for what lies in `folder`, an absolute path with slashes, and reads all that it names. Whatever
 * is wrong with a file is told among its problems; the rest counts.
 */
export async function resolveConfig(folder: string, readFile: ReadFile): Promise<ResolvedConfig> {
  const loading = createLoading(readFile);
  const file = await findConfig(loading, folder);
  if (file !== undefined) await loadConfig(loading, file, []);
  applyProfiles(loading);
  const { levels, profiles, terms, glossaries, ignored } = loading;
  const sources = new Map(
    [...loading.texts].map(([path, text]) => [path, { text, problems: loading.problems.get(path) ?? [] }]),
  );
  return { file, levels, profiles, terms, glossaries, ignored, sources };
}

/** What is gathered while one configuration is resolved. */
interface Loading {
  readonly readFile: ReadFile;
  readonly texts: Map<string, string | undefined>;
  readonly problems: Map<string, DataProblem[]>;
  readonly done: Set<string>;
  readonly levels: Map<string, RuleLevel>;
  readonly own: OwnProfile[];
  profiles: readonly Profile[];
  readonly terms: TermList[];
  readonly glossaries: GlossaryData[];
  readonly ignored: IgnoredFiles[];
}

/** A report type together with the file it stands in; a built-in one stands in none. */
interface OwnProfile {
  readonly profile: Profile | ProfileOverlay;
  readonly source: { readonly path: string; readonly file: DataFile<Profile | ProfileOverlay> } | undefined;
}

function createLoading(readFile: ReadFile): Loading {
  return {
    readFile,
    texts: new Map(),
    problems: new Map(),
    done: new Set(),
    levels: new Map(),
    own: [],
    profiles: builtInProfiles,
    terms: [],
    glossaries: [],
    ignored: [],
  };
}

async function findConfig(loading: Loading, folder: string): Promise<string | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const path = joinPath(at, CONFIG_FILE);
    if ((await read(loading, path)) !== undefined) return path;
  }
  return undefined;
}

async function read(loading: Loading, path: string): Promise<string | undefined> {
  if (!loading.texts.has(path)) loading.texts.set(path, await loading.readFile(path));
  return loading.texts.get(path);
}

/** Reads a configuration after those that it extends, so that what it says itself counts last. */
async function loadConfig(loading: Loading, path: string, chain: readonly string[]): Promise<void> {
  const text = await read(loading, path);
  if (text === undefined || loading.done.has(path)) return;
  loading.done.add(path);
  const file = parseConfig(text);
  report(loading, path, file.problems);
  // One slip in a file must not take away all that the rest of it says.
  const config = file.value ?? usableParts(file);
  const context = { loading, path, file, chain: [...chain, path] };
  await extendConfigs(context, config);
  await loadFiles(context, config.profiles ?? [], {
    field: 'profiles',
    parse: parseProfile,
    use: (profile, source) => loading.own.push({ profile, source }),
  });
  await loadFiles(context, config.terms ?? [], {
    field: 'terms',
    parse: parseTermList,
    use: (list, source) => {
      useTerms(loading, list, source);
    },
  });
  for (const [rule, level] of Object.entries(config.rules ?? {})) loading.levels.set(rule, level);
  if (config.glossary) loading.glossaries.push(config.glossary);
  if (config.ignore) loading.ignored.push({ folder: parentOf(path) ?? '', globs: config.ignore });
}

/** The fields of a configuration with which nothing is wrong, taken one by one. */
function usableParts({ data, problems }: DataFile<Config>): Config {
  const { value } = data;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const sound = Object.entries(value).filter(([field]) => {
    const [key, inner] = [data.keySpanOf([field]), data.spanOf([field])];
    return problems.every(({ span }) => span.end < key.start || span.start > inner.end);
  });
  return parseConfig(JSON.stringify(Object.fromEntries(sound))).value ?? {};
}

interface ConfigContext {
  readonly loading: Loading;
  readonly path: string;
  readonly file: DataFile<Config>;
  /** The configurations that led here, this one last. */
  readonly chain: readonly string[];
}

async function extendConfigs({ loading, path, file, chain }: ConfigContext, config: Config): Promise<void> {
  const isList = Array.isArray(config.extends);
  for (const [index, name] of [config.extends ?? []].flat().entries()) {
    const overlay = builtInOverlays.find(({ variant }) => variant === name);
    if (overlay) {
      loading.own.push({ profile: overlay, source: undefined });
      continue;
    }
    const target = joinPath(parentOf(path) ?? '', name);
    const say = (message: string): void => {
      const place: DataPath = isList ? ['extends', index] : ['extends'];
      report(loading, path, [{ span: file.data.spanOf(place), message }]);
    };
    if (chain.includes(target)) say(l10n.t('“{0}”又采用了本文件，循环了。', name));
    else if ((await read(loading, target)) === undefined)
      say(l10n.t('找不到配置“{0}”，自带的有{1}。', name, builtInNames()));
    else await loadConfig(loading, target, chain);
  }
}

function builtInNames(): string {
  return builtInOverlays.flatMap(({ variant }) => (variant === undefined ? [] : `“${variant}”`)).join('');
}

interface Kind<T> {
  readonly field: 'profiles' | 'terms';
  readonly parse: (text: string) => DataFile<T>;
  readonly use: (value: T, source: { readonly path: string; readonly file: DataFile<T> }) => void;
}

async function loadFiles<T>(
  { loading, path, file }: ConfigContext,
  names: readonly string[],
  { field, parse, use }: Kind<T>,
): Promise<void> {
  for (const [index, name] of names.entries()) {
    const target = joinPath(parentOf(path) ?? '', name);
    const text = await read(loading, target);
    if (text === undefined) {
      report(loading, path, [{ span: file.data.spanOf([field, index]), message: l10n.t('找不到文件“{0}”。', name) }]);
    } else if (!loading.done.has(target)) {
      loading.done.add(target);
      const parsed = parse(text);
      report(loading, target, parsed.problems);
      if (parsed.value) use(parsed.value, { path: target, file: parsed });
    }
  }
}

/** Words are reported by the rules that have word lists; under any other name they would be reported by none. */
function useTerms(loading: Loading, list: TermList, { path, file }: { path: string; file: DataFile<TermList> }): void {
  const rules = Array.from(new Set(builtInTerms.map(({ rule }) => rule))).sort();
  if (rules.includes(list.rule)) {
    loading.terms.push(list);
    return;
  }
  const message = l10n.t('“{0}”不是有词表的规则，可用的有{1}。', list.rule, rules.join('、'));
  report(loading, path, [{ span: file.data.spanOf(['rule']), message }]);
}

/** Whole report types first, so that changes may be made to any of them; then the changes, in the order they came. */
function applyProfiles(loading: Loading): void {
  for (const { profile } of loading.own) {
    if (!isOverlay(profile)) loading.profiles = withProfile(loading.profiles, profile);
  }
  for (const { profile, source } of loading.own) {
    if (!isOverlay(profile)) continue;
    const base = loading.profiles.find(({ id }) => id === profile.extends);
    if (base) {
      if (source) report(loading, source.path, checkNewSections(source.file.data, profile, base));
      loading.profiles = withProfile(loading.profiles, applyOverlay(base, profile));
    } else if (source) {
      const span = source.file.data.spanOf(['extends']);
      report(loading, source.path, [{ span, message: l10n.t('没有“{0}”这个报告类型。', profile.extends) }]);
    }
  }
}

function report(loading: Loading, path: string, found: readonly DataProblem[]): void {
  if (found.length > 0) loading.problems.set(path, [...(loading.problems.get(path) ?? []), ...found]);
}
