import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { ordinalSequence } from './ordinal-sequence.ts';

test('a skipped ordinal is one finding', () => {
  check(ordinalSequence, '## 一、甲\n\n## [|三、|]乙\n\n## 四、丙\n', '缺“二、”');
});

test('a repeated ordinal is one finding', () => {
  check(ordinalSequence, '一、甲\n二、乙\n[|二、|]丙\n三、丁\n', '应为“三、”');
});

test('two sections in the wrong order are one finding', () => {
  check(ordinalSequence, '一、甲\n[|三、|]乙\n二、丙\n四、丁\n');
});

test('one mistyped ordinal is one finding', () => {
  check(ordinalSequence, '（一）甲\n（二）乙\n（[|九|]）丙\n（四）丁\n'.replace('（[|九|]）', '[|（九）|]'));
});

test('numbering may run on across parents', () => {
  check(ordinalSequence, '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯\n');
});

test('an annex counts afresh', () => {
  check(ordinalSequence, '一、甲\n正文。\n二、乙\n正文。\n\n附件\n\n名单\n\n一、甲\n二、乙\n');
});

test('the suggestion counts on from the finding', () => {
  checkSuggestion(ordinalSequence, '一、甲\n三、乙\n四、丙\n', '从这里起按“二、”重新编号', '一、甲\n二、乙\n三、丙\n');
});
