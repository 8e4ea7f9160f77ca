import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, lintText, REPORT_HEAD } from '../../../test/check.ts';
import { headingSlogan } from './heading-slogan.ts';

const SLOGANS = '## 一、强化组织领导\n\n开会。\n\n## 二、提升执法水平\n\n办案。\n\n';
const NAMED = '## 三、存在的不足和原因\n\n由于编制少。\n';

test('slogans in place of the measures are one finding', () => {
  check(
    headingSlogan,
    `${REPORT_HEAD}${SLOGANS}${NAMED}`.replace('一、强化组织领导', '[|一、强化组织领导|]'),
    '等2个一级标题',
  );
});

test('a report of nothing but slogans is told so', () => {
  check(
    headingSlogan,
    `${REPORT_HEAD}${SLOGANS}`.replace('一、强化组织领导', '[|一、强化组织领导|]'),
    '一级标题都没有写明',
  );
});

test('the other slogans are named beside the first', () => {
  const text = `${REPORT_HEAD}${SLOGANS}${NAMED}`;
  const [finding] = lintText(text, [headingSlogan]).findings;
  assert.deepEqual(
    finding?.related.map(({ span }) => text.slice(span.start, span.end)),
    ['二、提升执法水平'],
  );
});

test('beside a heading for the measures slogans are in order', () => {
  check(headingSlogan, `${REPORT_HEAD}${SLOGANS}## 三、主要成效\n\n办案。\n`);
});

test('a single heading of its own kind is no habit', () => {
  check(headingSlogan, `${REPORT_HEAD}## 一、强化组织领导\n\n开会。\n\n## 二、存在的不足和原因\n\n由于编制少。\n`);
});

test('a document of another type may have any headings', () => {
  check(headingSlogan, `某县青石乡人民政府关于2024年防汛工作情况的报告\n\n${SLOGANS}`);
});
