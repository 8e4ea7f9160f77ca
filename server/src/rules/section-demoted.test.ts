import { test } from 'node:test';
import { check, REPORT_HEAD } from '../../../test/check.ts';
import { sectionDemoted } from './section-demoted.ts';

const LEADER = '（一）党政主要负责人履行第一责任人职责';

test('a section that only a subheading names is reported there', () => {
  check(sectionDemoted, `${REPORT_HEAD}## 一、主要举措和成效\n\n### [|${LEADER}|]\n\n带头学法。\n`, '宜单设一级标题');
});

test('a run-in subheading counts as well', () => {
  check(sectionDemoted, `${REPORT_HEAD}一、主要举措和成效\n\n[|${LEADER}。|]带头学法。\n`);
});

test('below a heading of its own a subheading is in order', () => {
  check(sectionDemoted, `${REPORT_HEAD}## 一、第一责任人职责履行情况\n\n### ${LEADER}\n\n带头学法。\n`);
});

test('the catch-all section may stand anywhere', () => {
  check(sectionDemoted, `${REPORT_HEAD}## 一、主要举措和成效\n\n### （一）其他需要报告的情况\n\n无。\n`);
});

test('a subheading that speaks of solving problems is none on shortcomings', () => {
  check(sectionDemoted, `${REPORT_HEAD}## 一、主要举措和成效\n\n### （一）聚焦突出问题，开展专项整治\n\n办案。\n`);
});
