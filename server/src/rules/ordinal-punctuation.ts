import * as l10n from '@vscode/l10n';
import { formatOrdinal } from '../core/ordinal.ts';
import { editOfForm, type OrdinalForm } from '../core/ordinal-form.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';

export const ordinalPunctuation: Rule = {
  id: 'ordinal-punctuation',
  scope: 'outline',
  summary: '汉字序号后用顿号，阿拉伯数字序号后用下脚点，带括号的序号后不加标点',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: 'B.3' },
  check: ({ forms }) => forms.filter(({ defect }) => defect === 'punctuation').map(observe),
};

function observe(form: OrdinalForm): Observation {
  const { ordinal, style } = form;
  const official = formatOrdinal(style, ordinal.value);
  return {
    span: ordinal.span,
    message: describe(form, official),
    fix: { title: l10n.t('改为“{0}”', official), edits: [editOfForm(form)] },
  };
}

function describe({ ordinal, style }: OrdinalForm, official: string): string {
  const { text } = ordinal;
  if (style === 'han') return l10n.t('汉字序号“{0}”后面用顿号，应为“{1}”。', text, official);
  if (style === 'digit') return l10n.t('阿拉伯数字序号“{0}”后面用下脚点，应为“{1}”。', text, official);
  if (ordinal.delimiterStart < ordinal.end) return l10n.t('带括号的序号“{0}”后面不加标点，应为“{1}”。', text, official);
  return l10n.t('序号“{0}”应写作“{1}”。', text, official);
}
