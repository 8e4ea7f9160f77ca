import * as l10n from '@vscode/l10n';
import { anyOf, type Characters } from '../core/characters.ts';
import type { Passage } from '../core/passages.ts';
import { lineIndexAt } from '../core/draft.ts';
import { moveSpan } from '../core/move.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { lookWhere } from '../core/search.ts';
import { practice } from '../core/standards.ts';
import { isEndOfLine, isSpaceOrTab, nextLine, type Sliceable, type Span } from '../core/text.ts';

export const trailingSpace: Rule = {
  id: 'trailing-space',
  scope: 'draft',
  summary: '行尾没有空格，没有只含空格的行',
  severity: 'info',
  basis: practice('定稿清理多余空格的通行做法'),
  *check({ draft: { text }, gather }) {
    for (const { start, seen } of gather(findTrailing)) {
      for (const { span, isLast } of seen) {
        const place = moveSpan(span, start);
        // The next passage begins with a line.
        if (!isLast || isEnd(text, place.end)) yield observe(place);
      }
    }
  },
};

/** True where nothing but a line break stands behind `offset`. */
function isEnd(text: Sliceable, offset: number): boolean {
  const behind = text.slice(offset, offset + 3);
  return nextLine(behind, 0) === behind.length;
}

interface Trailing {
  readonly span: Span;
  /** True for two blanks that are a line break in Markdown if a line of the next passage follows. */
  readonly isLast: boolean;
}

const findTrailing = lookWhere(anyOf(' ', '\t'), readTrailing);

function readTrailing({ text, lines, characters }: Passage): readonly Trailing[] {
  const found: Trailing[] = [];
  let gap: Span | undefined;
  for (const span of findBlankEnds(text, characters)) {
    const { start } = span;
    const at = lineIndexAt(lines, start);
    const [line, next] = [lines[at], lines[at + 1]];
    if (line && start < line.span.end) {
      const behind = span.end - start === 2 ? nextLine(text, span.end) : -1;
      if (start !== line.content.end || span.end !== line.span.end || next?.span.start === behind) continue;
      found.push({ span, isLast: behind === text.length });
      continue;
    }
    // Between two lines of prose only blanks stand; code and tables have blanks of their own.
    const from = line?.span.end ?? 0;
    if (gap?.start !== from) gap = { start: from, end: endOfBlanks(text, from) };
    if (gap.end >= (next?.span.start ?? text.length)) found.push({ span, isLast: false });
  }
  return found;
}

/** The blanks at the ends of lines. */
function findBlankEnds(text: string, { marks }: Characters): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const last = marks[index] ?? 0;
    if (!isSpaceOrTab(text.charCodeAt(last)) || !isEndOfLine(text, last + 1)) continue;
    let start = last;
    while (start > 0 && isSpaceOrTab(text.charCodeAt(start - 1))) start -= 1;
    spans.push({ start, end: last + 1 });
  }
  return spans;
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
