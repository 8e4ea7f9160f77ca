import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { wordRuleOfLaw } from './word-rule-of-law.ts';

test('all that is right beside 法制 is left alone', () => {
  check(
    wordRuleOfLaw,
    '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n学法制度、用法制度、执法制度、以案释法制度，依法制定，重大执法决定法制审核，法制机构，法制工作机构，《法制日报》，法制办，法制史。\n',
  );
});

test('both directions are corrected', () => {
  checkFix(
    wordRuleOfLaw,
    '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n落实法治审核和学法治度，加强法制教育宣传。\n',
    '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n落实法制审核和学法制度，加强法治教育宣传。\n',
  );
});

test('an old report wrote 法制建设', () => {
  check(wordRuleOfLaw, '某县青石乡人民政府关于2012年法治政府建设情况的报告\n\n加强法制建设和法制宣传教育。\n');
});
