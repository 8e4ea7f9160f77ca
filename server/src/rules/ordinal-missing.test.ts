import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { ordinalMissing } from './ordinal-missing.ts';

test('a heading without ordinal among numbered ones is one finding', () => {
  check(ordinalMissing, '## 一、甲\n\n## [|乙|]\n\n## 三、丙\n', '“乙”前缺序号“二、”');
});

test('the fix inserts the ordinal that the place calls for', () => {
  checkFix(ordinalMissing, '## 一、甲\n\n## 乙\n\n## 三、丙\n', '## 一、甲\n\n## 二、乙\n\n## 三、丙\n');
});

test('the short sentence that opens a paragraph lost its ordinal', () => {
  check(ordinalMissing, '一、甲\n[|组织有力。|]各村落实。\n（二）学习。各村学习。\n（三）宣传。各村宣传。\n', '（一）');
});

test('an inserted ordinal does not run into the title', () => {
  checkFix(ordinalMissing, '## 一、甲\n\n## 二、乙\n\n## 四个方面\n', '## 一、甲\n\n## 二、乙\n\n## 三、 四个方面\n');
});

test('a level without any ordinal is one finding and one fix', () => {
  check(ordinalMissing, '## [|甲|]\n\n### （一）子\n\n## 乙\n');
  checkFix(ordinalMissing, '## 甲\n\n### （一）子\n\n## 乙\n', '## 一、甲\n\n### （一）子\n\n## 二、乙\n');
});

test('below 第一部分 the second level gets 一、', () => {
  checkFix(
    ordinalMissing,
    '## 第一部分　总体\n\n### 甲\n\n### 乙\n',
    '## 第一部分　总体\n\n### 一、甲\n\n### 二、乙\n',
  );
});

test('a numbered draft is silent', () => {
  check(ordinalMissing, '一、甲\n正文一句话。后面还有。\n（一）子。正文。\n（二）丑。正文。\n二、乙\n');
});
