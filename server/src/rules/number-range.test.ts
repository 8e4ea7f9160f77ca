import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { numberRange } from './number-range.ts';

test('per cent and 万', () => {
  check(numberRange, '增幅[|15～30%|]，[|9—16亿元|]。\n');
  checkFix(numberRange, '15～30%，13～17万元，3-5万人，15至30%\n', '15%～30%，13万元～17万元，3万～5万人，15%至30%\n');
});

test('ranges that are complete, and other pairs of numbers', () => {
  check(numberRange, '15%～30%，5～100公斤，2021—2025年，2024-08-15%，30～15%，A1-5%。\n');
});
