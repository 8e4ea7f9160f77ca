import * as l10n from '@vscode/l10n';
import { endOfLineBefore, findUnfinishedDate, insertLine, placeOfDate } from '../core/closing.ts';
import { frontMatterValue } from '../core/front-matter.ts';
import { fillTemplate } from '../core/profile.ts';
import { isUpwardReport } from '../core/report-kind.ts';
import type { Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const dateMissing: Rule = {
  id: 'date-missing',
  scope: 'outline',
  summary: '署名之下有成文日期',
  severity: 'error',
  basis: { ...FORMAT_STANDARD, clause: '7.3.5' },
  *check(context) {
    const { draft, report, identity } = context;
    if (report.date || !isUpwardReport(context) || findUnfinishedDate(draft)) return;
    const place = placeOfDate(draft);
    const date = frontMatterValue(draft.frontMatter, '成文日期')?.value || fillTemplate('{nextYear}年×月×日', identity);
    yield {
      span: endOfLineBefore(draft, place),
      message: l10n.t('文末缺成文日期。'),
      suggestions: [{ title: l10n.t('插入“{0}”', date), edits: [insertLine(draft, place, date)] }],
    };
  },
};
