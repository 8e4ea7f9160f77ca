import { test } from 'node:test';
import { check, REPORT_HEAD } from '../../../test/check.ts';
import { tableMissing } from './table-missing.ts';

const HEAD = '# 某县水务局2024年政府信息公开工作年度报告\n\n';

test('a section that must show a table and shows none is reported', () => {
  check(
    tableMissing,
    `${HEAD}## [|一、收到和处理政府信息公开申请情况|]\n\n全年收到申请6件。\n`,
    '“一、收到和处理政府信息公开申请情况”部分缺“收到和处理政府信息公开申请情况表”。',
  );
});

test('a table that lost its cells is a table', () => {
  check(tableMissing, `${HEAD}## 一、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\n0\n0\n`);
});

test('a table whose words were scattered over lines is a table', () => {
  check(
    tableMissing,
    `${HEAD}## 一、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t行政诉讼\n结果\t结果\t其他\n维持\t纠正\t果\n72\t64\t178\n`,
  );
});

test('a picture, HTML or an annex may stand in for it', () => {
  check(tableMissing, `${HEAD}## 一、主动公开政府信息情况\n\n![主动公开](表.png)\n`);
  check(tableMissing, `${HEAD}## 一、主动公开政府信息情况\n\n<table><tr><td>0</td></tr></table>\n`);
  check(tableMissing, `${HEAD}## 一、主动公开政府信息情况\n\n有关数据见附件1。\n`);
});

test('an empty section is no matter of tables', () => {
  check(tableMissing, `${HEAD}## 一、主动公开政府信息情况\n\n## 二、总体情况\n\n公开。\n`);
});

test('report types without tables need none', () => {
  check(tableMissing, `${REPORT_HEAD}## 一、主要举措和成效\n\n主动公开政府信息情况良好。\n`);
});
