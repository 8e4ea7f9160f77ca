import type { MustContain, Profile, ProfileSection, ReportLength } from './profile.ts';
import type { Basis } from './rule.ts';

/** A profile that is another one with changes: how an office tightens what is demanded of all. Data like a profile. */
export interface ProfileOverlay extends Partial<Omit<Profile, 'sections' | 'length'>> {
  readonly id: string;
  /** The id of the report type that it changes. */
  readonly extends: string;
  readonly length?: ReportLength;
  /** Only what differs; the id says which section it is, a new id is a new section. */
  readonly sections?: readonly SectionOverlay[];
}

export type SectionOverlay = Partial<ProfileSection> & Pick<ProfileSection, 'id'>;

/** Fields that a section of its own needs. */
export const SECTION_FIELDS = [
  'name',
  'required',
  'heading',
  'patterns',
  'weakPatterns',
  'mustContain',
  'skeleton',
] as const satisfies readonly (keyof ProfileSection)[];

export function isOverlay(profile: Profile | ProfileOverlay): profile is ProfileOverlay {
  return 'extends' in profile;
}

/**
 * The report type that comes of `base` with the changes of `overlay`. What the overlay demands beyond the base is demanded
 * on its own word: it never speaks with the authority of the base.
 */
export function applyOverlay(base: Profile, overlay: ProfileOverlay): Profile {
  const { sections, basis, severities, ...changes } = overlay;
  const word = basis ?? ownWord(overlay);
  return {
    ...base,
    ...withoutExtends(changes),
    ...(overlay.ordered === true && !base.ordered ? { orderBasis: overlay.orderBasis ?? word } : {}),
    ...(severities ? { severities: { ...base.severities, ...severities } } : {}),
    sections: mergeSections(base.sections, sections ?? [], word),
  };
}

function withoutExtends<T extends { readonly extends?: string }>(changes: T): Omit<T, 'extends'> {
  const copy: { -readonly [K in keyof T]: T[K] } = { ...changes };
  delete copy.extends;
  return copy;
}

function ownWord({ variant, id }: ProfileOverlay): Basis {
  return { kind: '实务', source: `${variant ?? id}的要求` };
}

// An overlay that lists all sections of the base sets their order as well; any other adds its new ones behind those
// that it lists before them.
function mergeSections(
  base: readonly ProfileSection[],
  overlay: readonly SectionOverlay[],
  word: Basis,
): readonly ProfileSection[] {
  const changed = new Map(overlay.map((section) => [section.id, section]));
  const known = new Map(base.map((section) => [section.id, section]));
  const merge = (section: ProfileSection): ProfileSection => mergeSection(section, changed.get(section.id), word);
  const created = overlay.filter((section) => !known.has(section.id)).flatMap((section) => toSection(section, word));
  const merged = new Map([...base.map(merge), ...created].map((section) => [section.id, section]));
  const order = base.every((section) => changed.has(section.id))
    ? overlay.map((section) => section.id)
    : insertNew(base, overlay);
  return order.flatMap((id) => merged.get(id) ?? []);
}

function insertNew(base: readonly ProfileSection[], overlay: readonly SectionOverlay[]): readonly string[] {
  const order = base.map((section) => section.id);
  overlay.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = overlay[index - 1]?.id;
    order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

function mergeSection(base: ProfileSection, changes: SectionOverlay | undefined, word: Basis): ProfileSection {
  if (!changes) return base;
  const isDemanded = changes.required === 'mandatory' && base.required !== 'mandatory';
  return {
    ...base,
    ...changes,
    ...(isDemanded ? { basis: changes.basis ?? word } : {}),
    patterns: [...base.patterns, ...(changes.patterns ?? [])],
    weakPatterns: [...base.weakPatterns, ...(changes.weakPatterns ?? [])],
    mustContain: [...base.mustContain, ...demandsOf(changes, word)],
  };
}

/** A new section; none where fields are lacking, which the reader of the file has reported. */
function toSection(section: SectionOverlay, word: Basis): readonly ProfileSection[] {
  if (SECTION_FIELDS.some((field) => section[field] === undefined)) return [];
  // Every field that a section must have was just seen to be there.
  return [{ basis: word, ...section, mustContain: demandsOf(section, word) } as ProfileSection];
}

function demandsOf({ mustContain = [] }: SectionOverlay, word: Basis): readonly MustContain[] {
  return mustContain.map((demand) => ({ basis: word, ...demand }));
}

/** `profiles` with `added` among them: in the place of the one of the same name, else before all others. */
export function withProfile(profiles: readonly Profile[], added: Profile): readonly Profile[] {
  const index = profiles.findIndex((profile) => profile.id === added.id);
  return index < 0 ? [added, ...profiles] : profiles.with(index, added);
}
