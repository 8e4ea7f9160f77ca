import * as l10n from '@vscode/l10n';
import type { WrongOrdinal } from '../core/numbering.ts';
import { formatOrdinal } from '../core/ordinal.ts';
import { renumberFrom, replaceNumeral } from '../core/renumber.ts';
import type { Fix, Observation, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

export const ordinalSequence: Rule = {
  id: 'ordinal-sequence',
  scope: 'outline',
  summary: '同级标题的序号从一起、连续、不重复、不颠倒',
  severity: 'error',
  basis: practice('公文层次序数连续编排的通行做法'),
  *check({ numbering }) {
    for (const defect of numbering) if (defect.kind !== 'missing') yield observe(defect);
  },
};

function observe(defect: WrongOrdinal): Observation {
  const { ordinal, group, index } = defect;
  const expected = formatOrdinal(ordinal.style, defect.expected);
  const one: Fix = { title: l10n.t('改为“{0}”', expected), edits: [replaceNumeral(ordinal, defect.expected)] };
  const onward = renumberFrom(group, index, defect.expected);
  const all: Fix = { title: l10n.t('从这里起按“{0}”重新编号', expected), edits: onward };
  const suggestions = onward.length < 2 ? [one] : [all, one];
  return { span: ordinal.span, message: describe(defect, ordinal.text, expected), suggestions };
}

function describe(defect: WrongOrdinal, written: string, expected: string): string {
  switch (defect.kind) {
    case 'skipped':
      return l10n.t('“{0}”之前缺“{1}”。', written, listMissing(defect));
    case 'repeated':
      return l10n.t('序号“{0}”与前面重复，这里应为“{1}”。', written, expected);
    case 'out-of-order':
      return l10n.t('序号“{0}”不合顺序，这里应为“{1}”。', written, expected);
  }
}

function listMissing({ ordinal: { style }, missing }: WrongOrdinal): string {
  const [first, last] = [missing[0] ?? 1, missing.at(-1) ?? 1];
  if (missing.length > 3) return `${formatOrdinal(style, first)}—${formatOrdinal(style, last)}`;
  return missing.map((value) => formatOrdinal(style, value)).join('');
}
