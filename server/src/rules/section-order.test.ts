import { test } from 'node:test';
import { check, REPORT_HEAD } from '../../../test/check.ts';
import { sectionOrder } from './section-order.ts';

const HEAD = '# 某县水务局2024年政府信息公开工作年度报告\n\n';

test('the one section that was moved is reported, not those that it passed', () => {
  check(
    sectionOrder,
    `${HEAD}## [|一、其他需要报告的事项|]\n\n无。\n\n## 二、总体情况\n\n公开。\n\n## 三、主动公开政府信息情况\n\n公开。\n`,
    '“一、其他需要报告的事项”应排在“三、主动公开政府信息情况”之后。',
  );
});

test('a section that belongs at the beginning is told before which it goes', () => {
  check(
    sectionOrder,
    `${HEAD}## 一、主动公开政府信息情况\n\n公开。\n\n## 二、存在的主要问题及改进情况\n\n改进。\n\n## [|三、总体情况|]\n\n公开。\n`,
    '应排在“一、主动公开政府信息情况”之前',
  );
});

test('sections in order are in order, though some are missing', () => {
  check(sectionOrder, `${HEAD}## 一、总体情况\n\n公开。\n\n## 二、其他需要报告的事项\n\n无。\n`);
});

test('where no order is demanded none is looked for', () => {
  check(sectionOrder, `${REPORT_HEAD}## 一、2025年主要安排\n\n培训。\n\n## 二、主要举措和成效\n\n办案。\n`);
});
