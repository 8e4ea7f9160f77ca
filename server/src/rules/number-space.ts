import * as l10n from '@vscode/l10n';
import { placesOf } from '../core/mark-search.ts';
import { groupByLine, isDigit, isHan, isInOrdinal, MAX_RELATED, type Summary } from '../core/marks.ts';
import type { Passage } from '../core/passages.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { endOfLine, type Span } from '../core/text.ts';

export const numberSpace: Rule = {
  id: 'number-space',
  scope: 'draft',
  summary: '汉字与数字之间、数字与“年”“月”“日”“%”之间不空格',
  severity: 'info',
  basis: practice('公文行文的通行做法，《出版物上数字用法》（GB/T 15835—2011）的示例也都不空'),
  *check({ gather }) {
    const lines = gather(findSlips).flatMap(({ start, seen }) => seen.map((line) => line.map((at) => at + start)));
    if (lines.length > MAX_LINES) yield tell(lines.flat(), EVERYWHERE);
    else for (const line of lines) yield tell(line, IN_LINE);
  },
};

const findBlanks = placesOf(' \u00a0');
const CLOCK_OR_TELEPHONE = /^(?:\d{1,2}[:：]\d|\d{7}|\d{3,4}-\d)/;
/** 5.1.2 各村: a number of several levels in front of its line. */
const DECIMAL_OUTLINE = /(?:^|\n)[ \u3000]{0,4}\d{1,2}(?:\.\d{1,2}){1,4}$/;
const SENTENCE = /[，。；：、]/;
/** 2024 年, 3 月: a date whatever stands around it. */
const DATE = /\d [年月日](?![\u4e00-\u9fff]{0,2} )/;
/** In a draft with more such lines than this, all of it was typed so: that is told once. */
const MAX_LINES = 5;
const IN_LINE: Summary = {
  message: (count) => l10n.t('这一段汉字与数字之间有{0}处空格，公文里不空。', count),
  title: (count) => l10n.t('删去{0}处空格', count),
};
const EVERYWHERE: Summary = {
  message: (count) => l10n.t('全文汉字与数字之间有{0}处空格，公文里不空。', count),
  title: (count) => l10n.t('删去{0}处空格', count),
};

/** The blanks to be taken away, line by line. */
function findSlips({ prose, lines, characters }: Passage): readonly (readonly number[])[] {
  const found = findBlanks(characters).filter((at) => isBetween(prose, at) && !isInOrdinal(lines, at));
  return Array.from(groupByLine(prose, found, Number), (line) => sentencesOnly(prose, line)).filter(
    ({ length }) => length > 0,
  );
}

function isBetween(prose: string, at: number): boolean {
  const [before, after] = [prose[at - 1], prose[at + 1]];
  if (isDigit(before)) {
    return (
      (isHan(after) && !DECIMAL_OUTLINE.test(prose.slice(Math.max(0, at - 18), at))) || after === '%' || after === '％'
    );
  }
  if (!isHan(before) || !isDigit(after)) return false;
  return !CLOCK_OR_TELEPHONE.test(prose.slice(at + 1, at + 9));
}

/** In a line without marks of a sentence, blanks may set columns apart; only in a date they cannot. */
function sentencesOnly(prose: string, line: readonly number[]): readonly number[] {
  const [first = 0, last = 0] = [line[0], line.at(-1)];
  const isSentence = SENTENCE.test(prose.slice(first, endOfLine(prose, last + 1))) || hasSentenceBefore(prose, first);
  return isSentence ? line : line.filter((at) => DATE.test(prose.slice(at - 1, at + 5)));
}

function hasSentenceBefore(prose: string, at: number): boolean {
  const before = prose.slice(Math.max(0, at - 60), at);
  return SENTENCE.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Tells of the blanks at `places`, of all in one finding. */
function tell(places: readonly number[], summary: Summary): Observation {
  const [span = { start: 0, end: 0 }, ...others] = places.slice(0, MAX_RELATED + 1).map(spanOf);
  const message = l10n.t('汉字与数字之间有空格，公文里不空。');
  const edits = places.map((at) => ({ span: spanOf(at), text: '' }));
  if (places.length === 1) return { span, message, fix: { title: l10n.t('删去空格'), edits } };
  return {
    span,
    message: summary.message(places.length),
    fix: { title: summary.title(places.length), edits },
    related: others.map((other) => ({ span: other, message })),
  };
}

function spanOf(at: number): Span {
  return { start: at, end: at + 1 };
}
