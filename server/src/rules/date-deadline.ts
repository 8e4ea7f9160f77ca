import * as l10n from '@vscode/l10n';
import type { CalendarDate } from '../core/draft.ts';
import type { Deadline } from '../core/profile.ts';
import { isGeneral } from '../core/report-kind.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

/** Reports are drawn up from December of the year they are about. */
const EARLIEST_MONTH = 12;

export const dateDeadline: Rule = {
  id: 'date-deadline',
  scope: 'outline',
  summary: '成文日期在报告年度结束之后、报送期限之前',
  severity: 'warning',
  basis: practice('报告类型所列依据的期限'),
  *check({ report, profile, identity }) {
    const { year } = identity;
    if (!report.date || year === undefined || isGeneral(profile)) return;
    const { value, span } = report.date;
    const written = `${value.year}年${value.month}月${value.day}日`;
    if (dayOf(value) < year * 10000 + EARLIEST_MONTH * 100) {
      const message = l10n.t('成文日期“{0}”早于{1}年度结束。', written, year);
      const text = `${year + 1}年${value.month}月${value.day}日`;
      const suggestions = [{ title: l10n.t('改为“{0}”', text), edits: [{ span, text }] }];
      yield { span, message, suggestions: value.year === year ? suggestions : [] };
      return;
    }
    const passed = profile.deadlines.filter((deadline) => dayOf(value) > lastDayOf(deadline, year));
    const last = passed.at(-1);
    if (!last) return;
    const due = `${year + 1}年${last.month}月${last.day}日`;
    yield {
      span,
      basis: last.basis,
      // An earlier term may be meant for others: departments report before governments do.
      severity: passed.length === profile.deadlines.length ? 'warning' : 'info',
      message: l10n.t('成文日期“{0}”晚于{1}的期限（{2}前）。', written, last.what, due),
    };
  },
};

function dayOf({ year, month, day }: Pick<CalendarDate, 'year' | 'month' | 'day'>): number {
  return year * 10000 + month * 100 + day;
}

function lastDayOf({ month, day }: Deadline, year: number): number {
  return dayOf({ year: year + 1, month, day });
}
