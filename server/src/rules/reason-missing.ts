import * as l10n from '@vscode/l10n';
import { coverageByHeading } from '../core/coverage.ts';
import { headingText, type Section } from '../core/draft.ts';
import { findEmptySections } from '../core/empty-sections.ts';
import { appendSkeleton } from '../core/insert-section.ts';
import type { MustContain } from '../core/profile.ts';
import type { Fix, OutlineContext, Rule } from '../core/rule.ts';
import { INSPECTION_REGULATION } from '../core/standards.ts';

export const reasonMissing: Rule = {
  id: 'reason-missing',
  scope: 'outline',
  summary: '每一部分写全应写的要素：写不足，也写原因',
  severity: 'warning',
  basis: INSPECTION_REGULATION,
  *check(context) {
    const lacking = context.coverage.filter((entry) => entry.lacks.length > 0 && entry.how !== 'slogan');
    if (lacking.length === 0) return;
    const empty = findEmptySections(context.draft);
    const coverage = coverageByHeading(context.coverage);
    for (const entry of lacking) {
      const [heading] = entry.by;
      // Where nothing at all is written, section-empty has said so.
      if (!heading || entry.by.every((section) => empty.has(section))) continue;
      const isMerged = entry.by.some((section) => (coverage.get(section)?.length ?? 0) > 1);
      for (const demand of entry.lacks) {
        const message = l10n.t(
          '“{0}”部分没有写{1}，应写“{2}”。',
          headingText(context.draft, heading),
          demand.name,
          entry.section.name,
        );
        // The end of a section that goes on with the plans for the next year is no place for the reasons.
        const suggestions = isMerged ? [] : [toSuggestion(context, entry.by.at(-1) ?? heading, demand)];
        yield { span: heading.heading, message, basis: demand.basis ?? context.profile.basis, suggestions };
      }
    }
  },
};

function toSuggestion(context: OutlineContext, section: Section, demand: MustContain): Fix {
  const edit = appendSkeleton(context, section, [demand.skeleton]);
  return { title: l10n.t('在这一部分末尾补写{0}', demand.name), edits: [edit] };
}
