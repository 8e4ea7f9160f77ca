import type { Part, Section } from './draft.ts';
import { isDivided, isDivision, styleOfLevel } from './levels.ts';
import { HAN_NUMERAL } from './numeral.ts';
import { formatOrdinalBefore, type Ordinal, type OrdinalStyle } from './ordinal.ts';
import type { Edit } from './rule.ts';

/** What is wrong with the way an ordinal is written: its style for its level, its brackets, or its delimiter and digits. */
export type FormDefect = 'style' | 'bracket' | 'punctuation';

/** The ordinal of a section beside the official way to write it. */
export interface OrdinalForm {
  readonly section: Section;
  readonly ordinal: Ordinal;
  /** The style that the level of the section calls for. */
  readonly style: OrdinalStyle;
  /** The gravest defect only, so that one ordinal gives one finding. */
  readonly defect: FormDefect | undefined;
}

const SINGLE_CHARACTER = /^[㈠-㈩⑴-⒛]/;
const BRACKETED = new RegExp(`^（(?:${HAN_NUMERAL}+|[0-9０-９]+)）`);

/** How the sections of `part` write their ordinals, parents before children; sections without one are left out. */
export function readForms(part: Part): readonly OrdinalForm[] {
  const divided = isDivided(part.sections);
  const forms: OrdinalForm[] = [];
  addForms(forms, part.sections, { divided, parent: undefined, styled: !beginsLower(part, divided) });
  return forms;
}

/** The edit that writes the ordinal in its official form and leaves the blanks behind it alone. */
export function editOfForm({ section, ordinal, style }: OrdinalForm): Edit {
  const { line } = section;
  const title = line.text.slice(ordinal.end - line.content.start);
  return { span: ordinal.span, text: formatOrdinalBefore(style, ordinal.value, title) };
}

interface Scope {
  readonly divided: boolean;
  readonly parent: Section | undefined;
  /** Whether levels are known well enough to ask for a style. */
  readonly styled: boolean;
}

function addForms(forms: OrdinalForm[], sections: readonly Section[], scope: Scope): void {
  const { divided, parent } = scope;
  for (const section of sections) {
    const { ordinal } = section;
    // Where the `#` jump, the mark may be wrong as well as the ordinal: a finding of its own.
    const styled = scope.styled && !(parent && section.level > parent.level + 1);
    if (ordinal) {
      const style = styled ? styleFor(section, ordinal, scope) : ordinal.style;
      forms.push({ section, ordinal, style, defect: defectOf(ordinal, style) });
    }
    addForms(forms, section.children, { divided, parent: section, styled });
  }
}

// An annex may be a mere list 1. 2. 3., whatever number of `#` its headings have.
function beginsLower(part: Part, divided: boolean): boolean {
  if (part.kind === 'report') return false;
  return !part.sections.some((section) => section.level === 1 && section.ordinal?.style === styleOfLevel(1, divided));
}

function styleFor(section: Section, ordinal: Ordinal, { divided, parent }: Scope): OrdinalStyle {
  const official = styleOfLevel(section.level, divided);
  if (!official || official === 'part' || official === 'circled') return ordinal.style;
  if (ordinal.style === 'circled' && section.level > 2) return ordinal.style;
  if (isDivision(ordinal) && (!parent?.ordinal || isDivision(parent.ordinal))) return ordinal.style;
  return official;
}

function defectOf({ style: own, text, isOfficial }: Ordinal, style: OrdinalStyle): FormDefect | undefined {
  if (own !== style) return 'style';
  if (isOfficial) return undefined;
  const bracketed = style === 'han-bracket' || style === 'digit-bracket';
  return SINGLE_CHARACTER.test(text) || (bracketed && !BRACKETED.test(text)) ? 'bracket' : 'punctuation';
}
