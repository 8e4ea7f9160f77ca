import type { CalendarDate, Item, Line, Part, PartKind, Section, Table, Title } from './draft.ts';
import type { Ordinal } from './ordinal.ts';
import type { Fix, Observation, Related } from './rule.ts';
import type { Located, Span } from './text.ts';

/** `span` as it stands when the text before it has grown by `by` UTF-16 units. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moveOrdinal(ordinal: Ordinal, by: number): Ordinal {
  const { style, value, text, span, numeral, delimiter, gap } = ordinal;
  return {
    style,
    value,
    text,
    span: moveSpan(span, by),
    numeral: moveSpan(numeral, by),
    delimiter: moveSpan(delimiter, by),
    gap: moveSpan(gap, by),
  };
}

/** A line, or what was read of one, in another place. */
export function moveLine(line: Omit<Line, 'listed'>, by: number, listed: boolean): Line {
  const { span, content, text, depth, ordinal, items, counted } = line;
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
    listed,
  };
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

/** A finding or an observation together with all that it points at, where each offset has its new place `at`. */
export function placeObservation<T extends Observation>(observation: T, at: (offset: number) => number): T {
  const { span, fix, suggestions, related } = observation;
  // After every edit hundreds of them move: engines copy a whole object faster than one part after the other.
  const placed: { -readonly [Key in keyof T]: T[Key] } = { ...observation };
  placed.span = placeSpan(span, at);
  if (fix) placed.fix = placeFix(fix, at);
  if (suggestions) placed.suggestions = suggestions.map((suggestion) => placeFix(suggestion, at));
  if (related) placed.related = related.map((place) => placeRelated(place, at));
  return placed;
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
