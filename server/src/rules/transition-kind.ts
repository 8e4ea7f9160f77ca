import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import { plainTitle } from '../core/report-kind.ts';
import type { Rule } from '../core/rule.ts';
import { searchFor } from '../core/search.ts';
import { practice } from '../core/standards.ts';

const TRANSITION = /(?:现|特|兹)[^。；\r\n]{0,60}?(汇报|总结)如下/g;
const findTransitions = searchFor(TRANSITION, anyOf('汇报如下', '总结如下'));

export const transitionKind: Rule = {
  id: 'transition-kind',
  scope: 'draft',
  summary: '过渡语的用词与文种一致：报告写“报告如下”',
  severity: 'info',
  basis: practice('过渡语与文种一致的通行做法'),
  *check(context) {
    if (!plainTitle(context.report).endsWith('报告')) return;
    for (const { start: at, match } of findTransitions(context)) {
      const written = match[1] ?? '';
      const end = at + match[0].length;
      const start = end - '如下'.length - written.length;
      yield {
        span: { start, end },
        message: l10n.t('文种是“报告”，“{0}如下”宜为“报告如下”。', written),
        suggestions: [
          {
            title: l10n.t('改为“{0}”', '报告如下'),
            edits: [{ span: { start, end: start + written.length }, text: '报告' }],
          },
        ],
      };
    }
  },
};
