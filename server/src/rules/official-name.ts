import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { checkTerms } from '../core/term-rule.ts';

export const officialName: Rule = {
  id: 'official-name',
  scope: 'passage',
  summary: '节日、制度、职责、机构用正式名称',
  severity: 'warning',
  basis: practice('节日、制度、职责、机构的正式名称'),
  check: (context) => checkTerms(context, officialName),
};
