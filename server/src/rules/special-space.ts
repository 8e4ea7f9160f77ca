import * as l10n from '@vscode/l10n';
import { anyCharacterOf } from '../core/characters.ts';
import type { Line } from '../core/draft.ts';
import type { Observation, PassageContext, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import type { Span } from '../core/text.ts';

/** No-break, en, em, thin and zero-width blanks, and the ideographic one inside or behind a paragraph. */
const SPECIAL = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;
/** Official indentation and the blank behind 第一章 are ideographic. */
const IDEOGRAPHIC = /^\u3000+$/;
/** 第十二条　, 4.1　: an ideographic blank sets the number of a provision apart. */
const NUMBERED = /^[ \u3000]{0,4}(?:第[一二三四五六七八九十百零〇\d]{1,7}[条款章节编]|\d{1,2}(?:\.\d{1,2}){0,4})$/;
const LATIN = /[A-Za-z0-9]/;

export const specialSpace: Rule = {
  id: 'special-space',
  scope: 'passage',
  needs: anyCharacterOf(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff',
  ),
  summary: '没有不间断空格、全角空格等特殊空白（段首缩进除外）',
  severity: 'info',
  basis: practice('定稿清理特殊空白的通行做法'),
  *check(passage) {
    for (const line of passage.lines) yield* checkLine(passage, line);
    yield* checkBetween(passage);
  },
};

function* checkLine({ text }: PassageContext, line: Line): Generator<Observation> {
  const { span, content, ordinal } = line;
  for (const match of text.slice(span.start, span.end).matchAll(SPECIAL)) {
    const start = span.start + match.index;
    const found = { start, end: start + match[0].length };
    if (found.end <= content.start) {
      // Two ideographic blanks open a paragraph; no-break ones stand for them.
      if (!/[^\u3000]/.test(match[0])) continue;
      yield observe(found, /[^\u200b\u2060\ufeff]/.test(match[0]) && line.depth === 0 ? replaced(match[0]) : '');
    } else if (found.start >= content.end) {
      yield observe(found, '');
    } else if (ordinal && ordinal.end <= found.start && found.end <= ordinal.titleStart) {
      // ordinal-space speaks of the blank behind an ordinal.
      continue;
    } else if (
      !IDEOGRAPHIC.test(match[0]) ||
      (isInProse(line) && !NUMBERED.test(text.slice(span.start, found.start)))
    ) {
      const between = LATIN.test(text[found.start - 1] ?? '') && LATIN.test(text[found.end] ?? '');
      yield observe(found, between && /[^\u200b\u2060\ufeff]/.test(match[0]) ? ' ' : '');
    }
  }
}

// Zero-width characters print nothing; what is left is the indentation that was meant.
function replaced(blanks: string): string {
  return blanks.replace(/[^\u3000]/g, '');
}

/** Lines of nothing but such blanks, which look empty and are not. */
function* checkBetween({ text, lines }: PassageContext): Generator<Observation> {
  let from = 0;
  for (const line of [...lines, { span: { start: text.length, end: text.length } }]) {
    const gap = text.slice(from, line.span.start);
    if (gap.trim() === '') {
      for (const match of gap.matchAll(SPECIAL)) {
        const start = from + match.index;
        yield observe({ start, end: start + match[0].length }, '');
      }
    }
    from = line.span.end;
  }
}

/** A sentence; titles and names in joint documents are set with ideographic blanks. */
function isInProse({ text, listed }: Line): boolean {
  return !listed && /[。，；]/.test(text);
}

function observe(span: Span, text: string): Observation {
  const title = text === '' ? l10n.t('删去特殊空白') : l10n.t('改为普通空白');
  return {
    span,
    message: l10n.t('这里有特殊空白（不间断空格、全角空格一类）。'),
    fix: { title, edits: [{ span, text }] },
  };
}
