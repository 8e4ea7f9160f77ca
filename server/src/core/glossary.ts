import { searchFor, type Search } from './search.ts';

/** The names of an office and of those it writes about, as its configuration gives them. */
export interface GlossaryData {
  readonly units?: readonly GlossaryEntry[];
  readonly people?: readonly GlossaryEntry[];
  readonly posts?: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** The right and full name. */
  readonly name: string;
  /** Short names that may be used, one of them in each draft. */
  readonly short?: readonly string[];
  /** Forms that are wrong, or no longer right. */
  readonly aliases?: readonly string[];
  /** Why, in the office's words. */
  readonly note?: string;
}

/** A form of a name that may be met in a draft. */
export interface GlossaryForm {
  readonly kind: 'name' | 'short' | 'alias';
  readonly entry: GlossaryEntry;
}

/** A glossary made ready for one pass over a text. */
export interface Glossary {
  /** Finds every form; of several that begin together the longest. */
  readonly find: Search;
  readonly forms: ReadonlyMap<string, GlossaryForm>;
}

/** Prepares glossaries; where two give the same form, the later one counts. */
export function compileGlossary(glossaries: readonly GlossaryData[]): Glossary {
  const forms = new Map<string, GlossaryForm>();
  const entries = glossaries.flatMap(({ units = [], people = [], posts = [] }) => [...units, ...people, ...posts]);
  for (const entry of entries) {
    for (const alias of entry.aliases ?? []) forms.set(alias, { kind: 'alias', entry });
    for (const short of entry.short ?? []) forms.set(short, { kind: 'short', entry });
  }
  // A name is right even where another entry has it among its wrong forms.
  for (const entry of entries) forms.set(entry.name, { kind: 'name', entry });
  const words = [...forms.keys()].sort((one, other) => other.length - one.length).map(escape);
  return { find: words.length > 0 ? searchFor(new RegExp(words.join('|'), 'g')) : () => [], forms };
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
