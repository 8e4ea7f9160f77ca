import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { fixedFormulation } from './fixed-formulation.ts';

test('a fixed formulation is restored', () => {
  checkFix(fixedFormulation, '学习习近平总书记法治思想。\n', '学习习近平法治思想。\n');
});

test('the aim of the plan before 2021 is right in its time', () => {
  check(
    fixedFormulation,
    '某县青石乡人民政府关于2019年法治政府建设情况的报告\n\n建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。\n',
  );
});

test('what may change with the next document is left alone', () => {
  check(
    fixedFormulation,
    '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n领会“十一个坚持”，学习“十二个坚持”。\n',
  );
});

test('missing quotation marks are named so', () => {
  checkFix(fixedFormulation, '做到两个维护。\n', '做到“两个维护”。\n');
});
