import { DraftContext, PassageView } from './contexts.ts';
import type { Coverage } from './coverage.ts';
import type { Draft } from './draft.ts';
import { findExempt, isSameExempt } from './exempt.ts';
import { GradedObservation } from './finding.ts';
import { frameOf, placeFrame, type Frame } from './frame.ts';
import { Gathering } from './gathering.ts';
import { compileGlossary, type Glossary } from './glossary.ts';
import { datedTitle, identify, type Identity } from './identity.ts';
import { lazy } from './lazy.ts';
import { divide, type Division, type Passage } from './passages.ts';
import type { Profile, RuleLevel } from './profile.ts';
import type { Finding, Observation, OutlineContext, Rule, RuleContext } from './rule.ts';
import { suppressorOf } from './suppression.ts';
import type { TermMatcher } from './terms.ts';
import type { Span } from './text.ts';
import { findWordEdit, placerBehind, type WordEdit } from './word-edit.ts';
import { lookerAt, placeLooks, seesTheSame, type TitleLook, type WordLook } from './word-look.ts';

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
  /** What the next lint of the same document may take over. */
  readonly memory: LintMemory;
}

/** Passages with their findings, and what the findings depend on beside the words of the passage. */
export interface LintMemory extends Division {
  readonly options: LintOptions;
  readonly identity: Identity;
  /** One for each of the passages. */
  readonly checks: readonly PassageCheck[];
  readonly gathering: Gathering;
  readonly frames: () => readonly Frame[];
  readonly outline: CheckedOutline;
}

type Graded = readonly GradedObservation[];

type CheckedPassages = Pick<LintMemory, 'passages' | 'starts' | 'checks' | 'gathering'>;

/** What was found in a passage. */
interface PassageCheck {
  readonly exempt: readonly Span[];
  /** Offsets count from the start of the passage. */
  readonly findings: Graded;
  /** The same where they stand in the draft. */
  readonly placed: Graded;
}

/** What rules tell of the outline, and their looks at the words of paragraphs, on which this depends after all. */
interface CheckedOutline {
  readonly findings: Graded;
  readonly looks: readonly WordLook[];
  readonly titleLooks: readonly TitleLook[];
}

/**
 * Runs the rules over a draft, sets aside what the drafter has suppressed, and lets rules review the rest. `previous` is
 * the result for an earlier text of the same document: what an edit has left alone is not checked again.
 */
export function lint(draft: Draft, options: LintOptions, previous?: LintResult): LintResult {
  const known = previous && recall(previous.memory, draft, options);
  const identity = known?.identity ?? identify(draft, options.profiles, options.profile);
  const run = runnerOf(options, identity.profile);
  const running = options.rules.filter(run.isOn);
  const { passages, starts, checks, gathering } = checkPassages(draft, identity, { options, run, running, known });
  const looks: WordLook[] = [];
  const titleLooks: TitleLook[] = [];
  const frames = framesOf(draft, known);
  const lookAt = lookerAt(draft.text, (look) => looks.push(look));
  const watchTitles = (look: TitleLook): void => {
    titleLooks.push(look);
  };
  const glossary = options.glossary ?? NO_GLOSSARY;
  const context = new DraftContext({ draft, identity, passages, gathering, frames, glossary, lookAt, watchTitles });
  const outline = checkOutline(context, { run, running, known, looks, titleLooks });
  const memory = { draft, passages, starts, options, identity, checks, gathering, frames, outline };
  const found = NONE.concat(
    ...checks.map(({ placed }) => placed),
    outline.findings,
    collect(running, (rule) => (rule.scope === 'draft' ? run(rule, context, check) : NONE)),
  );
  const reviewed = collect(running, (rule) =>
    rule.scope === 'draft' && rule.review ? run(rule, context, () => rule.review?.(context, found) ?? []) : NONE,
  );
  const findings = inOrder(withoutSetAside(found, context).concat(reviewed), options.rules);
  for (const passage of passages) passage.rest();
  gathering.rest();
  return new Lint(context, findings, memory);
}

/** What neither the drafter has suppressed nor a right name explains. */
function withoutSetAside(found: Graded, context: RuleContext): Graded {
  const names = namesIn(context);
  if (names.length === 0 && context.suppressions.length === 0) return found;
  const isSuppressed = suppressorOf(context.suppressions);
  return found.filter(({ rule, span }) => !isSuppressed(rule.id, span.start) && !isName(span, names));
}

class Lint implements LintResult {
  readonly identity: Identity;
  readonly findings: readonly Finding[];
  readonly memory: LintMemory;
  readonly #context: DraftContext;

  constructor(context: DraftContext, findings: readonly Finding[], memory: LintMemory) {
    this.identity = context.identity;
    this.findings = findings;
    this.memory = memory;
    this.#context = context;
  }

  get coverage(): readonly Coverage[] {
    return this.#context.coverage;
  }
}

/** In the order of the text; what begins and ends together, in the order of the rules. */
function inOrder<T extends Finding>(findings: readonly T[], rules: readonly Rule[]): readonly T[] {
  return findings.toSorted(
    (one, other) =>
      one.span.start - other.span.start ||
      one.span.end - other.span.end ||
      rules.indexOf(one.rule) - rules.indexOf(other.rule),
  );
}

/** What is known of an earlier text of the same document. */
interface Known {
  readonly before: LintMemory;
  /** The edit since then, where it is one of nothing but words. */
  readonly edit: WordEdit | undefined;
  /** The same as before, where that is certain. */
  readonly identity: Identity | undefined;
}

function recall(before: LintMemory, draft: Draft, options: LintOptions): Known {
  const edit = findWordEdit(before.draft, draft);
  const isSame = edit && before.options === options && seesTheSame(datedTitle, edit);
  return { before, edit, identity: isSame ? before.identity : undefined };
}

function framesOf(draft: Draft, known: Known | undefined): () => readonly Frame[] {
  if (!known?.edit) return lazy(() => draft.parts.map(frameOf));
  const at = placerBehind(known.edit);
  const moved = known.before.frames().map((frame) => placeFrame(frame, at));
  return () => moved;
}

interface CheckOptions {
  readonly run: Runner;
  /** The rules that are not off. */
  readonly running: readonly Rule[];
  readonly known: Known | undefined;
}

function checkPassages(
  draft: Draft,
  identity: Identity,
  { options, run, running, known }: CheckOptions & Pick<LintMemory, 'options'>,
): CheckedPassages {
  const isSame = known?.before.options === options && isSameIssue(known.before.identity, identity);
  const before = isSame ? known.before : undefined;
  const rules = running.filter((rule) => rule.scope === 'passage');
  const checkPassage = (passage: Passage, exempt: readonly Span[]): Graded => {
    const context = new PassageView(passage, { issue: identity, exempt, matcher: options.terms });
    const { characters } = passage;
    const found = collect(rules, (rule) => (rule.needs?.(characters) === false ? NONE : run(rule, context, check)));
    return found.length > 1 ? inOrder(found, options.rules) : found;
  };
  const division = divide(draft, known?.before, known?.edit);
  const { passages, starts } = division;
  const gathering = new Gathering(division, known?.before.gathering);
  const exempt = findExempt(division);
  const indexBefore = before ? indexIn(before.passages, passages) : () => undefined;
  const checks = passages.map((passage, index): PassageCheck => {
    const start = starts[index] ?? 0;
    const own = exempt.get(index) ?? NOWHERE;
    const at = indexBefore(index) ?? -1;
    const there = before?.checks[at];
    const same = there && isSameExempt(there.exempt, own) ? there : undefined;
    if (same && before?.starts[at] === start) return same;
    const findings = same?.findings ?? checkPassage(passage, own);
    return { exempt: own, findings, placed: placeFindings(findings, start) };
  });
  return { passages, starts, checks, gathering };
}

const NOWHERE: readonly Span[] = [];

/** Tells where a passage was among those before, by its index among those that there are now. */
function indexIn(before: readonly Passage[], passages: readonly Passage[]): (index: number) => number | undefined {
  // Nearly always there are as many as before, each where it was among them.
  if (before.length === passages.length) return (index) => (before[index] === passages[index] ? index : undefined);
  const indices = new Map(before.map((passage, index) => [passage, index]));
  return (index) => {
    const passage = passages[index];
    return passage && indices.get(passage);
  };
}

/** True where passages are checked alike. */
function isSameIssue(one: Identity, other: Identity): boolean {
  return one.profile === other.profile && one.year === other.year && one.level === other.level;
}

function placeFindings(findings: Graded, start: number): Graded {
  if (findings.length === 0) return NONE;
  return findings.map((finding) => finding.movedBy(start));
}

/** While no look sees anything else in the words that are edited, the findings on the outline only move. */
function checkOutline(
  context: OutlineContext,
  { run, running, known, looks, titleLooks }: CheckOptions & Pick<CheckedOutline, 'looks' | 'titleLooks'>,
): CheckedOutline {
  const kept = known?.identity && known.edit && moveOutline(known.before.outline, context.draft, known.edit);
  if (kept) return kept;
  const findings = collect(running, (rule) => {
    if (rule.scope === 'outline') return run(rule, context, check);
    return rule.scope === 'draft' && rule.outline ? run(rule, context, () => rule.outline?.(context) ?? []) : NONE;
  });
  return { findings, looks, titleLooks };
}

function moveOutline(
  { findings, looks, titleLooks }: CheckedOutline,
  { text }: Draft,
  edit: WordEdit,
): CheckedOutline | undefined {
  const isAmong = ({ span }: Finding): boolean => span.start < edit.end && span.end > edit.start;
  const isKept = !findings.some(isAmong) && titleLooks.every((look) => seesTheSame(look, edit));
  const placed = isKept ? placeLooks(looks, { edit, text }) : undefined;
  if (!placed) return undefined;
  const at = placerBehind(edit);
  return { findings: findings.map((finding) => finding.placed(at)), looks: placed, titleLooks };
}

const NONE: Graded = [];

/** What is found of each of the rules, in their order; most find nothing. */
function collect<R extends Rule>(rules: readonly R[], find: (rule: R) => Graded): Graded {
  let found = NONE;
  for (const rule of rules) {
    const more = find(rule);
    if (more.length > 0) found = found.concat(more);
  }
  return found;
}

/** Runs a rule and grades what it finds; a crash costs that rule. */
interface Runner {
  <R extends Rule, C>(rule: R, context: C, look: Look<R, C>): Graded;
  readonly isOn: (rule: Rule) => boolean;
}

function runnerOf(options: LintOptions, profile: Profile): Runner {
  const level = levelFor(options, profile);
  const run = <R extends Rule, C>(rule: R, context: C, look: Look<R, C>): Graded => {
    try {
      return toFindings(look(rule, context), rule, level);
    } catch (error) {
      if (!options.onCrash) throw error;
      options.onCrash(rule, error);
      return NONE;
    }
  };
  return Object.assign(run, { isOn: (rule: Rule) => level(rule) !== 'off' });
}

/** Has a rule look at what it is to check. */
type Look<R, C> = (rule: R, context: C) => Iterable<Observation>;

function check<C>(rule: { check(context: C): Iterable<Observation> }, context: C): Iterable<Observation> {
  return rule.check(context);
}

type LevelOf = (rule: Rule) => RuleLevel | undefined;

/** The grade that the configuration gives to a rule, or else the report type; undefined leaves it to the rule. */
function levelFor({ severities }: LintOptions, { severities: own = {} }: Profile): LevelOf {
  return ({ id }) => severities?.get(id) ?? (Object.hasOwn(own, id) ? own[id] : undefined);
}

const NO_GLOSSARY = compileGlossary([]);

function toFindings(observations: Iterable<Observation>, rule: Rule, level: LevelOf): Graded {
  let found: GradedObservation[] | undefined;
  // An array that nobody needs, for nearly every rule and passage, is to be spared.
  for (const observation of observations) {
    const given = level(rule);
    // A grade that was given counts for all findings of the rule, whatever the rule makes of the single case.
    const severity = given === undefined || given === 'off' ? (observation.severity ?? rule.severity) : given;
    const finding = new GradedObservation({ rule, severity }, observation);
    if (found) found.push(finding);
    else found = [finding];
  }
  return found ?? NONE;
}

/** Where right names stand: what a rule takes for a slip inside one is none. */
function namesIn(context: RuleContext): readonly Span[] {
  const { find, forms } = context.glossary;
  return find(context).flatMap(({ start, match: [text] }) =>
    forms.get(text)?.kind === 'name' ? [{ start, end: start + text.length }] : [],
  );
}

// A name may hold what looks like a slip, or begin with it: 、和悦社区. A finding on more than the name is about more.
function isName(span: Span, names: readonly Span[]): boolean {
  return names.some(
    (name) => span.start < name.end && name.start < span.end && span.end - span.start <= name.end - name.start + 1,
  );
}
