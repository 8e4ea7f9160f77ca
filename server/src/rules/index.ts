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
import { glossary } from './glossary.ts';
import { reportLength } from './report-length.ts';
import { sectionOrder } from './section-order.ts';
import { tableIdentity } from './table-identity.ts';
import { tableMissing } from './table-missing.ts';
import { sectionWording } from './section-wording.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { titleForm } from './title-form.ts';
import { titlePunctuation } from './title-punctuation.ts';
import { documentNumber } from './document-number.ts';
import { recipientMissing } from './recipient-missing.ts';
import { recipientForm } from './recipient-form.ts';
import { signatureMissing } from './signature-missing.ts';
import { dateMissing } from './date-missing.ts';
import { dateForm } from './date-form.ts';
import { dateDeadline } from './date-deadline.ts';
import { attachment } from './attachment.ts';
import { requestInReport } from './request-in-report.ts';
import { annotationForm } from './annotation-form.ts';
import { frontMatter } from './front-matter.ts';
import { yearConsistency } from './year-consistency.ts';
import { agencyConsistency } from './agency-consistency.ts';
import { firstPerson } from './first-person.ts';
import { figureConflict } from './figure-conflict.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { countMismatch } from './count-mismatch.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { placeholder } from './placeholder.ts';
import { wordResidue } from './word-residue.ts';
import { webResidue } from './web-residue.ts';
import { abbreviationQuotes } from './abbreviation-quotes.ts';
import { bookTitleMark } from './book-title-mark.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { specialSpace } from './special-space.ts';
import { trailingSpace } from './trailing-space.ts';
import { privateData } from './private-data.ts';
import { secrecyMark } from './secrecy-mark.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { titleSeparator } from './title-separator.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { strayFullStop } from './stray-full-stop.ts';
import { monthDayDot } from './month-day-dot.ts';
import { pairedPunctuation } from './paired-punctuation.ts';
import { nestedMark } from './nested-mark.ts';
import { ellipsis } from './ellipsis.ts';
import { dash } from './dash.ts';
import { etCetera } from './et-cetera.ts';
import { itemEnd } from './item-end.ts';
import { missingSeparator } from './missing-separator.ts';
import { exclamation } from './exclamation.ts';
import { numberRange } from './number-range.ts';
import { numberUnit } from './number-unit.ts';
import { shortYear } from './short-year.ts';
import { decimalZero } from './decimal-zero.ts';
import { approximateNumber } from './approximate-number.ts';
import { stackedEstimate } from './stacked-estimate.ts';
import { hanYear } from './han-year.ts';
import { numberSpace } from './number-space.ts';
import { digitGrouping } from './digit-grouping.ts';
import { fullWidthDigit } from './full-width-digit.ts';
import { wordTypo } from './word-typo.ts';
import { wordRuleOfLaw } from './word-rule-of-law.ts';
import { officialName } from './official-name.ts';
import { lawName } from './law-name.ts';
import { lawDate } from './law-date.ts';
import { fixedFormulation } from './fixed-formulation.ts';
import { collocation } from './collocation.ts';
import { competence } from './competence.ts';
import { transitionKind } from './transition-kind.ts';

/** Every rule, in the order in which the README lists them. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  sectionMerged,
  sectionDemoted,
  sectionOrder,
  reasonMissing,
  tableMissing,
  tableIdentity,
  reportLength,
  glossary,
  headingSlogan,
  sectionWording,
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
  titleForm,
  titlePunctuation,
  documentNumber,
  recipientMissing,
  recipientForm,
  signatureMissing,
  dateMissing,
  dateForm,
  dateDeadline,
  attachment,
  requestInReport,
  annotationForm,
  frontMatter,
  yearConsistency,
  agencyConsistency,
  firstPerson,
  figureConflict,
  sumMismatch,
  countMismatch,
  repeatedSentence,
  placeholder,
  wordResidue,
  webResidue,
  abbreviationQuotes,
  bookTitleMark,
  brokenParagraph,
  specialSpace,
  trailingSpace,
  privateData,
  secrecyMark,
  punctuationWidth,
  titleSeparator,
  doubledPunctuation,
  strayFullStop,
  monthDayDot,
  pairedPunctuation,
  nestedMark,
  ellipsis,
  dash,
  etCetera,
  itemEnd,
  missingSeparator,
  exclamation,
  numberRange,
  numberUnit,
  shortYear,
  decimalZero,
  approximateNumber,
  stackedEstimate,
  hanYear,
  numberSpace,
  digitGrouping,
  fullWidthDigit,
  suppressionUnused,
  wordTypo,
  wordRuleOfLaw,
  officialName,
  lawName,
  lawDate,
  fixedFormulation,
  collocation,
  competence,
  transitionKind,
];
