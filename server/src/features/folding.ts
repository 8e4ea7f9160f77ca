import { walkSections, type Draft } from '../core/draft.ts';
import type { Span } from '../core/text.ts';

/** A stretch of the draft that an editor can fold away under its first line. */
export interface Fold {
  readonly kind: 'section' | 'front-matter' | 'comment' | 'table';
  /** Without trailing blank lines. May lie within one line, where there is nothing to fold. */
  readonly span: Span;
}

/** Sections, front matter, comments and tables of `draft`, in order of the text. */
export function foldsOf(draft: Draft): readonly Fold[] {
  const folds: Fold[] = draft.parts.flatMap((part) =>
    walkSections(part.sections).map(({ span }) => ({ kind: 'section', span }) as const),
  );
  if (draft.frontMatter) folds.push({ kind: 'front-matter', span: draft.frontMatter.span });
  for (const { span } of draft.comments) folds.push({ kind: 'comment', span });
  for (const { span } of draft.tables) folds.push({ kind: 'table', span });
  return folds.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}
