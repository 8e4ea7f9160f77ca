import * as l10n from '@vscode/l10n';
import { moveSpan } from '../core/move.ts';
import type { Rule } from '../core/rule.ts';
import { lookWhere } from '../core/search.ts';
import { practice } from '../core/standards.ts';
import { addParts, addsUp, findSentenceSums, findTableSums, mayDivide, type Sum } from '../core/sums.ts';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  scope: 'draft',
  summary: '总数等于各分项之和，表格合计与各行各列相符',
  severity: 'warning',
  basis: practice('数据核对的通行做法'),
  *check({ gather }) {
    for (const { start, seen } of gather(findWrongSums)) {
      for (const sum of seen) yield { span: moveSpan(sum.span, start), message: describe(sum) };
    }
  },
  *outline({ draft }) {
    for (const sum of draft.tables.flatMap(findTableSums)) {
      if (!addsUp(sum)) yield { span: sum.span, message: describe(sum) };
    }
  },
};

const findWrongSums = lookWhere(mayDivide, ({ prose }) => findSentenceSums(prose).filter((sum) => !addsUp(sum)));

function describe({ kind, label, total, parts }: Sum): string {
  const added = `${parts.join('＋')}＝${addParts(parts)}`;
  if (kind === 'sentence') return l10n.t('“{0}”与分项之和不符：{1}。', label, added);
  return l10n.t('{0}是{1}，各项之和是{2}。', label, total, addParts(parts));
}
