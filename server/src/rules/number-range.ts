import * as l10n from '@vscode/l10n';
import { DIGITS, allOf, anyPairOf } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import { replaceWith } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const numberRange: Rule = {
  id: 'number-range',
  scope: 'passage',
  needs: allOf(anyPairOf('～~∼〜—–－-至', DIGITS), anyPairOf(DIGITS, '%％‰万亿')),
  summary: '数值范围前后两个数都写出百分号和“万”“亿”',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD, clause: '5.1.3' },
  *check({ prose }) {
    for (const match of findAll(prose, RANGES)) {
      const { index: start, 0: written } = match;
      const [, left = '', line = '', right = '', unit = '', measure = ''] = match;
      if (NEVER_BEFORE.test(prose[start - 1] ?? '') || Number(left) >= Number(right)) continue;
      if (isInsideTitle(prose, start)) continue;
      const span = { start, end: start + written.length };
      const mark = /[—～至]/.test(line) ? line : '～';
      const whole = `${left}${unit}${measure}${mark}${right}${unit}${measure}`;
      yield {
        span,
        message: l10n.t('“{0}”前一个数缺“{1}”，应为“{2}”。', written, `${unit}${measure}`, whole),
        fix: replaceWith(span, whole),
      };
    }
  },
};

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,6})?)';
const RANGES = new RegExp(`${NUMBER}([～~∼〜—–－-]|至)${NUMBER}([%％‰万亿])(元?)`, 'g');
const NEVER_BEFORE = /[\d.,\-—–－～~/A-Za-z]/;
