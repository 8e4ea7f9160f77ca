import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { punctuationWidth } from './punctuation-width.ts';

test('marks between 汉字, and the blank behind them', () => {
  check(punctuationWidth, '甲工作[|, |]加强领导[|;|]乙[|!|]\n');
  checkFix(punctuationWidth, '高度重视工作, 加强领导。\n', '高度重视工作，加强领导。\n');
  checkFix(punctuationWidth, '甲 , 乙: 丙\n', '甲，乙：丙\n');
});

test('a pair of brackets is one finding', () => {
  check(punctuationWidth, '依法治村[|(社区)|]工作，公里[|(km)|]、[|(km)|]数\n');
  checkFix(punctuationWidth, '依法治村(社区)工作\n', '依法治村（社区）工作\n');
  checkFix(punctuationWidth, '甲(乙(丙)丁)戊(己）庚\n', '甲（乙（丙）丁）戊（己）庚\n');
});

test('a long pair is marked at its opening', () => {
  check(punctuationWidth, '各村[|(|]包括甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥在内)都参加。\n');
});

test('straight quotation marks that pair up', () => {
  checkFix(punctuationWidth, '推进"放管服"改革，"两个"责任。\n', '推进“放管服”改革，“两个”责任。\n');
  check(punctuationWidth, '推进"放管服改革。\n');
});

test('more than three of a line are one finding that mends them all', () => {
  check(punctuationWidth, '甲[|,|]乙,丙,丁,戊(己)庚\n', '有5处半角标点');
  checkFix(punctuationWidth, '甲,乙,丙,丁,(戊,己)庚\n', '甲，乙，丙，丁，（戊，己）庚\n');
});

test('numbers, times, ratios, foreign text and addresses', () => {
  check(punctuationWidth, '共1,200万元，16:38发布，比例3:1，见https://example.com/a?b=1,2（Word, Excel）。\n');
  check(punctuationWidth, 'Read, write (and run): f(x) 函数，f(x)为函数。\n');
});

test('what Markdown means by its marks', () => {
  check(punctuationWidth, '见图![流程](a.png)和[说明](b.md)。`甲,乙`\n\n[^1]: 注释。\n');
});

test('ordinals, recipient and document number belong to other rules', () => {
  check(
    punctuationWidth,
    '某县某镇人民政府关于工作情况的报告\n\n某政发(2024)5号\n\n县委[|,|]县政府:\n\n(一)加强领导\n\n(二) 加强学习\n',
  );
});

test('a character that was lost is no question mark', () => {
  check(punctuationWidth, '加强法?建设，为何[|?|]\n');
});

test('what a web page leaves above a document', () => {
  check(punctuationWidth, '发布时间:2025年3月28日 来源:某县司法局\n\n某镇关于工作情况的报告\n');
});
