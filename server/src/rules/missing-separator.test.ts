import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, checkSuggestion, lintText } from '../../../test/check.ts';
import { missingSeparator } from './missing-separator.ts';

test('names of acts', () => {
  check(missingSeparator, '围绕[|行政复议行政诉讼|]目标，[|行政处罚行政强制|]案件。\n');
  checkSuggestion(missingSeparator, '行政复议行政诉讼\n', '改为“行政复议、行政诉讼”', '行政复议、行政诉讼\n');
});

test('names of bodies are a hint', () => {
  const { findings } = lintText('在县委县政府领导下，我乡党委政府重视。\n', [missingSeparator]);
  assert.deepEqual(
    findings.map(({ severity, message }) => `${severity} ${message}`),
    ['info “县委”与“县政府”并列，中间缺顿号。', 'info “党委”与“政府”并列，中间缺顿号。'],
  );
});

test('bodies among other pairs', () => {
  check(missingSeparator, '按照党中央国务院、省委省政府和市委、市政府部署，各级党委政府落实。\n');
});

test('lists and clauses before 的', () => {
  checkSuggestion(missingSeparator, '按照权力清单，责任清单的要求\n', '改为“、”', '按照权力清单、责任清单的要求\n');
  check(missingSeparator, '[|领导负责抓，部门配合抓，群众参与抓|]的工作格局。\n');
  check(missingSeparator, '领导亲自抓、部门配合抓、群众参与抓的工作格局，完善机制，落实责任的局面。\n');
});
