import * as l10n from '@vscode/l10n';
import { DIGITS, allOf, anyOf, anyPairOf } from '../core/characters.ts';
import { remove } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Rule } from '../core/rule.ts';
import { findAll } from '../core/text.ts';

export const stackedEstimate: Rule = {
  id: 'stacked-estimate',
  scope: 'passage',
  needs: allOf(anyPairOf('到达过破超约近', DIGITS), anyOf('以上', '左右', '上下', '余', '多')),
  summary: '“约”“近”“超过”“达到”不与“左右”“余”“以上”叠用',
  severity: 'info',
  basis: { kind: '实务', source: '《图书编校质量差错认定细则》', clause: '第十九条' },
  *check({ prose }) {
    for (const match of findAll(prose, ESTIMATES)) {
      const { index: start, 0: written } = match;
      const [, before = '', figure = '', after = ''] = match;
      if (WORDS.test(prose.slice(Math.max(0, start - 1), start + 1)) || isInsideTitle(prose, start)) continue;
      // 达到10%左右 states an aim and how near it may come.
      if (before.startsWith('达') && after !== '以上') continue;
      if (before.endsWith('近') && /[年月周天日期届次]/.test(figure)) continue;
      const span = { start, end: start + written.length };
      yield {
        span,
        message: l10n.t('“{0}”与“{1}”叠用，留一个即可。', before, after),
        suggestions: [
          remove({ start, end: start + before.length }, before),
          remove({ start: span.end - after.length, end: span.end }, after),
        ],
      };
    }
  },
};

const ESTIMATES =
  /(达到|达|超过|突破|超|大约|约|将近|接近|近)(\d[\d.,]{0,11}[万亿]?(?:[%％]|[个件人元次名户家项起亩吨场份条天年月岁公里平方米]{0,3}))(以上|左右|上下|余|多)/g;
/** 节约, 附近, 下达 and the like: the character belongs to the word before it. */
const WORDS = /^(?:[节条预签合契履违邀集公纽特]约|[附最临邻靠远新]近|[到表传下转抵发直送通]达)/;
