import * as l10n from '@vscode/l10n';
import { headingText } from '../core/draft.ts';
import { fillTemplate } from '../core/profile.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

export const sectionDemoted: Rule = {
  id: 'section-demoted',
  scope: 'outline',
  summary: '报告类型要求的每一部分都用一级标题',
  severity: 'info',
  basis: practice('逐项对应报告内容设一级标题的通行做法'),
  *check({ draft, identity, coverage }) {
    for (const { section, how, by } of coverage) {
      const [heading] = by;
      if (how !== 'subheading' || section.required !== 'mandatory' || !heading) continue;
      const name = fillTemplate(section.heading, identity);
      const message = l10n.t('“{0}”只在二级标题“{1}”中写到，宜单设一级标题。', name, headingText(draft, heading));
      yield { span: heading.heading, message };
    }
  },
};
