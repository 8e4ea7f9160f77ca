import { sliceOf, type Sliceable, type Span } from './text.ts';
import { placeSpan } from './move.ts';
import { placerBehind, type WordEdit } from './word-edit.ts';

/** What is seen in words. */
export type Sight = string | number | boolean;

/** Tells what `look` sees in the words of paragraphs. */
export type LookAt = <T extends Sight>(span: Span, look: (words: string) => T) => T;

/** What is seen in the title of a heading. */
export type TitleLook = (title: string) => Sight;

/** What is asked of words while the outline is looked at. */
export interface Looks {
  readonly lookAt: LookAt;
  /** Told what is read of the titles of headings that have a number and `#`, of all of them alike. */
  readonly watchTitles: (look: TitleLook) => void;
}

/** Looks of someone who will not look again. */
export function looksOnce(text: Sliceable): Looks {
  return { lookAt: lookerAt(text), watchTitles: () => undefined };
}

/** True where an edit is none of a title, or `look` sees the same in the title before and behind it. */
export function seesTheSame(look: TitleLook, { title }: Pick<WordEdit, 'title'>): boolean {
  return !title || look(title.before) === look(title.after);
}

/** A look at words of paragraphs, and what it saw. */
export interface WordLook {
  readonly span: Span;
  readonly look: (words: string) => Sight;
  readonly seen: Sight;
}

/** Looks at the words of `text`; `onLook` is told of each look. */
export function lookerAt(text: Sliceable, onLook?: (look: WordLook) => void): LookAt {
  return (span, look) => {
    const seen = look(sliceOf(text, span));
    onLook?.({ span, look, seen });
    return seen;
  };
}

/** The looks in their places behind `edit`, which made `text`; undefined where one sees something else now. */
export function placeLooks(
  looks: readonly WordLook[],
  { edit, text }: { readonly edit: WordEdit; readonly text: Sliceable },
): readonly WordLook[] | undefined {
  const at = placerBehind(edit);
  const placed: WordLook[] = [];
  for (const { span, look, seen } of looks) {
    const now = placeSpan(span, at);
    if (isTouched(span, edit) && (isCut(span, edit) || look(sliceOf(text, now)) !== seen)) return undefined;
    placed.push({ span: now, look, seen });
  }
  return placed;
}

/** A look that sees the words themselves. */
export function asWritten(words: string): string {
  return words;
}

function isTouched(span: Span, edit: Span): boolean {
  return span.start <= edit.end && span.end >= edit.start;
}

/**
 * True where a span begins or ends among the words of an edit, so that its place behind that is not known; where there are
 * more lines or fewer, also of the paragraph that has been divided and of its neighbours.
 */
function isCut(span: Span, { start, end, lines }: WordEdit): boolean {
  if (lines !== 0) return span.start >= start || span.end <= end;
  return [span.start, span.end].some((offset) => offset > start && offset < end);
}
