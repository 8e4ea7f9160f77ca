import * as l10n from '@vscode/l10n';
import { findCitations, type Citation } from '../core/laws.ts';
import type { Observation, PassageContext, Rule } from '../core/rule.ts';

/** Words by which a sentence shows that the law is not in force yet, or no longer. */
const NOT_YET = /将于|即将|草案|征求意见|拟|起草|制定|出台|公布|颁布|通过|施行前|实施前|准备|预备|届时|起施行/;
const NO_LONGER = /废止|失效|停止执行|不再|原|旧|曾|取代|替代|代替|此前|以前|历史|清理|修改/;
const AROUND = 30;

export const lawDate: Rule = {
  id: 'law-date',
  scope: 'passage',
  summary: '引用的法律、法规在报告年度有效',
  severity: 'warning',
  basis: { kind: '法律法规', source: '法律、法规公布的施行日期和废止日期' },
  *check(context) {
    const { year } = context;
    if (year === undefined) return;
    for (const citation of findCitations(context)) yield* checkCitation(context, { citation, year });
  },
};

function* checkCitation(
  { prose }: PassageContext,
  { citation: { law, span }, year }: { readonly citation: Citation; readonly year: number },
): Generator<Observation> {
  const written = prose.slice(span.start, span.end);
  const sentence = sentenceAround(prose, span);
  if (law.ended && law.ended.on <= `${year}-01-01` && !NO_LONGER.test(sentence)) {
    const { on, how, by } = law.ended;
    yield {
      span,
      message: l10n.t('《{0}》自{1}起{2}，{3}年度应引用《{4}》。', law.name, toChineseDate(on), how, year, by),
      basis: law.basis,
      suggestions: [{ title: l10n.t('改为“{0}”', by), edits: [{ span, text: by }] }],
    };
    return;
  }
  const begin = law.effective;
  // A report is due by 1 April of the next year and may speak of what is known by then.
  if (begin === undefined || begin <= `${year + 1}-04-01` || NOT_YET.test(sentence)) return;
  yield {
    span,
    message: l10n.t('“{0}”自{1}起施行，{2}年度尚未施行。', written, toChineseDate(begin), year),
    basis: law.basis,
  };
}

function sentenceAround(prose: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before =
    prose
      .slice(Math.max(0, start - AROUND), start)
      .split(/[。；\n]/)
      .at(-1) ?? '';
  const after = prose.slice(end, end + AROUND).split(/[。；\n]/)[0] ?? '';
  return `${before}|${after}`;
}

function toChineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year ?? 0}年${month ?? 0}月${day ?? 0}日`;
}
