import * as l10n from '@vscode/l10n';
import { anyPairOf } from '../core/characters.ts';
import { replaceWith } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import { parseHanNumeral } from '../core/numeral.ts';
import type { Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const hanYear: Rule = {
  id: 'han-year',
  scope: 'passage',
  needs: anyPairOf('一二', '九〇零○◯OoＯ０0О'),
  summary: '汉字年份里的零写作“〇”',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD, clause: '5.2.5' },
  *check({ prose }) {
    for (const { index: start, 0: written } of findAll(prose, YEAR)) {
      const right = written.replace(ZERO, '〇');
      if (right === written || yearOf(right) < STANDARD_SINCE || isInsideTitle(prose, start)) continue;
      const span = { start, end: start + 4 };
      yield {
        span,
        message: l10n.t('年份“{0}”的零应写作“〇”：“{1}”。', written, right),
        fix: replaceWith(span, right),
      };
    }
  },
};

const YEAR = /[一二][九〇零○◯OoＯ０0О][〇零○◯OoＯ０0О一二三四五六七八九]{2}(?=年)/g;
const ZERO = /[零○◯OoＯ０0О]/g;
/** Older documents wrote ○. */
const STANDARD_SINCE = 2012;

function yearOf(written: string): number {
  return parseHanNumeral(written) ?? 0;
}
