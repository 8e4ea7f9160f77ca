import * as l10n from '@vscode/l10n';
import { builtInOverlays } from '../../profiles/index.ts';
import {
  checkNewSections,
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
import type { BuiltIn, ConfigContent, ReadFile } from './resolve-config.ts';

/** What a configuration says, and what is wrong with the files in which it does, by their paths. */
export interface ReadConfig extends ConfigContent {
  readonly problems: ReadonlyMap<string, readonly DataProblem[]>;
}

/** Reads the configuration at `path` and all that it names. */
export async function readConfig(path: string, read: ReadFile, builtIn: BuiltIn): Promise<ReadConfig> {
  const loading = createLoading(read, builtIn);
  await loadConfig(loading, path, []);
  applyProfiles(loading);
  const { levels, profiles, terms, glossaries, ignored, problems } = loading;
  return { levels, profiles, terms, glossaries, ignored, problems };
}

/** What is gathered while one configuration is read. */
interface Loading {
  readonly read: ReadFile;
  readonly builtIn: BuiltIn;
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

function createLoading(read: ReadFile, builtIn: BuiltIn): Loading {
  return {
    read,
    builtIn,
    problems: new Map(),
    done: new Set(),
    levels: new Map(),
    own: [],
    profiles: builtIn.profiles,
    terms: [],
    glossaries: [],
    ignored: [],
  };
}

/** Reads a configuration after those that it extends, so that what it says itself counts last. */
async function loadConfig(loading: Loading, path: string, chain: readonly string[]): Promise<void> {
  const text = await loading.read(path);
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
    return problems.every(({ span }) => span.end <= key.start || span.start >= inner.end);
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
    else if ((await loading.read(target)) === undefined)
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
    const text = await loading.read(target);
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
  const { termRules } = loading.builtIn;
  if (termRules.includes(list.rule)) {
    loading.terms.push(list);
    return;
  }
  const message = l10n.t('“{0}”不是有词表的规则，可用的有{1}。', list.rule, termRules.join('、'));
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
