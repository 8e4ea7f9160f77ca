import * as l10n from '@vscode/l10n';
import { DIGITS, anyOf, anyPairOf, joined } from '../core/characters.ts';
import { replaceWith } from '../core/marks.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const shortYear: Rule = {
  id: 'short-year',
  scope: 'passage',
  needs: anyOf(anyPairOf("’'‘", DIGITS), ...joined('0', joined(DIGITS, '年')), anyPairOf('-.', DIGITS)),
  summary: '年份写四位数，年月写作“2024年8月”',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD, clause: '5.1.4' },
  *check({ prose }) {
    for (const { index: start, 0: written } of findAll(prose, SHORT)) {
      if (/[\d.\-—–/年A-Za-z]/.test(prose[start - 1] ?? '')) continue;
      yield observeShort(start, written);
    }
    for (const { index: start, 0: written } of findAll(prose, YEAR_AND_MONTH)) {
      if (/[\d.\-—–/A-Za-z]/.test(prose[start - 1] ?? '')) continue;
      const span = { start, end: start + written.length };
      const right = written.replace(/[-.]0?/, '年');
      yield { span, message: l10n.t('“{0}”应为“{1}”。', written, right), fix: replaceWith(span, right) };
    }
  },
};

/** ’25年 and 08年; 90年 may as well be a length of time. */
const SHORT = /[’'‘]\d{2}年(?!代)|0\d年/g;
const YEAR_AND_MONTH = /20\d{2}[-.](?:0?[1-9]|1[0-2])月/g;

function observeShort(start: number, written: string): Observation {
  const span = { start, end: start + written.length };
  const year = Number(/\d{2}/.exec(written)?.[0]);
  const right = `${year < 70 ? 2000 + year : 1900 + year}年`;
  return {
    span,
    message: l10n.t('年份“{0}”不简写为两位，应为“{1}”。', written, right),
    suggestions: [replaceWith(span, right)],
  };
}
