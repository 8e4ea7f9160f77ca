import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { brokenParagraph } from './broken-paragraph.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('a comma at the end of a line, blank line or not', () => {
  checkSuggestion(
    brokenParagraph,
    '组建宣讲团，\n\n深入各村宣讲。\n',
    '与下一行接成一段',
    '组建宣讲团，深入各村宣讲。\n',
  );
  check(brokenParagraph, '组建[|宣讲团、|]\n服务队。开展宣讲。\n'.replace('组建[|', '[|组建'));
});

test('a line that opens with a stop', () => {
  check(brokenParagraph, '[|组建宣讲团|]\n，深入各村宣讲。\n');
});

test('a paragraph that simply stops', () => {
  const long = '青石乡认真学习法律法规。全年组织干部参加法律知识培训，组织行政执法人员';
  check(brokenParagraph, `${long.slice(0, -8)}[|${long.slice(-8)}|]\n参加资格考试。全部合格。\n`);
});

test('headings, lists and names end as they like', () => {
  check(brokenParagraph, '一、加强领导，\n\n（一）学法；\n\n（二）执法。\n');
  check(brokenParagraph, '名单：\n甲村，\n乙村，\n丙村\n');
  check(brokenParagraph, '- 坚持学法，\n- 依法办事。\n');
  check(brokenParagraph, '做好以下工作，\n一是学法。\n二是执法。\n');
  check(brokenParagraph, `${HEAD}\n办结案件12件。\n\n${TAIL}`);
});
