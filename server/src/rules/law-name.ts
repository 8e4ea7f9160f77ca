import type { Rule } from '../core/rule.ts';
import { checkTerms } from '../core/term-rule.ts';

export const lawName: Rule = {
  id: 'law-name',
  scope: 'passage',
  summary: '法律、法规和文件的名称写得准确',
  severity: 'warning',
  basis: { kind: '法律法规', source: '法律、法规和文件公布时的名称' },
  check: (context) => checkTerms(context, lawName),
};
