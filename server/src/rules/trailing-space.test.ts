import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { trailingSpace } from './trailing-space.ts';

test('blanks at the end and lines of nothing but blanks', () => {
  checkFix(trailingSpace, '甲。 \n \n乙。\t\n   ', '甲。\n\n乙。\n');
});

test('two blanks before a line that follows at once are a line break', () => {
  check(trailingSpace, '甲。  \n乙。\n');
  check(trailingSpace, '甲。[|  |]\n\n乙。\n');
});

test('code, tables and indentation are left alone', () => {
  check(trailingSpace, '甲。\n\n```\na  \n   \nb\n```\n\n| 甲 | 乙 |  \n| --- | --- |\n\n  丙。\n');
});
