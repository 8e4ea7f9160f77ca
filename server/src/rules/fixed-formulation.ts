import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { checkTerms } from '../core/term-rule.ts';

export const fixedFormulation: Rule = {
  id: 'fixed-formulation',
  scope: 'passage',
  summary: '固定提法准确、合时',
  severity: 'warning',
  basis: practice('中央文件的固定表述'),
  check: (context) => checkTerms(context, fixedFormulation),
};
