import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { annotationForm } from './annotation-form.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('brackets are put round and the stop taken off', () => {
  for (const written of ['此件公开发布', '（此件公开发布）。', '（此件公开发布。）', '(此件公开发布)'])
    checkFix(annotationForm, `${HEAD}\n${TAIL}${written}\n`, `${HEAD}\n${TAIL}（此件公开发布）\n`);
});

test('a draft without annotation', () => {
  check(annotationForm, `${HEAD}\n${TAIL}`);
});
