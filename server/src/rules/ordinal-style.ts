import * as l10n from '@vscode/l10n';
import { toHanNumeral } from '../core/numeral.ts';
import { formatOrdinal } from '../core/ordinal.ts';
import { editOfForm, type OrdinalForm } from '../core/ordinal-form.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const ordinalStyle: Rule = {
  id: 'ordinal-style',
  scope: 'outline',
  summary: '各级标题依次用“一、”“（一）”“1.”“（1）”',
  severity: 'error',
  basis: { ...FORMAT_STANDARD, clause: '7.3.3' },
  check: ({ forms }) => forms.filter(({ defect }) => defect === 'style').map(observe),
};

function observe(form: OrdinalForm): Observation {
  const { section, ordinal, style } = form;
  const official = formatOrdinal(style, ordinal.value);
  return {
    span: ordinal.span,
    message: l10n.t('第{0}级标题的序号应为“{1}”，这里是“{2}”。', toHanNumeral(section.level), official, ordinal.text),
    fix: { title: l10n.t('改为“{0}”', official), edits: [editOfForm(form)] },
  };
}
