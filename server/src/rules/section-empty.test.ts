import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, checkSuggestion, lintText, REPORT_HEAD } from '../../../test/check.ts';
import { sectionEmpty } from './section-empty.ts';

const severities = (text: string): readonly string[] =>
  lintText(text, [sectionEmpty]).findings.map((finding) => finding.severity);

test('a heading with nothing below it is reported', () => {
  check(
    sectionEmpty,
    `${REPORT_HEAD}## [|一、主要举措和成效|]\n\n## 二、存在的不足和原因\n\n力量不足。\n`,
    '下面没有内容',
  );
});

test('signature and date are not the content of the last section', () => {
  check(
    sectionEmpty,
    `${REPORT_HEAD}## [|一、其他需要报告的情况|]\n\n附件：执法案件清单\n\n某县青石乡人民政府\n2025年1月10日\n`,
  );
});

test('text, a subsection, a table or a block of HTML is content', () => {
  check(sectionEmpty, '## 一、甲\n\n正文。\n\n## 二、乙\n\n### （一）丙\n\n正文。\n');
  check(sectionEmpty, '## 一、甲\n\n| 类别 | 件数 |\n| --- | --- |\n| 处罚 | 3 |\n\n## 二、乙\n\n正文。\n');
  check(sectionEmpty, '## 一、甲\n\n正文。\n\n## 二、乙\n\n| 类别 | 件数 |\n| --- | --- |\n| 处罚 | 3 |\n');
  check(sectionEmpty, '## 一、甲\n\n<table><tr><td>处罚</td></tr></table>\n\n## 二、乙\n\n正文。\n');
});

test('a comment and the bookmark that Word left are not content', () => {
  check(sectionEmpty, '## [|一、甲|]\n\n<!-- 待办公室提供 -->\n\n## 二、乙\n\n正文。\n');
  check(sectionEmpty, '## [|一、甲|]\n\n[bookmark: _GoBack]\n\n## 二、乙\n\n正文。\n');
});

test('a run-in heading holds its own text', () => {
  check(sectionEmpty, '一、甲\n（一）加强学习。全年学习12次。\n（二）健全制度。\n二、乙\n正文。\n');
});

test('an unmarked heading among headings with text is reported', () => {
  check(sectionEmpty, '一、甲\n正文。\n（一）子\n正文。\n[|（二）丑|]\n（三）寅\n正文。\n');
});

test('numbered lines with nothing below any of them are a list', () => {
  check(sectionEmpty, '一、参加单位\n1.某县司法局\n2.某县财政局\n3.青石乡人民政府\n');
});

test('text behind a list of digits does not make headings of its lines', () => {
  check(sectionEmpty, '一、参加单位\n1.某县司法局\n2.某县财政局\n3.青石乡人民政府\n以上单位各派一人。\n');
});

test('what breaks off in the middle of a sentence is a paragraph', () => {
  check(sectionEmpty, '一、甲\n（一）健全制度；\n（二）规范执法\n全年办案12件。\n');
});

test('a section of the report type is an error, another heading a warning', () => {
  assert.deepEqual(severities(`${REPORT_HEAD}## 一、主要举措和成效\n`), ['error']);
  assert.deepEqual(severities(`${REPORT_HEAD}## 一、其他需要报告的情况\n`), ['error']);
  assert.deepEqual(severities(`${REPORT_HEAD}## 一、主要举措和成效\n\n### （一）规范执法\n`), ['warning']);
});

test('in an outline of mandated sections every one is empty', () => {
  check(sectionEmpty, `${REPORT_HEAD}[|一、主要举措和成效|]\n[|二、存在的不足和原因|]\n`);
});

test('an annex is not looked at', () => {
  check(sectionEmpty, '## 一、甲\n\n正文。\n\n附件\n\n执法案件清单\n\n## 一、处罚\n\n## 二、许可\n\n2件。\n');
});

test('the catch-all section may say that there is nothing', () => {
  checkSuggestion(
    sectionEmpty,
    '某县青石乡2024年法治政府建设年度报告\n一、其他需要报告的情况\n\n某县青石乡人民政府\n2025年1月10日\n',
    '写“无。”',
    '某县青石乡2024年法治政府建设年度报告\n一、其他需要报告的情况\n无。\n\n某县青石乡人民政府\n2025年1月10日\n',
  );
});

test('another section of the report type gets its skeleton', () => {
  checkSuggestion(
    sectionEmpty,
    `${REPORT_HEAD}## 一、存在的不足和原因\n\n## 二、下一步打算\n\n加强培训。\n`,
    '插入这一部分的段落骨架',
    `${REPORT_HEAD}## 一、存在的不足和原因\n\n2024年，法治政府建设虽有进展，但对照上级要求和群众期盼还有差距，主要表现在：一是【不足】；二是【不足】。\n\n产生上述不足的主要原因：一是【原因】；二是【原因】。\n\n## 二、下一步打算\n\n加强培训。\n`,
  );
});
