import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';

test('、 beside 和 or 及', () => {
  check(doubledPunctuation, '法治政府建设[|、和|]依法行政，普法[|、及|]执法。\n', '留一个');
  checkSuggestion(doubledPunctuation, '普法、和执法\n', '删去“、”', '普法和执法\n');
});

test('words that begin with 和 or 及', () => {
  check(doubledPunctuation, '文明、和谐、和睦，准确、及时、及早，调解、和解。\n');
});

test('the same mark twice, a full stop over a lesser mark', () => {
  checkFix(doubledPunctuation, '甲，，乙；。\n\n丙、，丁。。\n', '甲，乙。\n\n丙，丁。\n');
});

test('marks of equal weight are left to the drafter', () => {
  checkSuggestion(doubledPunctuation, '甲。，乙\n', '改为“，”', '甲，乙\n');
});

test('full stops typed for an ellipsis are no doubled mark', () => {
  check(doubledPunctuation, '甲。。。乙\n');
});
