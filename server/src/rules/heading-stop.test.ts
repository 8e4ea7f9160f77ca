import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { headingStop } from './heading-stop.ts';

test('a marked heading has no full stop', () => {
  check(headingStop, '## 一、甲\n\n### （一）子[|。|]\n\n正文。\n\n### （二）丑[|。|]\n\n正文。\n');
  checkFix(headingStop, '## 一、甲。\n\n正文。\n', '## 一、甲\n\n正文。\n');
});

test('one of many that stand alone', () => {
  check(headingStop, '一、甲\n（一）子[|。|]\n正文。\n（二）丑\n正文。\n（三）寅\n正文。\n');
  checkFix(
    headingStop,
    '一、甲\n（一）子。\n正文。\n（二）丑\n正文。\n（三）寅\n正文。\n',
    '一、甲\n（一）子\n正文。\n（二）丑\n正文。\n（三）寅\n正文。\n',
  );
});

test('a level that ends in full stops throughout', () => {
  check(headingStop, '一、甲\n（一）子。\n正文。\n（二）丑。\n正文。\n（三）寅\n正文。\n');
});

test('a level with run-in headings', () => {
  check(headingStop, '一、甲\n（一）子。\n正文。\n（二）丑\n正文。\n（三）寅\n正文。\n（四）卯。正文。\n');
});

test('other marks are allowed', () => {
  check(headingStop, '## 一、何为法治？\n\n## 二、实干！\n\n## 三、奋斗……\n');
});

test('a marked paragraph keeps its full stop', () => {
  check(headingStop, '## 一、甲\n\n### （一）子。各村落实。\n');
});

test('run-in headings elsewhere excuse no heading among its own siblings', () => {
  check(headingStop, '一、甲\n（一）子\n正文。\n（二）丑[|。|]\n正文。\n（三）寅\n正文。\n二、乙\n（一）卯。正文。\n');
});

test('a heading right before its first subsection stands alone', () => {
  check(headingStop, '一、甲\n正文。\n二、乙[|。|]\n（一）子\n正文。\n三、丙\n正文。\n');
});
