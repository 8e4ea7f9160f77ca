import * as l10n from '@vscode/l10n';
import { placesOf } from '../core/mark-search.ts';
import { HAN, isHan, isInOrdinal, replaceWith } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';

export const strayFullStop: Rule = {
  id: 'stray-full-stop',
  scope: 'passage',
  summary: '汉字、引号、书名号之间不用半角句点',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.1、4.5' },
  *check(passage) {
    const { prose, characters } = passage;
    for (const start of findPoints(characters)) {
      if (!isStray(prose, start) || isInOrdinal(passage.lines, start) || isInsideTitle(prose, start)) continue;
      const span = { start, end: start + 1 };
      const [written, next] = [prose.charAt(start), prose[start + 1] ?? '\n'];
      const marks = /[\r\n]/.test(next) ? ['。'] : /[“‘《（]/.test(next) ? ['、', '。'] : ['。', '、', '·'];
      yield {
        span,
        message: l10n.t('“{0}”不是中文的标点，这里应为“{1}”。', written, marks.join('”“')),
        suggestions: marks.map((mark) => replaceWith(span, mark)),
      };
    }
  },
};

const findPoints = placesOf('.．');
/** What may stand behind a point that is meant for a mark of full width; nothing, at the end of a line. */
const BEHIND = new RegExp(`^(?:[${HAN}“‘《（\\r\\n\\u2028\\u2029]|$)`);
const HAN_NUMERAL = /^[一二三四五六七八九十]$/;

function isStray(prose: string, at: number): boolean {
  const before = prose[at - 1];
  const after = prose[at + 1];
  if (!isHan(before) && !/^[”’》）]$/.test(before ?? '')) return false;
  if (!BEHIND.test(after ?? '')) return false;
  // 五.四 is a day.
  return !(HAN_NUMERAL.test(before ?? '') && HAN_NUMERAL.test(after ?? ''));
}
