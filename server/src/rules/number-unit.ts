import * as l10n from '@vscode/l10n';
import { DIGITS, anyPairOf } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import { replaceWith } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const numberUnit: Rule = {
  id: 'number-unit',
  scope: 'passage',
  needs: anyPairOf(DIGITS, '千百'),
  summary: '阿拉伯数字只与“万”“亿”连用，不与“千”“百”连用',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD, clause: '5.3' },
  *check({ prose }) {
    for (const { index } of findAll(prose, /[千百]/g)) {
      const from = Math.max(0, index - 8);
      const [written, whole, large, figure = ''] = FIGURE.exec(prose.slice(from, index)) ?? [];
      if (!written) continue;
      const start = index - written.length;
      const unit = prose[index] ?? '';
      const more = prose[index + 1] === '万' ? '万' : '';
      const end = index + 1 + more.length;
      if ((start > 0 && start === from) || NEVER_BEFORE.test(prose[start - 1] ?? '')) continue;
      const right = rewrite({ whole, large, figure, unit, more });
      if (right === undefined || !COUNTED.test(prose.slice(end, end + 2)) || isInsideTitle(prose, start)) continue;
      const span = { start, end };
      yield {
        span,
        message: l10n.t('“{0}”应为“{1}”：阿拉伯数字不与“{2}”连用。', prose.slice(start, end), right, unit),
        fix: replaceWith(span, right),
      };
    }
  },
};

const FIGURE = /(?:(\d{1,3})([万亿]))?(\d{1,2}(?:\.\d)?)$/;
const NEVER_BEFORE = /[\d.,\-—–－～~/A-Za-z第十百千万亿]/;
/** What is counted: 3千米, 2千瓦 and 5百强 are units and names. */
const COUNTED = /^(?:[余多元人个件户亩吨次份名斤条场台辆套项只头棵块本幅处家]|公[里斤顷]|平方|立方|万)/;

interface Figure {
  /** 4亿 before 5千万, 3万 before 5千. */
  readonly whole: string | undefined;
  readonly large: string | undefined;
  readonly figure: string;
  readonly unit: string;
  readonly more: string;
}

function rewrite({ whole, large, figure, unit, more }: Figure): string | undefined {
  const value = Math.round(Number(figure) * (unit === '千' ? 1000 : 100) * 100) / 100;
  if (value === 0 || !Number.isInteger(value)) return undefined;
  if (whole === undefined) return `${value}${more}`;
  // 3万5千 and 4亿5千万; 4亿5千 leaves 万 out.
  if (value >= 10_000 || (large === '亿') !== (more === '万')) return undefined;
  return `${Number(whole) + value / 10_000}${large}`;
}
