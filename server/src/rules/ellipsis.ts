import * as l10n from '@vscode/l10n';
import { anyOf, anyPairOf } from '../core/characters.ts';
import { isChinese, remove, replaceWith } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const ellipsis: Rule = {
  id: 'ellipsis',
  scope: 'passage',
  needs: anyOf('…', '。。', anyPairOf('.．', '.．'), anyPairOf('·・•', '·・•')),
  summary: '省略号是“……”，占两个字，不与“等”并用',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.11' },
  *check({ prose }) {
    for (const { index, 0: written } of findAll(prose, DOTS)) {
      const observation = observe(prose, index, written);
      if (observation) yield observation;
    }
  },
};

const DOTS = /…+|[.．]{3,}|。{3,}|[·・•]{3,}/g;
const OFFICIAL = '……';
/** Twice the length stands for lines or paragraphs that are left out. */
const LONG = '…………';
/** More than this are leaders or a blank to fill in. */
const MAX_DOTS = 6;

function observe(prose: string, start: number, written: string): Observation | undefined {
  const end = start + written.length;
  const span = { start, end };
  if (written === OFFICIAL || written === LONG) return observeEtCetera(prose, start, end);
  if (written.length > MAX_DOTS || !(isChinese(prose[start - 1]) || isChinese(prose[end]))) return undefined;
  if (isInsideTitle(prose, start)) return undefined;
  const message = l10n.t('省略号“{0}”应为“{1}”。', written, OFFICIAL);
  // Dots in the middle of the line and five of them may be meant for something else.
  const certain = /^(?:[.．]{3}|[.．]{6}|…|…{3}|。{3}|。{6})$/.test(written);
  const change = replaceWith(span, OFFICIAL);
  return certain ? { span, message, fix: change } : { span, message, suggestions: [change] };
}

function observeEtCetera(prose: string, start: number, end: number): Observation | undefined {
  const after = /^等等?(?=[。；，、）”]|$)/m.exec(prose.slice(end, end + 3))?.[0] ?? '';
  const before = after ? '' : (/等?等$/.exec(prose.slice(start - 2, start))?.[0] ?? '');
  const word = after || before;
  if (!word || /[平均对同相]等$/.test(prose.slice(Math.max(0, start - 2), start))) return undefined;
  const span = { start: start - before.length, end: end + after.length };
  const place = after ? { start: end, end: span.end } : { start: span.start, end: start };
  return {
    span,
    message: l10n.t('“{0}”与省略号意思重复，两者留一个。', word),
    suggestions: [remove({ start, end }, OFFICIAL), remove(place, word)],
  };
}
