import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { itemSequence } from './item-sequence.ts';

test('a skipped item', () => {
  check(itemSequence, '一、甲\n一是子；二是丑；[|四是|]寅。\n', '“四是”之前缺“三是”');
});

test('a repeated item', () => {
  check(itemSequence, '一、甲\n一是子；二是丑；[|二是|]寅；四是卯。\n', '应为“三是”');
  check(itemSequence, '一、甲\n一是子；[|一是|]丑；三是寅。\n', '应为“二是”');
});

test('a list that does not begin at 一是', () => {
  check(itemSequence, '一、甲\n[|二是|]子。三是丑。\n', '缺“一是”');
});

test('a lone 一是', () => {
  check(itemSequence, '一、甲\n[|一是|]子。\n正文。\n二、乙\n一是丑。二是寅。\n', '有“一是”没有“二是”');
});

test('items count across paragraphs and lists begin afresh', () => {
  check(itemSequence, '一、甲\n一是子。\n二是丑。正文。\n三是寅。\n主要原因：一是卯；二是辰。\n');
});

test('a list may run through the subsections', () => {
  check(itemSequence, '一、甲\n（一）子。一是寅。\n（二）丑。二是卯。\n1.辰。正文。\n三是巳。\n');
});

test('items of the preamble', () => {
  check(itemSequence, '2024年，青石乡做了两件事：一是子；[|三是|]丑。\n\n一、甲\n');
});

test('一要 inside 一是 counts for itself', () => {
  check(itemSequence, '一、甲\n一是子：一要寅；二要卯。二是丑。\n');
  check(itemSequence, '一、甲\n一是子；二要丑。\n');
});

test('words that are no items', () => {
  check(itemSequence, '一、甲\n之一是子，统一是丑，唯一是寅。\n');
});

test('the suggestion counts on from the finding', () => {
  checkSuggestion(
    itemSequence,
    '一、甲\n一是子；三是丑。\n四是寅。\n',
    '从这里起按“二是”重新编号',
    '一、甲\n一是子；二是丑。\n三是寅。\n',
  );
});

test('a lone 一是 may go', () => {
  checkSuggestion(itemSequence, '一、甲\n正文。一是子。\n', '删去“一是”', '一、甲\n正文。子。\n');
});

test('a paragraph that announces its items begins a list of its own', () => {
  check(itemSequence, '不足：一是子。二是丑。\n原因：[|三是|]寅；四是卯。\n');
});
