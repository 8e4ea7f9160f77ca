import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { repeatedSentence } from './repeated-sentence.ts';

test('a long sentence told again anywhere', () => {
  const sentence = '全年组织干部职工参加法律知识培训和行政执法资格考试四次';
  check(repeatedSentence, `${sentence}。\n\n另有事情。\n\n[|${sentence}|]。\n`);
});

test('short formulas come back', () => {
  check(repeatedSentence, '坚持依法行政。办结案件12件。坚持依法行政。\n');
  check(repeatedSentence, '坚持依法行政。[|坚持依法行政|]。\n');
});

test('who is responsible comes again in brackets, and so do the words before a list', () => {
  const office = '（各乡镇人民政府、县司法局和其他有关部门按职责分工负责）';
  check(repeatedSentence, `规范执法。${office}\n\n加强普法。${office}\n`);
  check(repeatedSentence, `${'坚持依法行政。（县司法局牵头）。'.repeat(3)}\n`);
  const lead = '有下列情形之一的，执法人员应当主动报告并且退出案件的调查：';
  check(repeatedSentence, `${lead}\n\n甲。\n\n${lead}\n\n乙。\n`);
});

test('the title of a paragraph and its first words', () => {
  check(
    repeatedSentence,
    '（一）依法治理，推进普法宣教。[|推进普法教育|]，组织培训。\n（二）规范执法。规范文书，统一案卷。\n',
  );
});
