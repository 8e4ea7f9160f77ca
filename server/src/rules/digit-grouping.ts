import * as l10n from '@vscode/l10n';
import { DIGITS, allOf, anyPairOf } from '../core/characters.ts';
import { replaceWith } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const digitGrouping: Rule = {
  id: 'digit-grouping',
  scope: 'passage',
  needs: allOf(anyPairOf(DIGITS, '，'), anyPairOf('，', DIGITS)),
  summary: '多位数分节用半角逗号，三位一节',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD },
  *check({ prose }) {
    for (const { index: start, 0: written } of findAll(prose, GROUPED)) {
      const end = start + written.length;
      if (/[\d.．,，]/.test(prose[start - 1] ?? '')) continue;
      const span = { start, end };
      const right = written.replaceAll('，', ',');
      yield {
        span,
        message: l10n.t('“{0}”里的逗号是全角的；如果是一个数，应为“{1}”。', written, right),
        suggestions: [replaceWith(span, right)],
      };
    }
  },
};

/** A list of numbers has other lengths of its parts, or no measure behind it. */
const GROUPED = /[1-9]\d{0,2}(?:，\d{3}){1,4}(?=[.万亿余多元人个件户亩吨次份名])/g;
