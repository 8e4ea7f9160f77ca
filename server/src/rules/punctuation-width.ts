import * as l10n from '@vscode/l10n';
import { anyCharacterOf } from '../core/characters.ts';
import { placesOf } from '../core/mark-search.ts';
import { groupByLine, HAN, isChinese, isHan, isInOrdinal, tellSlips, type Slip, type Summary } from '../core/marks.ts';
import type { Line } from '../core/draft.ts';
import type { Edit, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { isBlankAt, type Span } from '../core/text.ts';

const MARKS = ',;:?!()"';

export const punctuationWidth: Rule = {
  id: 'punctuation-width',
  scope: 'passage',
  summary: '中文里的标点是全角的，后面不加空格',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '各符号的“形式”条、4.9.2' },
  needs: anyCharacterOf(MARKS),
  *check({ prose, lines, characters, exempt }) {
    const found = findHalfWidth(characters).filter((at) => PAIRED.includes(prose.charAt(at)) || isSlip(prose, at));
    for (const marks of groupByLine(prose, found, Number)) {
      const slips = readLineOf(prose, marks, lines);
      const own = slips.filter(({ span }) => !exempt.some((other) => touches(span, other)));
      if (own.length > 0) yield* tellSlips(own, SUMMARY);
    }
  },
};

/** Marks that need another one. */
const PAIRED = '()"';
const findHalfWidth = placesOf(MARKS);
const SUMMARY: Summary = {
  message: (count) => l10n.t('这一段有{0}处半角标点，应为全角。', count),
  title: (count) => l10n.t('把{0}处半角标点改为全角', count),
};
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const ANY_HAN = new RegExp(`[${HAN}]`);
const YEAR = /^(?:19|20)\d{2}$/;
const SERIAL_NUMBER = /^第?\d{1,5}号/;
/** A pair that holds more than this is marked at its opening only. */
const MAX_MARKED = 24;
/** So much of what stands between a pair is looked at for 汉字. */
const MAX_INSIDE = 100;

/** The slips among the marks of one line; for those of an ordinal other rules answer. */
function readLineOf(prose: string, marks: readonly number[], lines: readonly Line[]): readonly Slip[] {
  const slips: Slip[] = [];
  const pairs = new LinePairs(prose);
  let done = 0;
  for (const at of marks) {
    if (isInOrdinal(lines, at)) continue;
    if (PAIRED.includes(prose[at] ?? '')) {
      pairs.add(at);
    } else {
      const slip = readMark(prose, at, done);
      slips.push(slip);
      done = slip.span.end;
    }
  }
  return inOrder([...slips, ...pairs.slips()]);
}

function touches(span: Span, other: Span): boolean {
  return span.start < other.end && other.start < span.end;
}

function isSlip(prose: string, at: number): boolean {
  const [before, mark, after] = [prose[at - 1], prose[at], prose[at + 1]];
  // A footnote [^1]: and a picture ![ ] are Markdown; a ? between 汉字 is a character that was lost, not a mark.
  if ((mark === ':' && before === ']') || (mark === '!' && after === '[')) return false;
  if (mark === '?' && isHan(before) && isHan(after)) return false;
  return isChinese(before) || isChinese(prose[skipBlanks(prose, at + 1)]);
}

function readMark(prose: string, at: number, from: number): Slip {
  const mark = prose[at] ?? '';
  const text = FULL_WIDTH[mark] ?? mark;
  let start = at;
  while (start > from && isBlankAt(prose, start - 1)) start -= 1;
  if (!isChinese(prose[start - 1])) start = at;
  const next = skipBlanks(prose, at + 1);
  const end = next < prose.length && !/[\r\n]/.test(prose[next] ?? '') ? next : at + 1;
  const span = { start, end };
  return {
    span,
    message: l10n.t('“{0}”是半角的，应为全角的“{1}”。', mark, text),
    fix: { title: l10n.t('改为“{0}”', text), edits: [{ span, text }] },
  };
}

function skipBlanks(prose: string, from: number): number {
  let at = from;
  while (at < prose.length && isBlankAt(prose, at)) at += 1;
  return at;
}

/** The brackets and straight quotation marks of one line, paired. */
class LinePairs {
  readonly #prose: string;
  readonly #open: number[] = [];
  readonly #closed: Span[] = [];
  readonly #quotes: number[] = [];

  constructor(prose: string) {
    this.#prose = prose;
  }

  add(at: number): void {
    const mark = this.#prose[at];
    if (mark === '"') this.#quotes.push(at);
    else if (mark === '(') this.#open.push(at);
    else this.#close(this.#open.pop() ?? at, at + 1);
  }

  #close(start: number, end: number): void {
    if (isChinesePair(this.#prose, start, end)) this.#closed.push({ start, end });
  }

  slips(): readonly Slip[] {
    for (const start of this.#open) this.#close(start, start + 1);
    return [
      ...this.#closed.map((span) => readPair(this.#prose, span, '（）')),
      ...pairUp(this.#quotes)
        .filter(({ start, end }) => isChinesePair(this.#prose, start, end))
        .map((span) => readPair(this.#prose, span, '“”')),
    ];
  }
}

// An odd number of straight quotation marks does not tell which opens and which closes.
function pairUp(offsets: readonly number[]): readonly Span[] {
  if (offsets.length % 2 === 1) return [];
  const pairs: Span[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    pairs.push({ start: offsets[index] ?? 0, end: (offsets[index + 1] ?? 0) + 1 });
  }
  return pairs;
}

function isChinesePair(prose: string, start: number, end: number): boolean {
  const inside = prose.slice(start + 1, Math.min(end - 1, start + MAX_INSIDE));
  if (YEAR.test(inside) && SERIAL_NUMBER.test(prose.slice(end, end + 8))) return false;
  const before = prose[isBlankAt(prose, start - 1) ? start - 2 : start - 1];
  if (isChinese(before) || ANY_HAN.test(inside)) return true;
  // f(x) and v(2) stay what they are before a 汉字 too.
  return isChinese(prose[end]) && !/[A-Za-z0-9]/.test(before ?? '');
}

function readPair(prose: string, span: Span, [open = '', close = '']: string): Slip {
  const { start, end } = span;
  const edits: Edit[] = [];
  const single = end - start === 1;
  const opens = !single || prose[start] === '(';
  if (opens) edits.push({ span: { start, end: start + 1 }, text: open });
  if (!opens || !single) edits.push({ span: { start: end - 1, end }, text: close });
  const quotes = open === '“';
  return {
    span: end - start > MAX_MARKED ? { start, end: start + 1 } : span,
    message: quotes ? l10n.t('引号是半角的，应为全角。') : l10n.t('括号是半角的，应为全角。'),
    fix: { title: quotes ? l10n.t('改为全角引号') : l10n.t('改为全角括号'), edits },
  };
}

function inOrder(slips: readonly Slip[]): readonly Slip[] {
  return slips.toSorted((one, other) => one.span.start - other.span.start);
}
