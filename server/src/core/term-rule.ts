import * as l10n from '@vscode/l10n';
import type { Fix, Observation, PassageContext, Rule, Severity } from './rule.ts';
import type { TermHit } from './terms.ts';

/** The observations of a rule whose knowledge is the word list of the same name. */
export function checkTerms(
  context: PassageContext,
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
): readonly Observation[] {
  const hits = context.terms.get(id);
  if (!hits) return NONE;
  return hits.map((hit) => observe(context, hit, hit.term.severity ?? severity));
}

const NONE: readonly Observation[] = [];

function observe(
  { text: passage }: PassageContext,
  { term, span, replacements }: TermHit,
  severity: Severity,
): Observation {
  const written = passage.slice(span.start, span.end);
  const fixes = replacements.map((text): Fix => ({ title: titleOf(text, written), edits: [{ span, text }] }));
  const [first, ...others] = fixes;
  const fix = term.certain ? first : undefined;
  return {
    span,
    message: messageOf(term, { written, replacements }),
    severity,
    basis: term.basis,
    fix,
    suggestions: fix ? others : fixes,
  };
}

function titleOf(text: string, written: string): string {
  if (text === '') return l10n.t('删去“{0}”', written);
  return text === quoted(written) ? l10n.t('给“{0}”加引号', written) : l10n.t('改为“{0}”', text);
}

function messageOf(
  { severity, why }: TermHit['term'],
  { written, replacements }: { readonly written: string; readonly replacements: readonly string[] },
): string {
  if (replacements.length === 0) return l10n.t('“{0}”：{1}', written, why);
  if (replacements[0] === '') return l10n.t('“{0}”应当删去：{1}', written, why);
  if (replacements[0] === quoted(written)) return l10n.t('“{0}”应加引号：{1}', written, why);
  const better = replacements.join('”或“');
  return severity === 'info'
    ? l10n.t('“{0}”宜为“{1}”：{2}', written, better, why)
    : l10n.t('“{0}”应为“{1}”：{2}', written, better, why);
}

function quoted(text: string): string {
  return `“${text}”`;
}
