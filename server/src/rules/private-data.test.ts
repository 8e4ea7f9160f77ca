import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { privateData } from './private-data.ts';

test('numbers that pass their check', () => {
  check(
    privateData,
    '证号[|11010519491231002X|]，卡号[|6222021234567890128|]，手机[|13912345678|]。\n'.replace(
      '[|6222021234567890128|]',
      '[|4111111111111111|]',
    ),
  );
});

test('numbers that only look like them', () => {
  check(privateData, '编号110105194912310021，流水号6222021234567890123，电话0312-5550123，金额12345678901元。\n');
});

test('the suggestion hides the middle', () => {
  checkSuggestion(privateData, '手机13912345678。\n', '改为“139****5678”', '手机139****5678。\n');
  check(privateData, '手机139****5678。\n');
});
