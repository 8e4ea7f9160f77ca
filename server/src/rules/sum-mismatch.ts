import * as l10n from '@vscode/l10n';
import type { Rule } from '../core/rule.ts';
import { addParts, addsUp, findSums, type Sum } from '../core/sums.ts';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  summary: '总数等于各分项之和，表格合计与各行各列相符',
  severity: 'warning',
  basis: { kind: '实务', source: '数据核对的通行做法' },
  *check({ draft, prose }) {
    for (const sum of findSums(draft, prose)) if (!addsUp(sum)) yield { span: sum.span, message: describe(sum) };
  },
};

function describe({ kind, label, total, parts }: Sum): string {
  const added = `${parts.join('＋')}＝${addParts(parts)}`;
  if (kind === 'sentence') return l10n.t('“{0}”与分项之和不符：{1}。', label, added);
  return l10n.t('{0}是{1}，各项之和是{2}。', label, total, addParts(parts));
}
