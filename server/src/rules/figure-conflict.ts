import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import type { Span } from '../core/text.ts';
import { searchFor } from '../core/search.ts';

/** What is counted over the whole year is told with one figure: 全年开展执法检查12次. */
const FIGURE =
  /(?:全年|年内|本年度|20\d{2}年)[^，。；、\n\d]{0,4}?(?:累计|共计|总共|合计|共)([\u4e00-\u9fff]{4,20}?)[ \u00a0]?(\d{1,9}(?:\.\d{1,4})?)[ \u00a0]?(?:余|多)?(人次|场次|万元|亿元|公里|[件起人名个份场次条家户宗例项处期篇部台套元亩])/g;
const findFigures = searchFor(FIGURE, anyOf('累计', '合计', '共'));

export const figureConflict: Rule = {
  id: 'figure-conflict',
  scope: 'draft',
  summary: '同一件事的全年数字前后一致',
  severity: 'warning',
  basis: practice('数据核对的通行做法'),
  *check(context) {
    const { end } = context.report.span;
    const known = new Map<string, { readonly figure: string; readonly span: Span }>();
    for (const { start: at, match } of findFigures(context)) {
      if (at >= end) break;
      const [whole, phrase = '', figure = '', unit = ''] = match;
      const year = /^20\d{2}/.exec(whole)?.[0] ?? '';
      const key = `${year}|${phrase.replace(/各类|各种|了/g, '')}|${unit}`;
      const start = at + whole.lastIndexOf(figure);
      const span = { start, end: start + figure.length };
      const before = known.get(key);
      if (!before) known.set(key, { figure, span });
      else if (before.figure !== figure) {
        yield {
          span,
          message: l10n.t('“{0}”前面写{1}{3}，这里写{2}{3}。', phrase, before.figure, figure, unit),
          related: [{ span: before.span, message: l10n.t('前面写{0}{1}', before.figure, unit) }],
        };
      }
    }
  },
};
