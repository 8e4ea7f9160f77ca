import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { levelSkipped } from './level-skipped.ts';

test('1. directly below 一、 is told once for each parent', () => {
  check(levelSkipped, '一、甲\n[|1.|]子。正文。\n2.丑。正文。\n二、乙\n[|1、|]寅。正文。\n', '中间缺“（一）”一级');
});

test('a document may begin at any level', () => {
  check(levelSkipped, '1.甲。正文。\n（1）子。正文。\n2.乙。正文。\n');
});

test('level by level is right', () => {
  check(levelSkipped, '一、甲\n（一）子\n1.丑。正文。\n（1）寅。正文。\n①卯。正文。\n二、乙\n');
});

test('① below 1. is no jump', () => {
  check(levelSkipped, '一、甲\n（一）子\n1.丑。正文。\n①卯。正文。\n');
});

test('the number of # jumps', () => {
  check(levelSkipped, '## 一、甲\n\n[|####|] 1.子\n\n#### 2.丑\n', '应标“###”，这里标了“####”');
  check(levelSkipped, '## 甲\n\n#### [|子|]\n');
});

test('below 第一部分 stands 一、', () => {
  check(levelSkipped, '第一部分　甲\n[|（一）|]子\n', '中间缺“一、”一级');
});

test('the suggestion lifts the siblings and what is below them', () => {
  checkSuggestion(
    levelSkipped,
    '一、甲\n1、 子。正文。\n（1）寅。正文。\n2.丑。正文。\n二、乙\n',
    '提为“（一）”一级',
    '一、甲\n（一）子。正文。\n1.寅。正文。\n（二）丑。正文。\n二、乙\n',
  );
  checkSuggestion(
    levelSkipped,
    '## 一、甲\n\n#### 1.子\n\n##### （1）丑\n\n#### （二）寅\n',
    '改为“###”，序号用“（一）”',
    '## 一、甲\n\n### （一）子\n\n#### 1.丑\n\n### （二）寅\n',
  );
});

test('`#` that disagree with the place of the number are one finding', () => {
  check(
    levelSkipped,
    '## 一、甲\n\n[|###|] 二、乙\n\n## 三、丙\n',
    '“二、”按序号是第一级标题，应标“##”，这里标了“###”',
  );
  check(levelSkipped, '## 一、甲\n\n[|##|] （一）子\n\n### （二）丑\n');
});
