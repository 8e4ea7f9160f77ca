import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { checkTerms } from '../core/term-rule.ts';

export const wordTypo: Rule = {
  id: 'word-typo',
  scope: 'passage',
  summary: '没有错别字和误用的同音、形近字词',
  severity: 'error',
  basis: practice('汉字的规范写法，编校质量差错认定细则所列易错字词'),
  check: (context) => checkTerms(context, wordTypo),
};
