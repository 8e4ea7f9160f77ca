import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { specialSpace } from './special-space.ts';

test('at either end, between 汉字 and in an empty line they go', () => {
  checkFix(specialSpace, '\u00a0甲乙\u2002丙。\u3000\n\u00a0\n丁\u200b戊。\n', '甲乙丙。\n\n丁戊。\n');
});

test('between words of Latin letters a blank stays', () => {
  checkFix(specialSpace, '系统VS\u00a0Code。\n', '系统VS Code。\n');
});

test('where the ideographic blank belongs', () => {
  check(specialSpace, '# 中共某县委　某县人民政府关于普法情况的报告\n\n第一章　总　则\n\n　　正文。\n\n图1　号牌\n');
  check(specialSpace, '| 甲　 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n');
  check(specialSpace, '第十二条　各村应当备足物资，专人看管。\n\n4.1　应急响应分为四级，由乡政府启动。\n');
});

test('inside a sentence the ideographic blank is a slip', () => {
  check(specialSpace, '　　甲乙[|　|]丙丁，戊己。\n');
});
