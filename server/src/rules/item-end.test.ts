import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { itemEnd } from './item-end.ts';

test('a full stop inside an item', () => {
  check(itemEnd, '一是健全制度。按月调度[|；|]二是加强培训；三是公开结果。\n', '已有句号');
  checkSuggestion(itemEnd, '一是甲。乙；二是丙；三是丁。\n', '各项都改为“。”', '一是甲。乙。二是丙。三是丁。\n');
});

test('items that end in different marks', () => {
  check(itemEnd, '一是健全制度；二是加强培训[|。|]三是公开结果；四是严格考核。\n', '应为“；”');
});

test('the last item', () => {
  check(itemEnd, '一是健全制度；\n\n二是加强培训；\n\n三是公开结果[|；|]\n', '最后一项');
});

test('numbered paragraphs side by side', () => {
  check(
    itemEnd,
    '一、不足\n\n（一）学习不够。认识有待加强[|；|]\n\n（二）力量不足。人员偏少。\n\n（三）能力不足。培训不够。\n',
  );
});

test('lists that are right', () => {
  check(itemEnd, '一是健全制度；二是加强培训；三是公开结果。\n');
  check(itemEnd, '一是健全制度。按月调度。二是加强培训。\n');
  check(itemEnd, '一是落实“谁执法谁普法。”责任制；二是加强培训。\n');
  check(itemEnd, '一、不足\n（一）学习不够；\n（二）力量不足；\n（三）能力不足。\n');
});
