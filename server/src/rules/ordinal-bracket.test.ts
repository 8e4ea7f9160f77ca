import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { ordinalBracket } from './ordinal-bracket.ts';

test('half-width, mixed, missing and spaced brackets', () => {
  check(
    ordinalBracket,
    '一、甲\n[|(一)|]子\n[|（二)|]丑\n[|(三）|]寅\n[|四）|]卯\n[|五)|]辰\n[|（ 六 ）|]巳\n（七）午\n[|(八)、|]未\n',
  );
});

test('the fix writes the official brackets', () => {
  checkFix(
    ordinalBracket,
    '一、甲\n(一)子\n二)丑\n（ 三 ）寅\n(1)、卯\n2）辰\n',
    '一、甲\n（一）子\n（二）丑\n（三）寅\n（1）卯\n（2）辰\n',
  );
});

test('single characters are spelled out', () => {
  check(ordinalBracket, '一、甲\n[|㈠|]子\n[|⒈|]丑\n[|⑴|]寅\n①卯\n', '应写作');
  checkFix(ordinalBracket, '一、甲\n㈠子\n⒈5个村\n⑴寅\n', '一、甲\n（一）子\n1. 5个村\n（1）寅\n');
});

test('where the style is wrong the bracket is not told as well', () => {
  check(ordinalBracket, '## (一)甲\n\n## 二、乙\n');
});
