import * as l10n from '@vscode/l10n';
import { MAX_HEAD_LINES, WEB_METADATA } from '../core/head.ts';
import { placesOf } from '../core/mark-search.ts';
import { groupByLine, HAN, isChinese, isHan, isInOrdinal, tellSlips, type Slip, type Summary } from '../core/marks.ts';
import type { Draft, Line } from '../core/draft.ts';
import { MovedObservation, moveSpan } from '../core/move.ts';
import type { Passage } from '../core/passages.ts';
import type { Edit, Gathered, Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { isBlankAt, type Span } from '../core/text.ts';

export const punctuationWidth: Rule = {
  id: 'punctuation-width',
  scope: 'draft',
  summary: '中文里的标点是全角的，后面不加空格',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '各符号的“形式”条、4.9.2' },
  check({ draft, gather }) {
    const passages = gather(findSlips);
    const told: Observation[] = [];
    if (passages.length === 0) return told;
    const excluded = [...excludedSpans(draft), ...findMetadata(gather(readHeadLines))];
    for (const { start, seen } of passages) {
      const behind = excluded.filter(({ end }) => end > start);
      for (const line of seen) {
        for (const slip of behind.length > 0 ? tellOthers(line, behind, start) : line.told) {
          told.push(new MovedObservation(slip, start));
        }
      }
    }
    return told;
  },
};

/** Tells the slips of a line but for those that stand in one of `excluded`. */
function tellOthers({ slips, told }: LineSlips, excluded: readonly Span[], start: number): readonly Observation[] {
  const others = slips.filter(({ span }) => !excluded.some((other) => touches(span, other, start)));
  return others.length < slips.length ? tellSlips(others, SUMMARY) : told;
}

/** Marks that need another one. */
const PAIRED = '()"';
const findHalfWidth = placesOf(',;:?!()"');
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

/** The slips of a line, and how they are told. */
interface LineSlips {
  readonly slips: readonly Slip[];
  readonly told: readonly Observation[];
}

/** The slips of each line of a passage that has any. */
function findSlips({ prose, lines, characters }: Passage): readonly LineSlips[] {
  const found = findHalfWidth(characters).filter((at) => PAIRED.includes(prose.charAt(at)) || isSlip(prose, at));
  return Array.from(groupByLine(prose, found, Number), (marks) => readLineOf(prose, marks, lines)).flatMap((slips) =>
    slips.length > 0 ? [{ slips, told: tellSlips(slips, SUMMARY) }] : [],
  );
}

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

/** Places for which other rules answer: the colon of the recipient, document number. */
function excludedSpans({ parts }: Draft): readonly Span[] {
  return parts.flatMap(({ recipient, documentNumber }) => [
    ...(recipient ? [{ start: recipient.span.end - 1, end: recipient.span.end }] : []),
    ...(documentNumber ? [documentNumber.span] : []),
  ]);
}

/** The first lines of a passage, undefined for those of words. */
function readHeadLines({ lines }: Passage): readonly (Span | undefined)[] {
  return lines.slice(0, MAX_HEAD_LINES).map(({ text, content }) => (WEB_METADATA.test(text) ? content : undefined));
}

/** What a web page puts above a document. */
function findMetadata(passages: readonly Gathered<readonly (Span | undefined)[]>[]): readonly Span[] {
  const spans: Span[] = [];
  let count = 0;
  for (const { start, seen } of passages) {
    for (const span of seen.slice(0, MAX_HEAD_LINES - count)) if (span) spans.push(moveSpan(span, start));
    count += seen.length;
    if (count >= MAX_HEAD_LINES) break;
  }
  return spans;
}

function touches(span: Span, other: Span, shift: number): boolean {
  return span.start + shift < other.end && other.start < span.end + shift;
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
  return offsets.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: (offsets[index + 1] ?? start) + 1 }] : [],
  );
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
