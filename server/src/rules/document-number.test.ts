import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { documentNumber } from './document-number.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';

test('square brackets, 第 and leading zeros are put right at once', () => {
  checkFix(
    documentNumber,
    `${TITLE}\n\n青政发【2025】第007号\n\n县委：\n`,
    `${TITLE}\n\n青政发〔2025〕7号\n\n县委：\n`,
  );
});

test('the year in two digits and the lost brackets need a person', () => {
  checkSuggestion(
    documentNumber,
    `${TITLE}\n\n青政发〔25〕7号\n\n县委：\n`,
    '改为“青政发〔2025〕7号”',
    `${TITLE}\n\n青政发〔2025〕7号\n\n县委：\n`,
  );
  check(documentNumber, `${TITLE}\n\n[|青政发20259号|]\n\n县委：\n`, '没有用六角括号');
});

test('the number in the front matter is looked at as well', () => {
  check(documentNumber, `---\n发文字号: [|青政发(2025)1号|]\n---\n\n${TITLE}\n`);
});

test('the year of the report and the one after pass', () => {
  check(documentNumber, `${TITLE}\n\n青政发〔2024〕40号\n\n县委：\n`);
  check(documentNumber, `${TITLE}\n\n[|青政发〔2026〕1号|]\n\n县委：\n`, '2024年度');
  check(documentNumber, '# 某县关于做好防汛工作的通知\n\n某政发〔2019〕1号\n\n各乡镇人民政府：\n');
});
