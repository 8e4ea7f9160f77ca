import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInProfiles } from '../../profiles/index.ts';
import { check, checkSuggestion, lintText, REPORT_HEAD } from '../../../test/check.ts';
import { reasonMissing } from './reason-missing.ts';

test('shortcomings without reasons are reported at the heading', () => {
  check(reasonMissing, `${REPORT_HEAD}## [|一、存在的不足|]\n\n执法力量弱。\n`, '没有写原因');
});

test('the word in the heading alone gives no reason', () => {
  check(reasonMissing, `${REPORT_HEAD}## [|一、存在的不足和原因|]\n\n执法力量弱。\n`);
});

for (const reason of ['由于编制少，力量弱。', '力量弱，根源在于重视不够。', '力量弱。究其缘由，是培训少。']) {
  test(`“${reason}” gives a reason`, () => {
    check(reasonMissing, `${REPORT_HEAD}## 一、存在的不足\n\n${reason}\n`);
  });
}

test('reasons may stand below headings of their own', () => {
  check(
    reasonMissing,
    `${REPORT_HEAD}## 一、存在的不足\n\n### （一）主要表现\n\n力量弱。\n\n### （二）原因分析\n\n编制少。\n`,
  );
  check(reasonMissing, `${REPORT_HEAD}## 一、存在的不足\n\n力量弱。\n\n## 二、原因分析\n\n编制少。\n`);
});

test('an empty section is left to section-empty', () => {
  check(reasonMissing, `${REPORT_HEAD}## 一、存在的不足和原因\n\n## 二、下一步打算\n\n加强培训。\n`);
});

test('the basis is that of the report type', () => {
  const [finding] = lintText(`${REPORT_HEAD}## 一、存在的不足\n\n力量弱。\n`, [reasonMissing]).findings;
  assert.equal(finding?.basis, builtInProfiles[0]?.basis);
});

test('the suggestion adds a paragraph at the end of the section', () => {
  checkSuggestion(
    reasonMissing,
    `${REPORT_HEAD}一、存在的不足\n（一）力量弱。编制少。\n二、下一步打算\n加强培训。\n加强宣传。\n充实力量。\n严格考核。\n按时报告。\n接受监督。\n`,
    '在这一部分末尾补写原因',
    `${REPORT_HEAD}一、存在的不足\n（一）力量弱。编制少。\n产生上述不足的主要原因：一是【原因】；二是【原因】。\n二、下一步打算\n加强培训。\n加强宣传。\n充实力量。\n严格考核。\n按时报告。\n接受监督。\n`,
  );
});

test('where shortcomings and plans share a heading there is no place to suggest', () => {
  const [finding] = lintText(`${REPORT_HEAD}## 一、不足和下一步打算\n\n力量弱。\n`, [reasonMissing]).findings;
  assert.deepEqual(finding?.suggestions, []);
});
