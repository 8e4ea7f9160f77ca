import { builtInTerms } from '../../terms/index.ts';
import { compileGlossary } from '../core/glossary.ts';
import type { LintOptions } from '../core/lint.ts';
import { compileTerms } from '../core/terms.ts';
import type { ResolvedConfig } from './resolve-config.ts';
import { standardOptions } from './standard-options.ts';

/** What drafts are checked with under a configuration. Costly enough to be kept for all drafts of a folder. */
export function workspaceOptions({ profiles, terms, levels, glossaries }: ResolvedConfig): LintOptions {
  return {
    ...standardOptions,
    profiles,
    severities: levels,
    glossary: compileGlossary(glossaries),
    ...(terms.length > 0 ? { terms: compileTerms([...builtInTerms, ...terms]) } : {}),
  };
}
