import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { recipientForm } from './recipient-form.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('a half-width colon becomes a full-width one', () => {
  checkFix(recipientForm, `${TITLE}\n\n县委、县政府:\n\n正文。\n`, HEAD.replace('现将有关情况报告如下。', '正文。'));
});

test('party committee and government side by side are usual', () => {
  check(recipientForm, HEAD);
});

test('a line of names without the colon', () => {
  checkSuggestion(
    recipientForm,
    `${TITLE}\n\n县委、县政府，\n\n现将有关情况报告如下。\n`,
    '在末尾用“：”',
    `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`,
  );
});

test('the issuer below the title is no recipient', () => {
  check(recipientForm, '# 2024年法治政府建设情况报告\n\n某县人民政府\n\n现将有关情况报告如下。\n\n## 一、举措\n');
});
