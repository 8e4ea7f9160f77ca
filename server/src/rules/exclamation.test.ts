import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { exclamation } from './exclamation.ts';

test('an exclamation in a report', () => {
  check(exclamation, '提供有力的法治保障[|！|]\n');
  checkSuggestion(exclamation, '提供保障！！\n', '改为“。”', '提供保障。\n');
});

test('a slogan and a speech', () => {
  check(exclamation, '悬挂“远离毒品！”横幅。\n');
  check(exclamation, '工作报告\n\n各位代表：\n\n让我们团结奋斗！\n');
});
