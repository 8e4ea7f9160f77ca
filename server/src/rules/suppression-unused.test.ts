import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSuggestion, lintText, summarize } from '../../../test/check.ts';
import { ordinalSequence } from './ordinal-sequence.ts';
import { suppressionUnused } from './suppression-unused.ts';

const RULES = [ordinalSequence, suppressionUnused];

function checkBoth(text: string, expected: readonly string[]): void {
  assert.deepEqual(summarize(text, lintText(text, RULES).findings), expected);
}

test('a suppression sets aside the findings of the next block', () => {
  checkBoth('一、甲\n\n<!-- 忽略 ordinal-sequence：留空 -->\n\n三、乙\n\n五、丙\n', ['ordinal-sequence: 五、']);
});

test('a suppression of the whole draft sets all aside', () => {
  checkBoth('<!-- 忽略全文 ordinal-sequence：留空 -->\n\n一、甲\n\n三、乙\n\n五、丙\n', []);
});

test('a suppression among words holds for its line', () => {
  checkBoth('一、甲\n\n三、乙<!-- 忽略 ordinal-sequence：留空 -->\n\n五、丙\n', ['ordinal-sequence: 五、']);
});

test('a suppression without findings is reported, as is a rule that does not exist', () => {
  checkBoth('<!-- 忽略 ordinal-sequence、no-such-rule -->\n\n一、甲\n', [
    'suppression-unused: ordinal-sequence',
    'suppression-unused: no-such-rule',
  ]);
});

test('the suggestion takes the comment out with its line', () => {
  const comment = '<!-- 忽略 ordinal-sequence：留空 -->\n\n';
  checkSuggestion(suppressionUnused, `一、甲\n\n${comment}二、乙\n`, '删去这处批注', '一、甲\n\n二、乙\n');
});

test('of several rules only the idle one goes', () => {
  const before = '<!-- 忽略 a-rule、b-rule：留空 -->\n\n一、甲\n';
  checkSuggestion(suppressionUnused, before, '从批注中删去“a-rule”', '<!-- 忽略 b-rule：留空 -->\n\n一、甲\n');
});
