import { test } from 'node:test';
import { check, checkSuggestion, REPORT_HEAD } from '../../../test/check.ts';
import { sectionWording } from './section-wording.ts';

test('shortcomings without the word reasons', () => {
  check(sectionWording, `${REPORT_HEAD}## [|一、存在的不足|]\n\n正文。\n`, '不一致');
});

test('small differences are fine', () => {
  check(
    sectionWording,
    `${REPORT_HEAD}## 一、2024年度法治政府建设的工作措施及成效\n\n正文。\n\n## 二、不足及原因\n\n正文。\n`,
  );
});

test('a heading that covers two sections is left to section-merged', () => {
  check(sectionWording, `${REPORT_HEAD}## 一、存在的不足和下一步打算\n\n正文。\n`);
});

test('the suggestion writes the wording of the source', () => {
  const before = `${REPORT_HEAD}## 一、下一步打算\n\n正文。\n`;
  const title = '2025年推进法治政府建设的主要安排';
  checkSuggestion(sectionWording, before, `改为“${title}”`, before.replace('下一步打算', title));
});
