import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { numberSpace } from './number-space.ts';

test('blanks of a line are one finding', () => {
  check(numberSpace, '2024[| |]年，办理 30 件，占 95 %。\n', '5处');
  checkFix(numberSpace, '2024 年，办理 30 件，占 95 %。\n', '2024年，办理30件，占95%。\n');
});

test('a draft that is typed so throughout is one finding', () => {
  check(numberSpace, '办理[| |]1 件。\n\n' + '办理 2 件。\n\n'.repeat(6), '全文');
});

test('ordinals, times, telephones and columns', () => {
  check(numberSpace, '1. 3个村，5个组。\n\n2025年3月28日 16:38发布，电话 0517-83605210。\n\n面积 300 人口 500\n');
});

test('a number of several levels is an ordinal', () => {
  check(numberSpace, '5.1.2 各村应当备足物资，专人看管。\n');
});

test('a date in a title', () => {
  checkFix(numberSpace, '2024 年工作情况的报告\n', '2024年工作情况的报告\n');
});
