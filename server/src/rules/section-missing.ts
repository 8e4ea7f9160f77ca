import * as l10n from '@vscode/l10n';
import { hasOnlySlogans, namesSection, type Coverage } from '../core/coverage.ts';
import { headingText, type Section } from '../core/draft.ts';
import { insertSection } from '../core/insert-section.ts';
import { fillTemplate, type ProfileSection } from '../core/profile.ts';
import type { Observation, OutlineContext, Rule } from '../core/rule.ts';
import { INSPECTION_REGULATION } from '../core/standards.ts';
import { sliceOf, type Span } from '../core/text.ts';

export const sectionMissing: Rule = {
  id: 'section-missing',
  scope: 'outline',
  summary: '报告类型要求的每一部分都有标题写明',
  severity: 'error',
  basis: INSPECTION_REGULATION,
  *check(context) {
    // heading-slogan says it once for the whole report.
    if (hasOnlySlogans(context.draft, context.coverage)) return;
    for (const entry of context.coverage) {
      if (entry.status !== 'missing' || entry.section.required !== 'mandatory') continue;
      // ordinal-missing speaks of the heading that is there without its ordinal.
      if (unnumberedTitles(context).some((title) => namesSection(title, entry.section, context.identity))) continue;
      yield entry.misdated ? observeMisdated(context, entry, entry.misdated) : observeMissing(context, entry);
    }
  },
};

function unnumberedTitles({ draft, numbering }: OutlineContext): readonly string[] {
  return numbering.flatMap((defect) => (defect.kind === 'missing' ? [sliceOf(draft.text, defect.span)] : []));
}

function observeMissing(context: OutlineContext, { section }: Coverage): Observation {
  const { heading, edits } = insertSection(context, section);
  return {
    ...demandOf(context, section),
    span: placeOf(context),
    message: l10n.t('缺“{0}”这一部分。', fillTemplate(section.heading, context.identity)),
    suggestions: [{ title: l10n.t('插入“{0}”', heading), edits }],
  };
}

/** The heading is there, with the year of another report. */
function observeMisdated(context: OutlineContext, { section }: Coverage, heading: Section): Observation {
  const { draft, identity } = context;
  const written = /\d{4}/.exec(heading.title);
  const start = heading.titleSpan.start + (written?.index ?? 0);
  const span = { start, end: start + (written?.[0].length ?? 0) };
  const expected = String((identity.year ?? 0) + 1);
  return {
    ...demandOf(context, section),
    span,
    message: l10n.t(
      '缺“{0}”这一部分：标题“{1}”写的不是{2}年。',
      fillTemplate(section.heading, identity),
      headingText(draft, heading),
      expected,
    ),
    suggestions: [{ title: l10n.t('改为“{0}”', `${expected}年`), edits: [{ span, text: expected }] }],
  };
}

function demandOf({ profile }: OutlineContext, section: ProfileSection): Pick<Observation, 'basis' | 'severity'> {
  const basis = section.basis ?? profile.basis;
  return { basis, severity: basis.kind === '实务' ? 'warning' : 'error' };
}

function placeOf({ draft, report }: OutlineContext): Span {
  return report.title?.span ?? draft.lines[0]?.content ?? { start: 0, end: 0 };
}
