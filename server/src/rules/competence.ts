import type { Rule } from '../core/rule.ts';
import { checkTerms } from '../core/term-rule.ts';

export const competence: Rule = {
  id: 'competence',
  scope: 'passage',
  summary: '不写乡镇没有的职权',
  severity: 'warning',
  basis: { kind: '法律法规', source: '《中华人民共和国行政复议法》等划分职权的规定' },
  check: (context) => checkTerms(context, competence),
};
