import * as l10n from '@vscode/l10n';
import { headingText } from '../core/draft.ts';
import { fillTemplate, profilePattern } from '../core/profile.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { withoutBlanks } from '../core/text.ts';

export const sectionWording: Rule = {
  id: 'section-wording',
  scope: 'outline',
  summary: '各部分的标题沿用出处的用语，安排部分写明年度',
  severity: 'info',
  basis: practice('一级标题采用报告各部分名称的通行做法'),
  *check({ draft, coverage, identity, watchTitles }) {
    for (const { section, how, by } of coverage) {
      // A heading that covers two sections cannot be worded as either; section-merged speaks of it.
      const [heading, ...others] = by;
      if (how !== 'heading' || !heading || others.length > 0 || section.wording === undefined) continue;
      if (coverage.some((other) => other.section !== section && other.by.includes(heading))) continue;
      const pattern = profilePattern(section.wording, identity.year);
      const isWorded = (title: string): boolean => pattern.test(withoutBlanks(title));
      watchTitles(isWorded);
      if (isWorded(heading.title)) continue;
      const expected = fillTemplate(section.heading, identity);
      yield {
        span: heading.heading,
        message: l10n.t('“{0}”的用语与“{1}”不一致。', headingText(draft, heading), section.name),
        suggestions: [{ title: l10n.t('改为“{0}”', expected), edits: [{ span: heading.titleSpan, text: expected }] }],
      };
    }
  },
};
