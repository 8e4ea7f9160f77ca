import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { checkTerms } from '../core/term-rule.ts';

export const collocation: Rule = {
  id: 'collocation',
  scope: 'passage',
  summary: '词语搭配得当，没有重复累赘',
  severity: 'warning',
  basis: practice('现代汉语的通行搭配'),
  check: (context) => checkTerms(context, collocation),
};
