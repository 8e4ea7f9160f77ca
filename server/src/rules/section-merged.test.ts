import { test } from 'node:test';
import { check, REPORT_HEAD } from '../../../test/check.ts';
import { sectionMerged } from './section-merged.ts';

test('one heading for two sections is reported', () => {
  check(
    sectionMerged,
    `${REPORT_HEAD}## [|一、存在的问题及下一步打算|]\n\n由于编制少。\n`,
    '“2025年推进法治政府建设的主要安排”',
  );
  check(sectionMerged, `${REPORT_HEAD}## [|一、主要做法和成效、存在的不足|]\n\n由于编制少。\n`);
});

test('two elements of one section are no two sections', () => {
  check(sectionMerged, `${REPORT_HEAD}## 一、存在的不足、原因和问题整改情况\n\n由于编制少。\n`);
  check(sectionMerged, `${REPORT_HEAD}## 一、第一责任人履行职责、加强法治政府建设的有关情况\n\n带头学法。\n`);
});

test('plans that speak of measures are plans', () => {
  check(
    sectionMerged,
    `${REPORT_HEAD}## 一、下一步主要工作措施\n\n加强培训。\n\n## 二、2025年主要举措\n\n充实力量。\n`,
  );
});

test('two headings for one section are in order', () => {
  check(sectionMerged, `${REPORT_HEAD}## 一、存在的不足\n\n力量弱。\n\n## 二、原因分析\n\n编制少。\n`);
});
