import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { ordinalSpace } from './ordinal-space.ts';

test('any kind of blank', () => {
  check(ordinalSpace, '## 一、[| |]甲\n\n### （一）[|\u00a0|]子\n\n### （二）[|\u2002|]丑\n\n### （三）[|\u3000|]寅\n');
});

test('the fix joins ordinal and title', () => {
  checkFix(ordinalSpace, '一、　甲\n（一） \t子\n1. 丑\n', '一、甲\n（一）子\n1.丑\n');
});

test('第一章 and 第一部分 stand apart from their titles', () => {
  check(ordinalSpace, '第一章　总则\n一、[| |]甲\n第二章 附则\n');
});

test('a blank without which there is no ordinal stays', () => {
  check(ordinalSpace, '一、甲\n（一）子\n1. 3个村\n2.[| |]2024年工作\n3、 5个村\n二、乙\n三、 四个方面\n');
});
