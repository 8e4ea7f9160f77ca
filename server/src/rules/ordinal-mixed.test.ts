import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { ordinalMixed } from './ordinal-mixed.ts';

test('two delimiters side by side', () => {
  check(ordinalMixed, '二、甲\n1、子。正文。\n[|2.|]丑。正文。\n', '前面是“1、”，这里是“2.”');
});

test('the first official ordinal after wrong ones is the odd one', () => {
  check(ordinalMixed, '1、甲\n（一）子\n2、乙\n3、丙\n[|四、|]丁\n五、戊\n');
});

test('a single wrong one is left to other rules', () => {
  check(ordinalMixed, '一、甲\n1.子。正文。\n2、丑。正文。\n3.寅。正文。\n');
});

test('one way of writing throughout is not mixed', () => {
  check(ordinalMixed, '一、甲\n1、子。正文。\n2、丑。正文。\n');
});

test('brackets of another width are another matter', () => {
  check(ordinalMixed, '一、甲\n(一)子\n（二）丑\n');
});

test('siblings are those of one parent', () => {
  check(ordinalMixed, '一、甲\n1、子。正文。\n二、乙\n1.丑。正文。\n');
});

test('the suggestion unifies', () => {
  checkSuggestion(
    ordinalMixed,
    '1、甲。正文。\n2.乙。正文。\n',
    '同级统一为“1.”的写法',
    '1.甲。正文。\n2.乙。正文。\n',
  );
});
