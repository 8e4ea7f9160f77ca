import * as l10n from '@vscode/l10n';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { countCharacters } from '../core/text.ts';

export const reportLength: Rule = {
  id: 'report-length',
  scope: 'draft',
  summary: '报告类型限定字数的，全文字数在限定之内',
  severity: 'info',
  basis: practice('各地对报告字数的要求'),
  *check({ draft, report, profile: { length } }) {
    if (!length) return;
    const count = draft.lines.reduce((total, line) => total + countCharacters(line.text), 0);
    const span = report.title?.span ?? draft.lines[0]?.content ?? { start: 0, end: 0 };
    const { min = 0, max = Infinity, basis } = length;
    if (count > max) yield { span, message: l10n.t('全文{0}字，宜在{1}字以内。', count, max), basis };
    else if (count < min) yield { span, message: l10n.t('全文{0}字，宜不少于{1}字。', count, min), basis };
  },
};
