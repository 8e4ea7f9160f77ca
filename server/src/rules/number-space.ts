import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import { groupByLine, isDigit, isHan, isInOrdinal, tellTogether, type Slip, type Summary } from '../core/marks.ts';
import { placeObservation } from '../core/move.ts';
import type { Passage } from '../core/passages.ts';
import type { Rule } from '../core/rule.ts';
import { endOfLine, findAll } from '../core/text.ts';

export const numberSpace: Rule = {
  id: 'number-space',
  scope: 'draft',
  summary: '汉字与数字之间、数字与“年”“月”“日”“%”之间不空格',
  severity: 'info',
  basis: { kind: '实务', source: '公文行文的通行做法，《出版物上数字用法》（GB/T 15835—2011）的示例也都不空' },
  *check({ gather }) {
    const lines = gather(findSlips).flatMap(({ start, seen }) =>
      seen.map((line) => line.map((slip) => placeObservation(slip, (offset) => offset + start))),
    );
    if (lines.length > MAX_LINES) yield tellTogether(lines.flat(), EVERYWHERE);
    else for (const line of lines) yield line.length === 1 && line[0] ? line[0] : tellTogether(line, IN_LINE);
  },
};

const BLANK = /[ \u00a0](?=[\u3400-\u9fff0-9%％])/g;
const isNeeded = anyOf(' ', '\u00a0');
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

/** The slips of each line of a passage that has any. */
function findSlips({ prose, lines, characters }: Passage): readonly (readonly Slip[])[] {
  if (!isNeeded(characters)) return NONE;
  const found = findAll(prose, BLANK).filter(({ index }) => isBetween(prose, index));
  if (found.length === 0) return NONE;
  const slips = found.filter(({ index }) => !isInOrdinal(lines, index)).map(({ index }) => toSlip(index));
  return [...groupByLine(prose, [...sentencesOnly(prose, slips)])];
}

const NONE: readonly (readonly Slip[])[] = [];

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

function toSlip(at: number): Slip {
  const span = { start: at, end: at + 1 };
  const fix = { title: l10n.t('删去空格'), edits: [{ span, text: '' }] };
  return { span, message: l10n.t('汉字与数字之间有空格，公文里不空。'), fix };
}

/** In a line without marks of a sentence, blanks may set columns apart; only in a date they cannot. */
function* sentencesOnly(prose: string, slips: readonly Slip[]): Generator<Slip> {
  for (const line of groupByLine(prose, slips)) {
    const [first, last] = [line[0]?.span.start ?? 0, line.at(-1)?.span.end ?? 0];
    const isSentence = SENTENCE.test(prose.slice(first, endOfLine(prose, last))) || hasSentenceBefore(prose, first);
    for (const slip of line) {
      if (isSentence || DATE.test(prose.slice(slip.span.start - 1, slip.span.end + 4))) yield slip;
    }
  }
}

function hasSentenceBefore(prose: string, at: number): boolean {
  const before = prose.slice(Math.max(0, at - 60), at);
  return SENTENCE.test(before.slice(before.lastIndexOf('\n') + 1));
}
