import * as l10n from '@vscode/l10n';
import { formatOrdinal } from '../core/ordinal.ts';
import { editOfForm, type OrdinalForm } from '../core/ordinal-form.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const ordinalBracket: Rule = {
  id: 'ordinal-bracket',
  scope: 'outline',
  summary: '序号的括号是成对的全角括号，括号内没有空格',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.3' },
  check: ({ forms }) => forms.filter(({ defect }) => defect === 'bracket').map(observe),
};

function observe(form: OrdinalForm): Observation {
  const { ordinal, style } = form;
  const official = formatOrdinal(style, ordinal.value);
  return {
    span: ordinal.span,
    message: describe(ordinal.text, official),
    fix: { title: l10n.t('改为“{0}”', official), edits: [editOfForm(form)] },
  };
}

function describe(text: string, official: string): string {
  if (/^[㈠-㈩⑴-⒛]/.test(text)) return l10n.t('序号“{0}”是单个字符，应写作“{1}”。', text, official);
  if (!/^[（(]/.test(text)) return l10n.t('序号“{0}”缺前括号，应为“{1}”。', text, official);
  if (/[()]/.test(text)) return l10n.t('序号“{0}”用了半角括号，应为“{1}”。', text, official);
  return l10n.t('序号“{0}”的括号内有空格，应为“{1}”。', text, official);
}
