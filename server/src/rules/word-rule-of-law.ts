import type { Rule } from '../core/rule.ts';
import { checkTerms } from '../core/term-rule.ts';

export const wordRuleOfLaw: Rule = {
  id: 'word-rule-of-law',
  scope: 'passage',
  summary: '“法治”“法制”各用在该用的地方',
  severity: 'warning',
  basis: { kind: '法律法规', source: '《中华人民共和国宪法修正案》（2018年）' },
  check: (context) => checkTerms(context, wordRuleOfLaw),
};
