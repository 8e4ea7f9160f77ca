import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { lawName } from './law-name.ts';

test('a wrong name is corrected inside 《》', () => {
  checkFix(
    lawName,
    '学习《家庭教育法》和《法治政府建设实施纲要（20212025年）》。\n',
    '学习《家庭教育促进法》和《法治政府建设实施纲要（2021—2025年）》。\n',
  );
});

test('words that hold a wrong name are something else', () => {
  check(lawName, '普及家庭教育法律知识，宣传反诈骗法治常识，保守国家秘密法律义务。\n');
});

test('the plan of a province has years of its own', () => {
  check(lawName, '落实《某省法治政府建设实施纲要（2022—2025年）》。\n');
});
