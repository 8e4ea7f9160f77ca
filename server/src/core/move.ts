import type { CalendarDate, Item, Line, Part, PartKind, Section, Table, Title } from './draft.ts';
import { Ordinal } from './ordinal.ts';
import type { Basis, Fix, Observation, Related, Severity } from './rule.ts';
import type { Located, Span } from './text.ts';

/** `span` as it stands when the text before it has grown by `by` UTF-16 units. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moveOrdinal(ordinal: Ordinal, by: number): Ordinal {
  return new Ordinal(ordinal, {
    start: ordinal.start + by,
    end: ordinal.end + by,
    numeralStart: ordinal.numeralStart + by,
    numeralEnd: ordinal.numeralEnd + by,
    delimiterStart: ordinal.delimiterStart + by,
    titleStart: ordinal.titleStart + by,
  });
}

/** A line, or what was read of one, in another place. */
export function moveLine(line: Omit<Line, 'listed'>, by: number, listed: boolean): Line {
  const { span, content, text, depth, ordinal, items, counted, brief } = line;
  const moved = moveSpan(span, by);
  // Most lines are nothing but content.
  const isWhole = span.start === content.start && span.end === content.end;
  return {
    span: moved,
    content: isWhole ? moved : moveSpan(content, by),
    text,
    depth,
    ordinal: ordinal && moveOrdinal(ordinal, by),
    items,
    counted,
    brief,
    listed,
  };
}

/** A line in another place, for many lines of which only few are asked where they are. */
export class MovedLine implements Line {
  readonly listed: boolean;
  readonly #line: Omit<Line, 'listed'>;
  readonly #by: number;

  constructor(line: Omit<Line, 'listed'>, by: number, listed: boolean) {
    this.listed = listed;
    this.#line = line;
    this.#by = by;
  }

  get span(): Span {
    return moveSpan(this.#line.span, this.#by);
  }

  get content(): Span {
    return moveSpan(this.#line.content, this.#by);
  }

  get ordinal(): Ordinal | undefined {
    const { ordinal } = this.#line;
    return ordinal && moveOrdinal(ordinal, this.#by);
  }

  get text(): string {
    return this.#line.text;
  }

  get depth(): number {
    return this.#line.depth;
  }

  get items(): readonly Item[] {
    return this.#line.items;
  }

  get counted(): boolean {
    return this.#line.counted;
  }

  get brief(): boolean {
    return this.#line.brief;
  }
}

export function moveItem({ value, start, numeralEnd, end, until }: Item, by: number): Item {
  return { value, start: start + by, numeralEnd: numeralEnd + by, end: end + by, until: until + by };
}

export function moveTable({ span, rows }: Table, by: number): Table {
  return {
    span: moveSpan(span, by),
    rows: rows.map((row) => row.map((cell) => ({ value: cell.value, span: moveSpan(cell.span, by) }))),
  };
}

/** A part where each offset has its new place `at`; its body is asked of `body` when somebody looks at it. */
export class MovedPart implements Part {
  readonly kind: PartKind;
  readonly span: Span;
  readonly title: Title | undefined;
  readonly documentNumber: Located | undefined;
  readonly recipient: Located | undefined;
  readonly metadata: readonly Span[];
  readonly attachmentNote: Located | undefined;
  readonly signature: Located | undefined;
  readonly date: Located<CalendarDate> | undefined;
  readonly annotation: Located | undefined;
  readonly #body: () => Pick<Part, 'preamble' | 'sections'>;

  constructor(part: Part, at: (offset: number) => number, body: () => Pick<Part, 'preamble' | 'sections'>) {
    const place = <T>(found: Located<T> | undefined): Located<T> | undefined =>
      found && { value: found.value, span: placeSpan(found.span, at) };
    this.kind = part.kind;
    this.span = placeSpan(part.span, at);
    this.title = part.title && placeTitle(part.title, at);
    this.documentNumber = place(part.documentNumber);
    this.recipient = place(part.recipient);
    this.metadata = part.metadata.map((span) => placeSpan(span, at));
    this.attachmentNote = place(part.attachmentNote);
    this.signature = place(part.signature);
    this.date = place(part.date);
    this.annotation = place(part.annotation);
    this.#body = body;
  }

  get preamble(): readonly Line[] {
    return this.#body().preamble;
  }

  get sections(): readonly Section[] {
    return this.#body().sections;
  }
}

function placeTitle({ text, span, lines, repeated }: Title, at: (offset: number) => number): Title {
  return {
    text,
    span: placeSpan(span, at),
    lines: lines.map((line) => placeSpan(line, at)),
    repeated: repeated && placeSpan(repeated, at),
  };
}

/** An observation farther on by so much. */
export class MovedObservation implements Observation {
  readonly #observation: Observation;
  readonly #by: number;

  constructor(observation: Observation, by: number) {
    this.#observation = observation;
    this.#by = by;
  }

  get span(): Span {
    return moveSpan(this.#observation.span, this.#by);
  }

  get message(): string {
    return this.#observation.message;
  }

  get severity(): Severity | undefined {
    return this.#observation.severity;
  }

  get basis(): Basis | undefined {
    return this.#observation.basis;
  }

  get fix(): Fix | undefined {
    const { fix } = this.#observation;
    return fix && placeFix(fix, by(this.#by));
  }

  get suggestions(): readonly Fix[] | undefined {
    return this.#observation.suggestions?.map((fix) => placeFix(fix, by(this.#by)));
  }

  get related(): readonly Related[] | undefined {
    return this.#observation.related?.map((place) => placeRelated(place, by(this.#by)));
  }
}

/** An observation together with all that it points at, where each offset has its new place `at`. */
export function placeObservation(observation: Observation, at: (offset: number) => number): Observation {
  const { span, message, severity, basis, fix, suggestions, related } = observation;
  return {
    span: placeSpan(span, at),
    message,
    severity,
    basis,
    fix: fix && placeFix(fix, at),
    suggestions: suggestions?.map((one) => placeFix(one, at)),
    related: related?.map((place) => placeRelated(place, at)),
  };
}

function by(many: number): (offset: number) => number {
  return (offset) => offset + many;
}

export function placeSpan({ start, end }: Span, at: (offset: number) => number): Span {
  return { start: at(start), end: at(end) };
}

function placeFix({ title, edits }: Fix, at: (offset: number) => number): Fix {
  return { title, edits: edits.map(({ span, text }) => ({ span: placeSpan(span, at), text })) };
}

function placeRelated({ span, message }: Related, at: (offset: number) => number): Related {
  return { span: placeSpan(span, at), message };
}
