import * as l10n from '@vscode/l10n';
import { anyCharacterOf, anyOf, digitRun } from '../core/characters.ts';
import { isChinese, replaceWith } from '../core/marks.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll, type Span } from '../core/text.ts';

export const dash: Rule = {
  id: 'dash',
  scope: 'passage',
  // One official line between two years is right.
  needs: anyOf(anyCharacterOf('-－–―─~∼〜'), '——', digitRun(8)),
  summary: '破折号是“——”，年月日起止用一字线“—”，数值范围用一字线或浪纹线“～”',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.10、4.13.2、4.13.3' },
  *check({ prose }) {
    for (const match of findAll(prose, LINES)) {
      const observation = observeRange(prose, match) ?? observeDash(prose, match);
      if (observation) yield observation;
    }
    for (const match of findAll(prose, LOST)) {
      const observation = observeLost(prose, match);
      if (observation) yield observation;
    }
  },
};

const LINES = /[-－–—―─~∼〜]+/g;
const LOST = /(?:19|20)\d{2}(?:19|20)\d{2}年/g;
const YEAR = /^(?:19|20)\d{2}$/;
const TIMES = /^(?:年|月|日|时|世纪|学年|周岁)/;
const AMOUNTS =
  /^(?:个|人|次|件|元|天|周|小时|分钟|岁|级|倍|项|家|户|公里|米|吨|公斤|亩|名|种|条|场|份|遍|轮|届|支|处|人次|平方|立方)/;
/** These may stand between times; between amounts － and – are wrong as well. */
const OFFICIAL_RANGE = /^[—～]$/;

function observeRange(prose: string, { index: start, 0: written }: RegExpExecArray): Observation | undefined {
  const end = start + written.length;
  const [, year = '', left = ''] =
    /(?:^|[^\d.\-－–—/A-Za-z])(\d{1,4})(年?)$/.exec(prose.slice(Math.max(0, start - 6), start)) ?? [];
  const [, right = '', unit = ''] = /^(\d{1,4})([^\d.\-－–—/]{1,4})/.exec(prose.slice(end, end + 8)) ?? [];
  if (!year || !right || OFFICIAL_RANGE.test(written)) return undefined;
  const years = YEAR.test(year) && YEAR.test(right);
  if (!years && (left !== '' || year.length > 3 || right.length > 3)) return undefined;
  if (Number(year) >= Number(right)) return undefined;
  const times = years ? TIMES.test(unit) : /^[月日年时]/.test(unit);
  if (!times && (years || !AMOUNTS.test(unit))) return undefined;
  const span = { start, end };
  const mark = times ? '—' : '～';
  const message = times
    ? l10n.t('起止之间的“{0}”应为一字线“—”。', written)
    : l10n.t('数值范围的“{0}”应为浪纹线“～”或一字线“—”。', written);
  const fix = replaceWith(span, mark);
  return /^(?:[-－–~∼〜]|——|--|－－)$/.test(written) ? { span, message, fix } : { span, message, suggestions: [fix] };
}

function observeDash(prose: string, { index: start, 0: written }: RegExpExecArray): Observation | undefined {
  const end = start + written.length;
  const [before, after] = [prose[start - 1], prose[end]];
  if (!/^(?:-{2,4}|－{2}|―{1,2}|─{1,2}|–{2})$/.test(written)) return undefined;
  if (!isChinese(before) || !(isChinese(after) || after === undefined || /[\r\n]/.test(after))) return undefined;
  const span: Span = { start, end };
  return { span, message: l10n.t('破折号“{0}”应为“——”。', written), fix: replaceWith(span, '——') };
}

/** 20212025年: the line between the years was lost on the way from another program. */
function observeLost(prose: string, { index: start, 0: written }: RegExpExecArray): Observation | undefined {
  const [from, to] = [written.slice(0, 4), written.slice(4, 8)];
  const years = Number(to) - Number(from);
  if (/\d/.test(prose[start - 1] ?? '') || years < 1 || years > 30) return undefined;
  const span = { start, end: start + 8 };
  const right = `${from}—${to}`;
  return { span, message: l10n.t('“{0}”的两个年份之间丢了一字线。', written), fix: replaceWith(span, right) };
}
