import * as l10n from '@vscode/l10n';
import { anyCharacterOf } from '../core/characters.ts';
import { isInOrdinal, replaceWith, tellByLine, type Slip } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const fullWidthDigit: Rule = {
  id: 'full-width-digit',
  scope: 'passage',
  needs: anyCharacterOf('０１２３４５６７８９'),
  summary: '阿拉伯数字是半角的',
  severity: 'info',
  basis: practice('阿拉伯数字用半角字符的通行做法'),
  *check(passage) {
    const found = Array.from(findAll(passage.prose, DIGITS));
    if (found.length === 0) return;
    const slips = found.filter(({ index }) => !isInOrdinal(passage.lines, index)).map(toSlip);
    yield* tellByLine(passage.prose, slips, {
      message: (count) => l10n.t('这一段有{0}处全角数字，应为半角。', count),
      title: (count) => l10n.t('把{0}处全角数字改为半角', count),
    });
  },
};

const DIGITS = /[０-９]{1,20}(?:．[０-９]{1,10})?/g;

function toSlip({ index: start, 0: written }: RegExpExecArray): Slip {
  const span = { start, end: start + written.length };
  const right = written.replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  return { span, message: l10n.t('数字“{0}”是全角的，应为“{1}”。', written, right), fix: replaceWith(span, right) };
}
