import { builtInProfiles } from '../../profiles/index.ts';
import { builtInTerms } from '../../terms/index.ts';
import type { LintOptions } from '../core/lint.ts';
import { compileTerms } from '../core/terms.ts';
import { rules } from '../rules/index.ts';

/** What editor and command line check with where nothing is configured: all rules, report types and word lists. */
export const standardOptions: LintOptions = {
  rules,
  profiles: builtInProfiles,
  terms: compileTerms(builtInTerms),
};
