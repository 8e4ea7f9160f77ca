import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { competence } from './competence.ts';

test('a township does not decide on reconsideration', () => {
  check(competence, '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n镇政府依法[|受理行政复议申请|]。\n');
});

test('a county does', () => {
  check(competence, '某县人民政府关于2024年法治政府建设情况的报告\n\n受理行政复议申请12件，制定部门规范性文件2件。\n');
});

test('what bodies above do is left alone', () => {
  check(
    competence,
    '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n县政府受理行政复议申请2件，县司法局审理行政复议案件1件，执行县级部门规范性文件。\n',
  );
});
