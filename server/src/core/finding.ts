import type { Basis, Finding, Fix, Observation, Related, Rule, Severity } from './rule.ts';
import type { Span } from './text.ts';

/** An observation that is graded. */
export class GradedObservation implements Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly span: Span;
  readonly #observation: Observation;

  constructor(rule: Rule, severity: Severity, observation: Observation) {
    this.rule = rule;
    this.severity = severity;
    this.span = observation.span;
    this.#observation = observation;
  }

  get message(): string {
    return this.#observation.message;
  }

  get basis(): Basis {
    return this.#observation.basis ?? this.rule.basis;
  }

  get fix(): Fix | undefined {
    return this.#observation.fix;
  }

  get suggestions(): readonly Fix[] {
    return this.#observation.suggestions ?? NO_FIXES;
  }

  get related(): readonly Related[] {
    return this.#observation.related ?? NO_PLACES;
  }

  /** The same, where `place` puts what was observed. */
  placed(place: (observation: Observation) => Observation): GradedObservation {
    return new GradedObservation(this.rule, this.severity, place(this.#observation));
  }
}

const NO_FIXES: readonly Fix[] = [];
const NO_PLACES: readonly Related[] = [];
