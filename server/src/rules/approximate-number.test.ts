import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { approximateNumber } from './approximate-number.ts';

test('two numbers in a row', () => {
  check(approximateNumber, '每村[|三、四|]个网格员，[|七、八|]十户。\n');
  checkSuggestion(approximateNumber, '走访三、四户\n', '改为“三四”', '走访三四户\n');
});

test('two things, lists and ordinals', () => {
  check(
    approximateNumber,
    '二、三产业，六、七届，三、四级，一、二、三个片区，第三、四个季度，三、五个村。\n\n三、四个方面\n',
  );
});
