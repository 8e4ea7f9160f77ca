import * as l10n from '@vscode/l10n';
import { type Characters } from '../core/characters.ts';
import { HAN } from '../core/marks.ts';
import type { Edit, Fix, Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const nestedMark: Rule = {
  id: 'nested-mark',
  scope: 'passage',
  needs: mayNest,
  summary: '书名号里再用书名号用单书名号，引号里再用引号用单引号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.15.3.5' },
  *check({ prose }) {
    for (const match of findAll(prose, NESTED_TITLES)) {
      const inner = innerPairs(match[0].slice(1, -1), INNER_TITLE, match.index + 1);
      yield observeTitles(inner);
    }
    for (const match of findAll(prose, NESTED_QUOTES)) {
      const inner = innerPairs(match[0].slice(1, -1), INNER_QUOTE, match.index + 1);
      yield observeQuotes(inner);
    }
  },
};

/** True where a mark opens in front of the close of the same mark; titles may stand in < > within others. */
function mayNest({ prose, marks }: Characters): boolean {
  let [inTitle, inQuotes] = [false, false];
  for (let index = 0; index < marks.length; index += 1) {
    switch (prose.charCodeAt(marks[index] ?? 0)) {
      case LESS:
        return true;
      case OPEN_TITLE:
        if (inTitle) return true;
        inTitle = true;
        break;
      case CLOSE_TITLE:
        inTitle = false;
        break;
      case OPEN_QUOTES:
        if (inQuotes) return true;
        inQuotes = true;
        break;
      case CLOSE_QUOTES:
        inQuotes = false;
        break;
    }
  }
  return false;
}

interface Pair {
  readonly start: number;
  readonly end: number;
}

const LESS = 0x3c;
const OPEN_TITLE = 0x300a;
const CLOSE_TITLE = 0x300b;
const OPEN_QUOTES = 0x201c;
const CLOSE_QUOTES = 0x201d;
const REST = '[^《》<>。；\\r\\n]{0,80}';
const INNER = `(?:《[^《》\\r\\n]{1,80}》|<[${HAN}][^《》<>\\r\\n]{0,80}>)`;
const NESTED_TITLES = new RegExp(`《${REST}(?:${INNER}${REST}){1,6}》`, 'g');
const INNER_TITLE = new RegExp(INNER, 'g');
const NESTED_QUOTES = /“[^“”\r\n]{0,80}(?:“[^“”\r\n]{1,80}”[^“”\r\n]{0,80}){1,6}”/g;
const INNER_QUOTE = /“[^“”]{1,80}”/g;

function innerPairs(inside: string, pattern: RegExp, offset: number): readonly Pair[] {
  return Array.from(inside.matchAll(pattern), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function observeTitles(inner: readonly Pair[]): Observation {
  const message = l10n.t('书名号里再用书名号，里面的应为“〈〉”。');
  return { ...placesOf(inner, message), fix: rewrite(inner, ['〈', '〉']) };
}

function observeQuotes(inner: readonly Pair[]): Observation {
  const message = l10n.t('引号里再用引号，里面的应为“‘’”。');
  return {
    ...placesOf(inner, message),
    basis: { ...PUNCTUATION_STANDARD, clause: '4.8.3.4' },
    severity: 'info',
    suggestions: [rewrite(inner, ['‘', '’'])],
  };
}

function placesOf(
  [first, ...others]: readonly Pair[],
  message: string,
): Pick<Observation, 'span' | 'message' | 'related'> {
  if (!first) throw new Error('a nested mark has an inner pair');
  return { span: first, message, related: others.map((span) => ({ span, message })) };
}

function rewrite(inner: readonly Pair[], [open, close]: readonly [string, string]): Fix {
  const edits = inner.flatMap(({ start, end }): readonly Edit[] => [
    { span: { start, end: start + 1 }, text: open },
    { span: { start: end - 1, end }, text: close },
  ]);
  return { title: l10n.t('改为“{0}”', `${open}${close}`), edits };
}
