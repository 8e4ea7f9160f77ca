import { coverageOf, type Coverage } from './coverage.ts';
import { reportOf, type Draft } from './draft.ts';
import { identify, type Identity } from './identity.ts';
import { checkNumbering, type NumberingDefect } from './numbering.ts';
import type { Profile } from './profile.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

export interface LintOptions {
  readonly rules: readonly Rule[];
  /** All report types; the last one serves drafts that no other fits. */
  readonly profiles: readonly Profile[];
  /** The report type, when it is not to be inferred. */
  readonly profile?: Profile | undefined;
  /** Told of a rule that threw; the others go on. Without it the error is thrown. */
  readonly onCrash?: (rule: Rule, error: unknown) => void;
}

export interface LintResult {
  readonly identity: Identity;
  readonly coverage: readonly Coverage[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Runs the rules over a draft. */
export function lint(draft: Draft, options: LintOptions): LintResult {
  const context = createContext(draft, options);
  const findings = options.rules.flatMap((rule) => runRule(rule, context, options.onCrash));
  findings.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return { identity: context.identity, coverage: context.coverage, findings };
}

function createContext(draft: Draft, options: LintOptions): RuleContext {
  const identity = identify(draft, options.profiles, options.profile);
  let numbering: readonly NumberingDefect[] | undefined;
  return {
    draft,
    report: reportOf(draft),
    profile: identity.profile,
    identity,
    coverage: coverageOf(draft, identity),
    get numbering() {
      return (numbering ??= checkNumbering(draft));
    },
  };
}

function runRule(rule: Rule, context: RuleContext, onCrash: LintOptions['onCrash']): Finding[] {
  try {
    return Array.from(rule.check(context), (observation) => ({
      ...observation,
      rule,
      severity: observation.severity ?? rule.severity,
      basis: observation.basis ?? rule.basis,
    }));
  } catch (error) {
    if (!onCrash) throw error;
    onCrash(rule, error);
    return [];
  }
}
