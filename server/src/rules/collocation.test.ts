import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { collocation } from './collocation.ts';

test('the verb before 力度 is 加大', () => {
  checkSuggestion(collocation, '加强宣传力度，履职尽责。\n', '改为“加大宣传力度”', '加大宣传力度，履职尽责。\n');
});

test('a clause of its own is no object', () => {
  check(collocation, '加强组织领导，加大宣传力度。强化监督、加大问责力度。加强监管的力度不够。\n');
});
