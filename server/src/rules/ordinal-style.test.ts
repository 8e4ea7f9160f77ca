import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { ordinalStyle } from './ordinal-style.ts';

test('digits that Word left on the first level', () => {
  check(ordinalStyle, '[|1、|] 甲\n（一）子\n[|2、|] 乙\n三、丙\n', '第一级标题的序号应为');
});

test('the fix writes the official ordinal', () => {
  checkFix(ordinalStyle, '1、 甲\n（一）子\n2、 乙\n三、丙\n', '一、 甲\n（一）子\n二、 乙\n三、丙\n');
});

test('a lone digit between two official ordinals', () => {
  check(ordinalStyle, '一、甲\n正文。\n[|2、|]乙\n正文。\n三、丙\n');
});

test('digits below 一、 are a level of their own', () => {
  check(ordinalStyle, '一、甲\n1.子\n2.丑\n二、乙\n');
});

test('a marked heading answers to its number of #', () => {
  checkFix(ordinalStyle, '## 一、甲\n\n### 1.子\n\n### 2.丑\n', '## 一、甲\n\n### （一）子\n\n### （二）丑\n');
});

test('below 第一部分 every level is one deeper', () => {
  check(ordinalStyle, '## 第一部分　甲\n\n### 一、子\n\n### [|（二）|]丑\n\n## 第二部分　乙\n');
});

test('第三章 below 一、 is no chapter', () => {
  check(ordinalStyle, '## 一、甲\n\n### （一）子\n\n### [|第二章|] 丑\n');
});

test('① and levels below the list are left alone', () => {
  check(ordinalStyle, '## 一、甲\n\n### （一）子\n\n#### 1.丑\n\n##### （1）寅\n\n###### （1）卯\n\n###### ②辰\n');
});

test('an annex may be a list 1. 2.', () => {
  check(ordinalStyle, '## 一、甲\n\n正文。\n\n附件1\n\n名单\n\n## 1.子\n\n## 2.丑\n');
});

test('below a jump of # no style is asked for', () => {
  check(ordinalStyle, '## 一、甲\n\n#### （一）子\n\n##### 1.丑\n');
});
