import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { countMismatch } from './count-mismatch.ts';

test('items that follow are counted', () => {
  check(countMismatch, '重点做好[|以下3项工作|]：一是学法。二是执法。三是普法。四是用法。\n', '列出的是4项');
  check(countMismatch, '重点做好以下三个方面工作：一是学法。二是执法。三是普法。\n');
});

test('subsections that follow are counted', () => {
  check(
    countMismatch,
    '## 一、举措\n\n主要有[|以下三个方面|]：\n\n### （一）学法\n\n正文。\n\n### （二）执法\n\n正文。\n',
  );
  check(countMismatch, '## 一、举措\n\n主要有以下两个方面：\n\n### （一）学法\n\n正文。\n\n### （二）执法\n\n正文。\n');
});

test('subsections count up to the next that begins anew, and one or more is any number', () => {
  check(
    countMismatch,
    '第一章　总则\n\n第一条　分为以下三个阶段：\n\n（一）甲\n\n（二）乙\n\n（三）丙\n\n第二条　条件是：\n\n（一）丁\n\n（二）戊\n',
  );
  check(
    countMismatch,
    '## 一、措施\n\n采取下列一项或者多项措施：\n\n### （一）甲\n\n正文。\n\n### （二）乙\n\n正文。\n',
  );
});

test('subsections that follow go before the items of the first of them', () => {
  check(
    countMismatch,
    '## 一、措施\n\n抓好以下两项工作：\n\n（一）学法。一是听课。二是考试。三是比赛。\n\n（二）执法。一是检查。\n',
  );
});

test('a list further down belongs to something else', () => {
  check(countMismatch, '落实以下三项制度。制度都已上墙，人人知晓。各村另有做法：一是学法。二是执法。\n');
});

test('the parts of a report', () => {
  const text = (count: string): string =>
    `# 某县2024年政府信息公开工作年度报告\n\n本报告由总体情况、存在问题等${count}组成。\n\n一、总体情况\n\n正文。\n\n二、存在问题\n\n正文。\n`;
  check(countMismatch, text('[|三个部分|]').replace('|]组成', '组成|]'));
  check(countMismatch, text('两个部分'));
});

test('法律“六进” and the places that are named', () => {
  check(countMismatch, '开展[|“六进”活动|]。深入机关、深入社区、深入学校。\n');
  check(countMismatch, '进学校、进农村、进小区、进场所、进企业、进家庭等六进活动。\n');
  check(countMismatch, '“六进”活动：进机关、进企业、进社区（村）、进学校、进宗教活动场所（寺院、教堂）、进家庭。\n');
  check(countMismatch, '推进“六进”活动，进机关、进社区等场所。\n');
});
