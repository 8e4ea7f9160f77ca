import * as l10n from '@vscode/l10n';
import { config as isConfig, profile as isProfile, terms as isTermList } from '../../schemas/validators.mjs';
import { parseData, type Data, type DataPath, type DataProblem } from './data.ts';
import type { GlossaryData } from './glossary.ts';
import { SECTION_FIELDS, type ProfileOverlay } from './overlay.ts';
import { profilePattern, type Profile, type RuleLevel } from './profile.ts';
import type { TermList } from './terms.ts';
import { checkPatterns, validateData, type PatternField } from './validate-data.ts';

/** What the configuration file may say: data, checked against server/schemas/config.schema.json. */
export interface Config {
  readonly extends?: string | readonly string[];
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly profiles?: readonly string[];
  readonly terms?: readonly string[];
  readonly glossary?: GlossaryData;
  readonly ignore?: readonly string[];
}

/** Patterns of a report type are looked at with some year filled in. */
const ANY_YEAR = 2000;

/** A data file that was read: its value where nothing is wrong with it, else what is. */
export interface DataFile<T> {
  readonly value: T | undefined;
  readonly data: Data;
  readonly problems: readonly DataProblem[];
}

/** Reads a configuration. An empty one says nothing, and nothing is wrong with that. */
export function parseConfig(text: string): DataFile<Config> {
  const data = parseData(text);
  if (data.value === null) return { value: {}, data, problems: [] };
  return checked<Config>(data, validateData(data, isConfig));
}

/** Reads a report type, or changes to one. */
export function parseProfile(text: string): DataFile<Profile | ProfileOverlay> {
  const data = parseData(text);
  const read = checked<Profile | ProfileOverlay>(data, validateData(data, isProfile));
  if (!read.value) return read;
  const compile = (pattern: string): RegExp => profilePattern(pattern, ANY_YEAR);
  return checked(data, checkPatterns(data, patternsOfProfile(read.value), compile));
}

/** Reads a word list. */
export function parseTermList(text: string): DataFile<TermList> {
  const data = parseData(text);
  const read = checked<TermList>(data, validateData(data, isTermList));
  if (!read.value) return read;
  const compile = (pattern: string): RegExp => new RegExp(pattern, 'u');
  return checked(data, checkPatterns(data, patternsOfTerms(read.value), compile));
}

/** What a section that `base` does not have needs and `overlay` does not give. */
export function checkNewSections(data: Data, overlay: ProfileOverlay, base: Profile): readonly DataProblem[] {
  const known = new Set(base.sections.map((section) => section.id));
  return (overlay.sections ?? []).flatMap((section, index) => {
    const lacking = known.has(section.id) ? [] : SECTION_FIELDS.filter((field) => section[field] === undefined);
    return lacking.map((field) => ({
      span: data.spanOf(['sections', index, 'id']),
      message: l10n.t('“{0}”没有部分“{1}”，新的部分缺少字段“{2}”。', base.id, section.id, field),
    }));
  });
}

// The schema has just said that the value is of this type.
function checked<T>(data: Data, found: readonly DataProblem[]): DataFile<T> {
  const problems = [...data.problems, ...found];
  return { value: problems.length === 0 ? (data.value as T) : undefined, data, problems };
}

function* patternsOfProfile({ title, sections = [] }: Profile | ProfileOverlay): Generator<PatternField> {
  yield* patternsAt(['title', 'patterns'], title?.patterns);
  for (const [index, section] of sections.entries()) {
    const path = ['sections', index];
    yield* patternsAt([...path, 'patterns'], section.patterns);
    yield* patternsAt([...path, 'weakPatterns'], section.weakPatterns);
    for (const [at, { any }] of (section.mustContain ?? []).entries()) {
      yield* patternsAt([...path, 'mustContain', at, 'any'], any);
    }
    for (const [at, table] of (section.tables ?? []).entries()) {
      for (const [number, identity] of table.identities.entries()) {
        for (const side of ['left', 'right'] as const) {
          const inner = [...path, 'tables', at, 'identities', number, side];
          for (const [term, { pattern }] of identity[side].entries()) {
            yield { path: [...inner, term, 'pattern'], pattern };
          }
        }
      }
    }
  }
}

function* patternsOfTerms({ entries }: TermList): Generator<PatternField> {
  for (const [index, entry] of entries.entries()) {
    for (const field of ['pattern', 'unlessBefore', 'unlessAfter'] as const) {
      const pattern = entry[field];
      if (pattern !== undefined) yield { path: ['entries', index, field], pattern };
    }
  }
}

function patternsAt(path: DataPath, patterns: readonly string[] = []): readonly PatternField[] {
  return patterns.map((pattern, index) => ({ path: [...path, index], pattern }));
}
