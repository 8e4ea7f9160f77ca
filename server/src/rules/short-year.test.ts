import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { shortYear } from './short-year.ts';

test('a year of two digits', () => {
  checkSuggestion(shortYear, '08年以来\n', '改为“2008年”', '2008年以来\n');
  checkSuggestion(shortYear, '自’98年起\n', '改为“1998年”', '自1998年起\n');
});

test('year and month', () => {
  checkFix(shortYear, '截至2024-08月和2023.11月\n', '截至2024年8月和2023年11月\n');
});

test('lengths of time, decades and codes', () => {
  check(shortYear, '建党90年，20世纪90年代，2008年，编号1-08年，60年代。\n');
});
