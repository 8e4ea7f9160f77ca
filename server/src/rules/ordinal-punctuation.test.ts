import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { ordinalPunctuation } from './ordinal-punctuation.ts';

test('an Arabic ordinal takes a point', () => {
  check(ordinalPunctuation, '一、甲\n（一）子\n[|1、|]丑\n[|2．|]寅\n[|３.|]卯\n4.辰\n', '后面用下脚点');
  checkFix(ordinalPunctuation, '一、甲\n（一）子\n1、丑\n２．寅\n', '一、甲\n（一）子\n1.丑\n2.寅\n');
});

test('a 汉字 ordinal takes 、', () => {
  check(ordinalPunctuation, '[|一.|]甲\n[|二，|]乙\n[|三：|]丙\n[|四 、|]丁\n五、戊\n', '后面用顿号');
  checkFix(ordinalPunctuation, '一.甲\n二,乙\n三 、丙\n', '一、甲\n二、乙\n三、丙\n');
});

test('nothing follows a bracket', () => {
  check(ordinalPunctuation, '一、甲\n[|（一）、|]子\n[|（二）.|]丑\n（三）寅\n', '后面不加标点');
  checkFix(ordinalPunctuation, '一、甲\n（一）、子\n（１）丑\n', '一、甲\n（一）子\n（1）丑\n');
});

test('a figure after the point keeps a blank', () => {
  checkFix(ordinalPunctuation, '1、3个村脱贫\n2、2024年工作\n', '1. 3个村脱贫\n2.2024年工作\n');
});

test('an escaped list mark is right', () => {
  check(ordinalPunctuation, '## 一、甲\n\n### （一）子\n\n1\\.丑\n');
});

test('where the style is wrong the delimiter is not told as well', () => {
  check(ordinalPunctuation, '1、甲\n（一）子\n2、乙\n三、丙\n');
});

test('wrong brackets are another rule', () => {
  check(ordinalPunctuation, '(一)、甲\n二）、乙\n');
});
