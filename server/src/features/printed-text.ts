import type { Draft } from '../core/draft.ts';
import { countCharacters, type Span } from '../core/text.ts';
import { lowerBound } from '../core/lower-bound.ts';

/** Answers how many characters of a draft are printed where. */
export interface PrintedText {
  /** Printed characters of the lines and table cells that begin in `span`; comments and Markdown marks are not printed. */
  readonly charactersIn: (span: Span) => number;
}

/** Counts the characters of `draft` once, so that each span costs a look-up only. */
export function printedText(draft: Draft): PrintedText {
  const pieces = [...draft.lines.map(toPiece), ...cellPieces(draft), ...inlineComments(draft)];
  pieces.sort((one, other) => one.start - other.start);
  const starts = pieces.map((piece) => piece.start);
  const sums = [0];
  for (const piece of pieces) sums.push((sums.at(-1) ?? 0) + piece.characters);
  const upTo = (offset: number): number => sums[lowerBound(starts, offset)] ?? 0;
  return { charactersIn: (span) => upTo(span.end) - upTo(span.start) };
}

interface Piece {
  readonly start: number;
  readonly characters: number;
}

function toPiece(line: Draft['lines'][number]): Piece {
  return { start: line.content.start, characters: countCharacters(line.text) };
}

function cellPieces(draft: Draft): Piece[] {
  return draft.tables.flatMap((table) =>
    table.rows.flat().map((cell) => ({ start: cell.span.start, characters: countCharacters(cell.value) })),
  );
}

/** Comments in the middle of a paragraph stand in its lines, so they are taken off again. */
function inlineComments(draft: Draft): Piece[] {
  let next = 0;
  return draft.comments.flatMap(({ value, span }) => {
    while (next < draft.lines.length && (draft.lines[next]?.span.end ?? 0) <= span.start) next += 1;
    const line = draft.lines[next];
    return line && line.span.start <= span.start ? [{ start: span.start, characters: -countCharacters(value) }] : [];
  });
}
