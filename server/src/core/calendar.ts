import type { CalendarDate } from './draft.ts';
import { parseDigits, parseHanNumeral } from './numeral.ts';
import { withoutBlanks } from './text.ts';

/** No date is longer, blanks included. */
const LONGEST = 60;
const HAN_DATE = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日$/;
const UNFINISHED_DATE = /^(?:[12]\d{3}|\d{2}|20[×xX]{2}|[×xX*_＿]{1,4})年[\d×xX*_＿]{0,4}月(?:[\d×xX*_＿]{0,4}日)?$/;
const HOLE = /[×xX*_＿]|年[ \u3000\u00a0]+月|月[ \u3000\u00a0]+日/;
const ARABIC_DATE = /^([0-9０-９]{4})(?:年|[.．\-－—/])([0-9０-９]{1,2})(?:月|[.．\-－—/])([0-9０-９]{1,2})日?$/;

/** Reads a line that is a date and nothing else: 2025年1月10日, 二〇二五年一月十日, 2025.1.10. Undefined otherwise. */
export function parseDateLine(line: string): CalendarDate | undefined {
  if (line.length > LONGEST || !/[日0-9０-９]/.test(line.slice(-1))) return undefined;
  const text = withoutBlanks(line);
  const arabic = ARABIC_DATE.exec(text);
  if (arabic) return toDate(arabic, parseDigits, 'arabic');
  const han = HAN_DATE.exec(text);
  return han ? toDate(han, parseHanNumeral, 'han') : undefined;
}

/** True for a line that is a date still to be filled in: 2025年×月×日, 2025年 月 日, 2025年1月, 25年1月10日. */
export function isUnfinishedDate(line: string): boolean {
  if (line.length > LONGEST || !line.includes('年')) return false;
  const text = withoutBlanks(line);
  return UNFINISHED_DATE.test(text) && !parseDateLine(text);
}

/** True for an unfinished date with marks or blanks that wait for a number. */
export function hasHoles(date: string): boolean {
  return HOLE.test(date);
}

/** True when the calendar has such a day. */
export function isRealDate(date: CalendarDate): boolean {
  const real = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return real.getUTCMonth() === date.month - 1 && real.getUTCDate() === date.day;
}

function toDate(
  match: RegExpExecArray,
  read: (text: string) => number | undefined,
  numerals: CalendarDate['numerals'],
): CalendarDate | undefined {
  const [year, month, day] = match.slice(1).map(read);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { year, month, day, numerals };
}
