import { MovedObservation, moveSpan, placeObservation } from './move.ts';
import type { Basis, Finding, Fix, Observation, Related, Rule, Severity } from './rule.ts';
import type { Span } from './text.ts';

/** An observation that is graded, and stands so many UTF-16 units farther on than where it was made. */
export class GradedObservation implements Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly span: Span;
  readonly #observation: Observation;
  readonly #by: number;

  constructor({ rule, severity }: Pick<Finding, 'rule' | 'severity'>, observation: Observation, by = 0) {
    this.rule = rule;
    this.severity = severity;
    this.span = by === 0 ? observation.span : moveSpan(observation.span, by);
    this.#observation = observation;
    this.#by = by;
  }

  get message(): string {
    return this.#observation.message;
  }

  get basis(): Basis {
    return this.#observation.basis ?? this.rule.basis;
  }

  get fix(): Fix | undefined {
    return this.#moved.fix;
  }

  get suggestions(): readonly Fix[] {
    return this.#moved.suggestions ?? NO_FIXES;
  }

  get related(): readonly Related[] {
    return this.#moved.related ?? NO_PLACES;
  }

  /** The same, farther on by so much. */
  movedBy(by: number): GradedObservation {
    return new GradedObservation(this, this.#observation, this.#by + by);
  }

  /** The same, where each offset has its new place `at`. */
  placed(at: (offset: number) => number): GradedObservation {
    return new GradedObservation(this, placeObservation(this.#moved, at));
  }

  /** Nobody asks where all the others point at, so that is found out for who does. */
  get #moved(): Observation {
    return this.#by === 0 ? this.#observation : new MovedObservation(this.#observation, this.#by);
  }
}

const NO_FIXES: readonly Fix[] = [];
const NO_PLACES: readonly Related[] = [];
