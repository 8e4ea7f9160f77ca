import * as l10n from '@vscode/l10n';
import { DIGITS, anyPairOf } from '../core/characters.ts';
import { replaceWith } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const decimalZero: Rule = {
  id: 'decimal-zero',
  scope: 'passage',
  needs: anyPairOf('.', DIGITS),
  summary: '纯小数写出小数点前的“0”',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD, clause: '5.1.2' },
  *check({ prose }) {
    for (const { index: start, 0: written } of findAll(prose, DECIMAL)) {
      const end = start + written.length;
      if (!BEFORE.test(prose.slice(Math.max(0, start - 3), start))) continue;
      const span = { start, end };
      const right = `0${written}`;
      yield { span, message: l10n.t('小数“{0}”应为“{1}”。', written, right), fix: replaceWith(span, right) };
    }
  },
};

const DECIMAL = /\.\d{1,6}(?![\d.A-Za-z])/g;
/** Words after which only a figure can stand; elsewhere the point may be a stray full stop. */
const BEFORE = /(?:[为达约占至到仅近超～—]|[增下升降][\u4e00-\u9fff]|提高|减少|扩大|缩小)$/;
