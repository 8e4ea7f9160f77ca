import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import type { Passage } from '../core/passages.ts';
import type { Rule } from '../core/rule.ts';
import type { Span } from '../core/text.ts';

const mayTrail = anyOf(' ', '\t');
const TRAILING = /[ \t]+(?=\r|\n|$)/g;

export const trailingSpace: Rule = {
  id: 'trailing-space',
  scope: 'draft',
  summary: '行尾没有空格，没有只含空格的行',
  severity: 'info',
  basis: { kind: '实务', source: '定稿清理多余空格的通行做法' },
  *check({ draft: { text, lines }, gather }) {
    if (!gather(hasTrailing).some(({ seen }) => seen)) return;
    let from = 0;
    for (const [index, line] of [...lines, undefined].entries()) {
      const start = line?.span.start ?? text.length;
      const gap = text.slice(from, start);
      // Between two lines of prose only blanks stand; code and tables have blanks of their own.
      if (gap.trim() === '') yield* report(gap, from, start);
      if (!line) return;
      from = line.span.end;
      const end = line.content.end;
      const trailing = /^[ \t]+$/.test(text.slice(end, from)) ? { start: end, end: from } : undefined;
      // Two blanks are a line break in Markdown where a line follows at once.
      const breaks = trailing && from - end === 2 && lines[index + 1]?.span.start === nextLine(text, from);
      if (trailing && !breaks) yield observe(trailing);
    }
  },
};

function hasTrailing({ text, characters }: Passage): boolean {
  return mayTrail(characters) && /[ \t](?:[\r\n]|$)/.test(text);
}

function* report(gap: string, offset: number, end: number): Generator<ReturnType<typeof observe>> {
  for (const match of gap.matchAll(TRAILING)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    // The blanks that end the gap are the indentation of the next line.
    if (span.end < end || end === offset + gap.length) yield observe(span);
  }
}

function nextLine(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

function observe(span: Span): {
  span: Span;
  message: string;
  fix: { title: string; edits: { span: Span; text: string }[] };
} {
  return {
    span,
    message: l10n.t('行尾有多余的空格。'),
    fix: { title: l10n.t('删去行尾空格'), edits: [{ span, text: '' }] },
  };
}
