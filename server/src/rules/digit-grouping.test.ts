import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { digitGrouping } from './digit-grouping.ts';

test('a comma of full width in a number', () => {
  checkSuggestion(digitGrouping, '投入1，200万元\n', '改为“1,200”', '投入1,200万元\n');
});

test('grouped numbers and lists of numbers', () => {
  check(digitGrouping, '投入1,200万元，完成5，2000人参加，第1，200号。\n');
});
