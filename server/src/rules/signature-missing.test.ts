import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { signatureMissing } from './signature-missing.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('the suggestion signs above the date', () => {
  checkSuggestion(
    signatureMissing,
    `${HEAD}\n2025年1月10日\n`,
    '插入“某县青石乡人民政府”',
    `${HEAD}\n某县青石乡人民政府\n\n2025年1月10日\n`,
  );
});

test('the suggestion signs above a date that is still open', () => {
  checkSuggestion(
    signatureMissing,
    `${HEAD}\n2025年×月×日\n`,
    '插入“某县青石乡人民政府”',
    `${HEAD}\n某县青石乡人民政府\n\n2025年×月×日\n`,
  );
});

test('a signature above a date that is still open is one', () => {
  check(signatureMissing, `${HEAD}\n某县青石乡人民政府\n2025年 月 日\n`);
  check(signatureMissing, `${HEAD}\n${TAIL}（此件公开发布）。\n`);
});

test('an annex comes after the place of the signature', () => {
  check(signatureMissing, `${TITLE}\n\n[|办结案件12件。|]\n\n附件1\n\n案件统计表\n\n说明。\n`);
});

test('notices, work reports and untitled pieces go unsigned', () => {
  check(signatureMissing, '# 2025年某县人民政府工作报告\n\n各位代表：\n\n现在报告工作。\n');
  check(signatureMissing, '# 某县关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n做好防汛工作。\n');
  check(signatureMissing, '## 一、主要举措\n\n办结案件12件。\n');
});
