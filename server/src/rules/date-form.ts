import * as l10n from '@vscode/l10n';
import { DIGITS, allOf, anyOf, anyPairOf } from '../core/characters.ts';
import { hasHoles, isRealDate } from '../core/calendar.ts';
import { findUnfinishedDate } from '../core/closing.ts';
import type { CalendarDate } from '../core/draft.ts';
import { isUpwardReport } from '../core/report-kind.ts';
import type { Observation, OutlineContext, Rule, RuleContext } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';
import type { Located } from '../core/text.ts';
import { searchFor } from '../core/search.ts';

/** Dates were written in 汉字 until the regulation of 1 July 2012. */
const ARABIC_SINCE = 201207;
const DATE =
  /((?:19|20)\d{2})[ \u00a0]?年[ \u00a0]?(\d{1,2})[ \u00a0]?月[ \u00a0]?(\d{1,2})[ \u00a0]?日(?:[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?)?/g;
const findDates = searchFor(
  DATE,
  anyOf(anyPairOf(DIGITS, '日'), allOf(anyPairOf(DIGITS, ' \u00a0'), anyPairOf(' \u00a0', '日'))),
);
const WEEKDAYS = '日一二三四五六';

export const dateForm: Rule = {
  id: 'date-form',
  scope: 'draft',
  summary: '成文日期用阿拉伯数字写全年、月、日，不编虚位，日子实有其日',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.5.4' },
  check: checkDatesInProse,
  *outline(context) {
    for (const { date } of context.draft.parts) if (date) yield* checkClosingDate(context, date);
    if (isUpwardReport(context)) yield* checkUnfinished(context);
  },
};

function* checkClosingDate({ draft }: OutlineContext, { value, span }: Located<CalendarDate>): Generator<Observation> {
  if (!isRealDate(value)) return;
  const written = draft.text.slice(span.start, span.end);
  const proper = `${value.year}年${value.month}月${value.day}日`;
  if (written === proper || (value.numerals === 'han' && value.year * 100 + value.month < ARABIC_SINCE)) return;
  const fix = { title: l10n.t('改为“{0}”', proper), edits: [{ span, text: proper }] };
  yield { span, message: l10n.t('成文日期“{0}”应写作“{1}”。', written, proper), fix };
}

// Where there are marks to be filled in, placeholder says so.
function* checkUnfinished({ draft }: OutlineContext): Generator<Observation> {
  const line = findUnfinishedDate(draft);
  if (!line || hasHoles(line.text)) return;
  yield { span: line.content, message: l10n.t('成文日期“{0}”没有写全年、月、日，年份应为四位。', line.text) };
}

function* checkDatesInProse(context: RuleContext): Generator<Observation> {
  for (const { start, match } of findDates(context)) {
    const [whole, year, month, day, weekday] = match;
    const date = { year: Number(year), month: Number(month), day: Number(day), numerals: 'arabic' } as const;
    const span = { start, end: start + whole.length };
    const basis = { kind: '实务', source: '日历' } as const;
    if (!isRealDate(date)) {
      const message = l10n.t('“{0}”不是日历上有的日子。', `${date.year}年${date.month}月${date.day}日`);
      yield { span, message, severity: 'error', basis };
      continue;
    }
    const actual = WEEKDAYS[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] ?? '';
    if (!weekday || weekday.replace('天', '日') === actual) continue;
    const at = start + whole.lastIndexOf(weekday);
    const place = { start: at, end: at + 1 };
    const message = l10n.t(
      '{0}年{1}月{2}日是星期{3}，这里写的是“{4}”。',
      date.year,
      date.month,
      date.day,
      actual,
      weekday,
    );
    const suggestions = [{ title: l10n.t('改为“{0}”', actual), edits: [{ span: place, text: actual }] }];
    yield { span, message, basis, suggestions };
  }
}
