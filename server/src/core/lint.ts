import { coverageOf, type Coverage } from './coverage.ts';
import { reportOf, type Draft } from './draft.ts';
import { compileGlossary, findNames, type Glossary } from './glossary.ts';
import { identify, type Identity } from './identity.ts';
import { listItems } from './item-lists.ts';
import { checkNumbering } from './numbering.ts';
import type { Profile, RuleLevel } from './profile.ts';
import { proseOf } from './prose.ts';
import type { Finding, Observation, Rule, RuleContext } from './rule.ts';
import { findSuppressions, suppresses } from './suppression.ts';
import { findTerms, type TermHit, type TermMatcher } from './terms.ts';
import type { Span } from './text.ts';

export interface LintOptions {
  readonly rules: readonly Rule[];
  /** All report types; the last one serves drafts that no other fits. */
  readonly profiles: readonly Profile[];
  /** The report type, when it is not to be inferred. */
  readonly profile?: Profile | undefined;
  /** The word lists, compiled once for many drafts. */
  readonly terms?: TermMatcher | undefined;
  /** Grades that the configuration gives to rules; they go before those of the report type. */
  readonly severities?: ReadonlyMap<string, RuleLevel> | undefined;
  readonly glossary?: Glossary | undefined;
  /** Told of a rule that threw; the others go on. Without it the error is thrown. */
  readonly onCrash?: (rule: Rule, error: unknown) => void;
}

export interface LintResult {
  readonly identity: Identity;
  readonly coverage: readonly Coverage[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Runs the rules over a draft, sets aside what the drafter has suppressed, and lets rules review the rest. */
export function lint(draft: Draft, options: LintOptions): LintResult {
  const context = createContext(draft, options);
  const level = levelFor(options, context.profile);
  const running = options.rules.filter((rule) => level(rule) !== 'off');
  const run = (rule: Rule, look: () => Iterable<Observation>): Finding[] =>
    runRule(rule, options, look).map((finding) => regrade(finding, level(rule)));
  const found = running.flatMap((rule) => run(rule, () => rule.check(context)));
  const reviewed = running.flatMap((rule) => run(rule, () => rule.review?.(context, found) ?? []));
  const names = context.glossary.pattern ? findNames(context.prose, context.glossary) : [];
  const kept = found.filter((finding) => !isSuppressed(finding, context) && !isName(finding.span, names));
  const findings = [...kept, ...reviewed];
  findings.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return { identity: context.identity, coverage: context.coverage, findings };
}

/** The grade that the configuration gives to a rule, or else the report type; undefined leaves it to the rule. */
function levelFor(
  { severities }: LintOptions,
  { severities: own = {} }: Profile,
): (rule: Rule) => RuleLevel | undefined {
  return ({ id }) => severities?.get(id) ?? (Object.hasOwn(own, id) ? own[id] : undefined);
}

/** A grade that was given counts for all findings of the rule, whatever the rule makes of the single case. */
function regrade(finding: Finding, level: RuleLevel | undefined): Finding {
  return level === undefined || level === 'off' ? finding : { ...finding, severity: level };
}

const NO_GLOSSARY = compileGlossary([]);

function createContext(draft: Draft, options: LintOptions): RuleContext {
  const identity = identify(draft, options.profiles, options.profile);
  const prose = lazy(() => proseOf(draft));
  const numbering = lazy(() => checkNumbering(draft));
  const itemLists = new Map(draft.parts.map((part) => [part, lazy(() => listItems(draft, part))]));
  const terms = lazy(() => groupByRule(options.terms ? findTerms(prose(), options.terms, identity) : []));
  return {
    draft,
    report: reportOf(draft),
    profile: identity.profile,
    identity,
    coverage: coverageOf(draft, identity),
    suppressions: findSuppressions(draft),
    glossary: options.glossary ?? NO_GLOSSARY,
    itemLists: (part) => itemLists.get(part)?.() ?? [],
    get prose() {
      return prose();
    },
    get numbering() {
      return numbering();
    },
    get terms() {
      return terms();
    },
  };
}

function runRule(rule: Rule, { onCrash }: LintOptions, run: () => Iterable<Observation>): Finding[] {
  try {
    return Array.from(run(), (observation) => ({
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

function isSuppressed(finding: Finding, { suppressions }: RuleContext): boolean {
  return suppressions.some((suppression) => suppresses(suppression, finding.rule.id, finding.span.start));
}

// A name may hold what looks like a slip, or begin with it: 、和悦社区. A finding on more than the name is about more.
function isName(span: Span, names: readonly Span[]): boolean {
  return names.some(
    (name) => span.start < name.end && name.start < span.end && span.end - span.start <= name.end - name.start + 1,
  );
}

function groupByRule(hits: readonly TermHit[]): ReadonlyMap<string, readonly TermHit[]> {
  const groups = new Map<string, TermHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.rule);
    if (group) group.push(hit);
    else groups.set(hit.rule, [hit]);
  }
  return groups;
}

/** A value computed when it is first asked for: a rule that does not look at it costs nothing. */
function lazy<T>(compute: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => (value ??= { it: compute() }).it;
}
