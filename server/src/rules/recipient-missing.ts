import * as l10n from '@vscode/l10n';
import { frontMatterValue } from '../core/front-matter.ts';
import { isUpwardReport } from '../core/report-kind.ts';
import { findBareRecipient, usualRecipients } from '../core/recipient.ts';
import type { OutlineContext, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';
import type { Span } from '../core/text.ts';
import { layoutOf } from '../core/layout.ts';

/** So many characters of the first line of the body show where something is missing. */
const SHOWN = 8;

export const recipientMissing: Rule = {
  id: 'recipient-missing',
  scope: 'outline',
  summary: '上行的报告在标题与正文之间写明主送机关',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.2' },
  *check(context) {
    const { draft, report } = context;
    if (!report.title || report.recipient || !isUpwardReport(context) || findBareRecipient(context)) return;
    const given = frontMatterValue(draft.frontMatter, '主送机关')?.value.replace(/[：:]$/, '');
    const text = `${given || usualRecipients(context.identity).join('、')}：`;
    const head = endOfHead(context);
    const { separator } = layoutOf(draft);
    const edits = [{ span: { start: head, end: head }, text: separator + text }];
    yield {
      span: placeOf(context),
      message: l10n.t('标题与正文之间缺主送机关，通常写“{0}”。', text),
      suggestions: [{ title: l10n.t('插入“{0}”', text), edits }],
    };
  },
};

/** Offset behind title and document number. */
function endOfHead({ draft, report: { title, documentNumber } }: OutlineContext): number {
  const end = Math.max(title?.span.end ?? 0, documentNumber?.span.end ?? 0);
  return draft.lines.find((line) => line.content.start <= end && end <= line.span.end)?.span.end ?? end;
}

// Right below the title; where the document number stands between, before the body.
function placeOf({ report: { title, documentNumber, preamble } }: OutlineContext): Span {
  const last = title?.lines.at(-1) ?? { start: 0, end: 0 };
  const first = preamble[0]?.content;
  if (!documentNumber || !first || documentNumber.span.start < last.end) return last;
  return { start: first.start, end: Math.min(first.end, first.start + SHOWN) };
}
