import * as l10n from '@vscode/l10n';
import { isDigitCode, type Characters } from '../core/characters.ts';
import { placesOf } from '../core/mark-search.ts';
import { HAN, isHan, isInOrdinal, replaceWith } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';

export const strayFullStop: Rule = {
  id: 'stray-full-stop',
  scope: 'passage',
  needs: mayBeStray,
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
const POINT_CODE = 0x2e;
const WIDE_POINT_CODE = 0xff0e;
const HAN_NUMERAL = /^[一二三四五六七八九十]$/;

/** The point of a number stands behind a digit. */
function mayBeStray({ prose, marks }: Characters): boolean {
  for (let index = 0; index < marks.length; index += 1) {
    const at = marks[index] ?? 0;
    const code = prose.charCodeAt(at);
    if ((code === POINT_CODE || code === WIDE_POINT_CODE) && !isDigitCode(prose.charCodeAt(at - 1))) return true;
  }
  return false;
}

function isStray(prose: string, at: number): boolean {
  const before = prose[at - 1];
  const after = prose[at + 1];
  if (!isHan(before) && !/^[”’》）]$/.test(before ?? '')) return false;
  if (!BEHIND.test(after ?? '')) return false;
  // 五.四 is a day.
  return !(HAN_NUMERAL.test(before ?? '') && HAN_NUMERAL.test(after ?? ''));
}
