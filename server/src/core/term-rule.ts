import * as l10n from '@vscode/l10n';
import type { Fix, Observation, RuleContext } from './rule.ts';
import type { TermHit } from './terms.ts';

/** The observations of a rule whose knowledge is the word list of the same name. */
export function* checkTerms(context: RuleContext, rule: string): Generator<Observation> {
  for (const hit of context.terms.get(rule) ?? []) yield observe(context, hit);
}

function observe({ draft }: RuleContext, { term, span, replacements }: TermHit): Observation {
  const written = draft.text.slice(span.start, span.end);
  const fixes = replacements.map((text): Fix => ({ title: l10n.t('改为“{0}”', text), edits: [{ span, text }] }));
  const [first] = replacements;
  const message =
    first === undefined
      ? l10n.t('“{0}”：{1}', written, term.why)
      : l10n.t('“{0}”应为“{1}”：{2}', written, first, term.why);
  return {
    span,
    message,
    ...(term.severity && { severity: term.severity }),
    ...(term.basis && { basis: term.basis }),
    ...(term.certain && fixes[0] ? { fix: fixes[0], suggestions: fixes.slice(1) } : { suggestions: fixes }),
  };
}
