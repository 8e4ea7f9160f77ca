import * as l10n from '@vscode/l10n';
import { anyPairOf } from '../core/characters.ts';
import { replaceWith } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import { parseHanNumeral } from '../core/numeral.ts';
import type { PassageContext, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const approximateNumber: Rule = {
  id: 'approximate-number',
  scope: 'passage',
  needs: anyPairOf('、', '二三四五六七八九'),
  summary: '两个数字连用表示概数，中间不用顿号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.5.3.4' },
  *check(passage) {
    const { prose } = passage;
    for (const { index: start, 0: written } of findAll(prose, JOINED)) {
      const [left = '', right = ''] = written.split('、');
      if ((parseHanNumeral(left) ?? 0) + 1 !== parseHanNumeral(right)) continue;
      if (/[第、一二三四五六七八九十]/.test(prose[start - 1] ?? '') || opensLine(passage, start)) continue;
      if (isInsideTitle(prose, start)) continue;
      const span = { start, end: start + 3 };
      yield {
        span,
        message: l10n.t('“{0}”表示概数时中间不用顿号，应为“{1}”。', written, left + right),
        suggestions: [replaceWith(span, left + right)],
      };
    }
  },
};

function opensLine({ lines }: PassageContext, at: number): boolean {
  return lines.some(({ content }) => content.start === at);
}

/** 二、三产业, 六、七届, 三、四级 and 一、二线 are short for two things, not an approximate number. */
const JOINED =
  /[一二三四五六七八]、[二三四五六七八九](?=(?:十|百|千|万)?(?:个(?![部方])|天|名|人次|人[，。；、的]|件|户|家|岁|里|倍|遍|小时|分钟|公里|[万千百]元))/g;
