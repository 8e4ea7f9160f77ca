import type { Item, Line, Table } from './draft.ts';
import type { Ordinal } from './ordinal.ts';
import type { Finding, Fix, Related } from './rule.ts';
import type { Span } from './text.ts';

/** `span` as it stands when the text before it has grown by `by` UTF-16 units. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function moveOrdinal(ordinal: Ordinal, by: number): Ordinal {
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

export function moveLine(line: Line, by: number): Line {
  const { span, content, ordinal } = line;
  return {
    ...line,
    span: moveSpan(span, by),
    content: moveSpan(content, by),
    ordinal: ordinal && moveOrdinal(ordinal, by),
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

/** A finding together with all that it points at. */
export function moveFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { span, fix, suggestions, related } = finding;
  return {
    ...finding,
    span: moveSpan(span, by),
    ...(fix && { fix: moveFix(fix, by) }),
    ...(suggestions && { suggestions: suggestions.map((suggestion) => moveFix(suggestion, by)) }),
    ...(related && { related: related.map((place) => moveRelated(place, by)) }),
  };
}

function moveFix({ title, edits }: Fix, by: number): Fix {
  return { title, edits: edits.map(({ span, text }) => ({ span: moveSpan(span, by), text })) };
}

function moveRelated({ span, message }: Related, by: number): Related {
  return { span: moveSpan(span, by), message };
}
