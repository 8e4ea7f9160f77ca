import * as l10n from '@vscode/l10n';
import type { MissingOrdinal } from '../core/numbering.ts';
import type { Edit, Fix, Observation, OutlineContext, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';
import { sliceOf } from '../core/text.ts';
import { asWritten } from '../core/word-look.ts';

export const ordinalMissing: Rule = {
  id: 'ordinal-missing',
  scope: 'outline',
  summary: '同级标题都有序号，没有漏写的',
  severity: 'error',
  basis: { ...FORMAT_STANDARD, clause: '7.3.3' },
  *check(context) {
    for (const defect of context.numbering) if (defect.kind === 'missing') yield observe(context, defect);
  },
};

function observe({ draft, lookAt }: OutlineContext, defect: MissingOrdinal): Observation {
  const { span, insertions, neighbour } = defect;
  const words = sliceOf(draft.text, span).replace(/。$/, '');
  const ordinal = insertions[0]?.ordinal.trim() ?? '';
  const edits = insertions.map((insertion): Edit => {
    return { span: { start: insertion.offset, end: insertion.offset }, text: insertion.ordinal };
  });
  if (!neighbour?.ordinal) {
    const fix: Fix = { title: l10n.t('给这一级标题都加上序号'), edits };
    const message = l10n.t('这一级标题都没有序号，“{0}”前应有“{1}”。', words, ordinal);
    // The standard says that ordinals may be used; only a gap among numbered headings is an error.
    return { span, message, severity: 'warning', fix };
  }
  const fix: Fix = { title: l10n.t('加上“{0}”', ordinal), edits };
  const message = l10n.t('“{0}”前缺序号“{1}”。', words, ordinal);
  const beside = l10n.t('同级的“{0}{1}”有序号', neighbour.ordinal.text, lookAt(neighbour.titleSpan, asWritten));
  const related = [{ span: neighbour.heading, message: beside }];
  // 前言 and 结语 beside 第一部分 need no number.
  const division = neighbour.ordinal.style === 'part' || neighbour.ordinal.style === 'chapter';
  return division ? { span, message, severity: 'info', suggestions: [fix], related } : { span, message, fix, related };
}
