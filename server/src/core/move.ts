import type { Line } from './draft.ts';
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
  const { span, content, text, depth, ordinal, listed } = line;
  return {
    span: moveSpan(span, by),
    content: moveSpan(content, by),
    text,
    depth,
    ordinal: ordinal && moveOrdinal(ordinal, by),
    listed,
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
