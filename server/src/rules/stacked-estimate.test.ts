import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { stackedEstimate } from './stacked-estimate.ts';

test('two words for one estimate', () => {
  check(stackedEstimate, '[|约300人左右|]，满意度[|达到98%以上|]，[|近100余|]户，[|超过20余|]次。\n');
  checkSuggestion(stackedEstimate, '达到98%以上\n', '删去“达到”', '98%以上\n');
});

test('one word, and words that hold the same characters', () => {
  check(
    stackedEstimate,
    '约300人，98%以上，节约10余万元，附近3个以上网格，近5年以上，下达20余份，达到300人，达到10%左右。\n',
  );
});
