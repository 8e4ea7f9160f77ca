import * as l10n from '@vscode/l10n';
import { coverageByHeading } from '../core/coverage.ts';
import { headingText } from '../core/draft.ts';
import { fillTemplate } from '../core/profile.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

export const sectionMerged: Rule = {
  id: 'section-merged',
  scope: 'outline',
  summary: '报告类型要求的各部分分别设标题，不合写在一个标题之下',
  severity: 'warning',
  basis: practice('逐项对应报告内容设一级标题的通行做法'),
  *check({ draft, identity, coverage }) {
    for (const [heading, entries] of coverageByHeading(coverage)) {
      if (entries.length < 2 || entries.some((entry) => entry.how !== 'heading')) continue;
      const names = entries.map(({ section }) => `“${fillTemplate(section.heading, identity)}”`).join('');
      const message = l10n.t('“{0}”一个标题写了{1}，宜分别设标题。', headingText(draft, heading), names);
      yield { span: heading.heading, message };
    }
  },
};
