import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { titleForm } from './title-form.ts';

test('every usual shape of a title passes', () => {
  for (const title of [
    '某县青石乡人民政府关于2024年度法治政府建设情况的报告',
    '某县青石乡人民政府关于2024年法治政府建设情况报告',
    '某县司法局2024年法治政府建设年度报告',
    '中共某县青石乡委员会　某县青石乡人民政府关于2024年法治政府建设情况的报告',
    '某县人民政府关于2024年粮食生产情况的报告',
    '2025年某县人民政府工作报告',
    '某县人民法院工作报告',
    '某县人民政府办公室关于做好防汛工作的通知',
  ])
    check(titleForm, `# ${title}\n`);
});

test('a title in two lines is completed in both', () => {
  checkSuggestion(
    titleForm,
    '某县青石乡人民政府\n2024年法治政府建设工作报告\n\n县委、县政府：\n',
    '改为“关于……情况的报告”',
    '某县青石乡人民政府\n关于2024年法治政府建设情况的报告\n\n县委、县政府：\n',
  );
});

test('a Word bookmark before the title does not matter', () => {
  checkSuggestion(
    titleForm,
    '[bookmark: _GoBack]某县青石乡人民政府2024年度法治政府建设工作报告\n',
    '改为“关于……情况的报告”',
    '[bookmark: _GoBack]某县青石乡人民政府关于2024年度法治政府建设情况的报告\n',
  );
});

test('another kind of document should be a report', () => {
  check(titleForm, '# 某县青石乡人民政府关于2024年法治政府建设工作的[|总结|]\n', '文种');
});

test('a township without its county is told by the signature', () => {
  check(titleForm, '# [|青石乡人民政府|]关于2024年法治政府建设情况的报告\n', '所在的县');
  checkSuggestion(
    titleForm,
    '# 青石乡人民政府关于2024年法治政府建设情况的报告\n\n正文。\n\n某县青石乡人民政府\n',
    '改为“某县青石乡人民政府”',
    '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n正文。\n\n某县青石乡人民政府\n',
  );
});

test('a missing issuer is taken from the signature', () => {
  checkSuggestion(
    titleForm,
    '# 关于2024年法治政府建设情况的报告\n\n正文。\n\n某县青石乡人民政府\n2025年1月10日\n',
    '插入“某县青石乡人民政府”',
    '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n正文。\n\n某县青石乡人民政府\n2025年1月10日\n',
  );
});

test('a draft of a known type without a title gets one', () => {
  checkSuggestion(
    titleForm,
    '---\n报告类型: 法治政府建设年度报告\n报告年度: 2024\n发文机关: 某县青石乡人民政府\n---\n\n## 一、主要举措和成效\n',
    '插入“某县青石乡人民政府关于2024年法治政府建设情况的报告”',
    '---\n报告类型: 法治政府建设年度报告\n报告年度: 2024\n发文机关: 某县青石乡人民政府\n---\n\n# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n## 一、主要举措和成效\n',
  );
  check(titleForm, '## 一、主要举措和成效\n');
});

test('a government work report has its fixed name', () => {
  check(titleForm, '# 2024年政府工作报告\n\n各位代表：\n\n正文。\n');
});
