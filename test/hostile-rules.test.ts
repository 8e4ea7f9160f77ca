import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import type { Rule } from '../server/src/core/rule.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { rules } from '../server/src/rules/index.ts';
import { isLinear } from './is-linear.ts';

const SIZE = 1_000_000;
const MANY_LINES = 20_000;
/** Milliseconds below which many lines prove that nothing grows with the square. */
const HARMLESS_LINES = 120;

/** What is repeated without end: made for the patterns of the rules. */
const UNITS = [
  ...['，', '，。', '……', '...', '。。', '--', '—', '！', '?', '"', ', ', '甲, '],
  ...['“', '”', '“甲”、', '“甲“', '《', '《甲》、', '《《甲》', '《甲<乙>', '（', '(', ')', '(甲', '（》'],
  ...['1', '１', '.1', '1,', '1，234', '1-', '12·4', '20212025', '3千', '二○', '约1', '达到98%'],
  ...[' ', '甲 ', '甲1 ', '\u00a0', '\t'],
  ...['一是甲；', '一是甲。乙；二是丙；', '县委县政府', '行政复议', '、和', '领导抓，', '的格局', '权力清单，'],
  ...[
    '法制',
    '习近平',
    '某镇人民政府',
    '2024年',
    '张三',
    '138',
    'a@',
    'https://',
    '<a',
    '<!--',
    '[bookmark:',
    '`',
    '*',
    '|',
  ],
];
/** Lines without end, of which a shorter text holds enough. */
const LINES = [
  ...['\n', '\r', '甲\n', '（一）甲。乙；\n', '一、甲\n（一）乙。丙；\n', '1.甲\n', '## 一、甲\n'],
  ...['附件：1.甲\n', '附件1\n甲。\n', '2024年1月1日\n', '| 甲 |\n'],
];
/** Two marks far apart: what looks from one for the other must not look again and again. */
const WHOLES = [
  ...['“》', '（”', '《<', '。；', '一是', '(（'].map(
    (pair) => pair.slice(0, 1).repeat(SIZE / 2) + pair.slice(1).repeat(SIZE / 2),
  ),
  `${'（'.repeat(SIZE / 2)}\n\n${'）'.repeat(SIZE / 2)}`,
  `甲${' '.repeat(SIZE)}乙`,
  `《${'甲'.repeat(SIZE)}`,
  `${'1'.repeat(SIZE)}%`,
];

test('a text of any kind takes a time that grows no faster than the text', () => {
  for (const unit of UNITS) checkGrowth(JSON.stringify(unit), unit.repeat(Math.ceil(SIZE / unit.length)));
  for (const line of LINES)
    checkGrowth(JSON.stringify(line), line.repeat(Math.ceil(MANY_LINES / line.length)), HARMLESS_LINES);
  for (const whole of WHOLES) checkGrowth(`${JSON.stringify(whole.slice(0, 3))}…`, whole);
});

function checkGrowth(name: string, text: string, harmless?: number): void {
  const [quarter, whole] = [parseDraft(text.slice(0, text.length / 4)), parseDraft(text)];
  const areLinear = (some: readonly Rule[]): boolean =>
    isLinear(
      (length) => lint(length < text.length ? quarter : whole, { ...standardOptions, rules: some }),
      text.length,
      harmless,
    );
  if (areLinear(rules)) return;
  const guilty = rules.filter((rule) => !areLinear([rule]));
  assert.deepEqual(
    guilty.map(({ id }) => id),
    [],
    `${name} without end`,
  );
}
