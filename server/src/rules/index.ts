import type { Rule } from '../core/rule.ts';
import { headingSlogan } from './heading-slogan.ts';
import { headingStop } from './heading-stop.ts';
import { headingUnmarked } from './heading-unmarked.ts';
import { itemSequence } from './item-sequence.ts';
import { levelSkipped } from './level-skipped.ts';
import { ordinalBracket } from './ordinal-bracket.ts';
import { ordinalMissing } from './ordinal-missing.ts';
import { ordinalMixed } from './ordinal-mixed.ts';
import { ordinalPunctuation } from './ordinal-punctuation.ts';
import { ordinalSpace } from './ordinal-space.ts';
import { ordinalStyle } from './ordinal-style.ts';
import { ordinalSequence } from './ordinal-sequence.ts';
import { reasonMissing } from './reason-missing.ts';
import { sectionDemoted } from './section-demoted.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMerged } from './section-merged.ts';
import { sectionMissing } from './section-missing.ts';

/** Every rule, in the order in which the README lists them. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  sectionMerged,
  sectionDemoted,
  reasonMissing,
  headingSlogan,
  ordinalSequence,
  ordinalMissing,
  ordinalStyle,
  ordinalMixed,
  levelSkipped,
  ordinalPunctuation,
  ordinalBracket,
  ordinalSpace,
  headingStop,
  itemSequence,
  headingUnmarked,
];
