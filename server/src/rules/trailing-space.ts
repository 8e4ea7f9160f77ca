import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import type { Passage } from '../core/passages.ts';
import { lineIndexAt } from '../core/draft.ts';
import { moveSpan } from '../core/move.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { findAll, nextLine, type Span } from '../core/text.ts';

const mayTrail = anyOf(' ', '\t');
/** Looked for where blanks begin only: a line may have a million of them. */
const TRAILING = /(?<![ \t])[ \t]+(?=[\r\n]|$)/g;

export const trailingSpace: Rule = {
  id: 'trailing-space',
  scope: 'draft',
  summary: '行尾没有空格，没有只含空格的行',
  severity: 'info',
  basis: { kind: '实务', source: '定稿清理多余空格的通行做法' },
  *check({ draft: { text, lines }, gather }) {
    let gap: Span | undefined;
    for (const { start, seen } of gather(findTrailing)) {
      for (const place of seen) {
        const span = moveSpan(place, start);
        const index = lineIndexAt(lines, span.start);
        const [line, next] = [lines[index], lines[index + 1]];
        if (line && span.start < line.span.end) {
          // Two blanks are a line break in Markdown where a line follows at once.
          const breaks = span.end - span.start === 2 && next?.span.start === nextLine(text, span.end);
          if (span.start === line.content.end && span.end === line.span.end && !breaks) yield observe(span);
          continue;
        }
        // Between two lines of prose only blanks stand; code and tables have blanks of their own.
        const from = line?.span.end ?? 0;
        if (gap?.start !== from) gap = { start: from, end: endOfBlanks(text, from) };
        if (gap.end >= (next?.span.start ?? text.length)) yield observe(span);
      }
    }
  },
};

const NONE: readonly Span[] = [];

function findTrailing({ text, characters }: Passage): readonly Span[] {
  if (!mayTrail(characters)) return NONE;
  return findAll(text, TRAILING).map(({ 0: blanks, index }) => ({ start: index, end: index + blanks.length }));
}

/** Where the blanks and line breaks from `start` on end. */
function endOfBlanks(text: string, start: number): number {
  const rest = /\S/g;
  rest.lastIndex = start;
  return rest.exec(text)?.index ?? text.length;
}

function observe(span: Span): Observation {
  return {
    span,
    message: l10n.t('行尾有多余的空格。'),
    fix: { title: l10n.t('删去行尾空格'), edits: [{ span, text: '' }] },
  };
}
