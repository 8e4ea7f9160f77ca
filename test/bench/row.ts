import type { Subject } from './load-subject.ts';
import type { Measurement } from './measurement.ts';

/** A question that the bench asks; `npm run bench -- NAME` asks it alone. */
export interface Row {
  readonly name: string;
  readonly measure: (subject: Subject) => Promise<Answer> | Answer;
}

export interface Answer {
  readonly measurements: readonly Measurement[];
  /** What is printed, but not kept in the table. */
  readonly notes?: readonly string[];
}
