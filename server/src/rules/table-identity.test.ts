import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, lintText, REPORT_HEAD } from '../../../test/check.ts';
import { tableIdentity } from './table-identity.ts';

const HEAD = '# 某县水务局2024年政府信息公开工作年度报告\n\n';
const KINDS = '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
const RULE = '| --- '.repeat(8) + '|';

test('received and carried over must equal done and left over, in each column', () => {
  check(
    tableIdentity,
    `${HEAD}| 项目 | 自然人 | 其他 |
| --- | --- | --- |
| 本年新收申请 | 1,205 | 3 |
| 上年结转申请 | 10 | 0 |
| （七）总计 | [|1200|] | 2 |
| 结转下年度继续办理 | 14 | 1 |
`,
    '“自然人”：本年新收（1205）、上年结转（10）之和是1215，而办理结果总计（1200）、结转下年度继续办理（14）之和是1214，应当相等（第一项加第二项之和，等于第三项加第四项之和）。',
  );
});

test('labels may stand in several cells, and heads in several rows', () => {
  check(
    tableIdentity,
    `${HEAD}| | | 申请人情况 | |
| --- | --- | --- | --- |
| | | 自然人 | 商业<br>企业 |
| 一、本年新收政府信息公开申请数量 | | 5 | 2 |
| 二、上年结转政府信息公开申请数量 | | 0 | 0 |
| 三、本年度办理结果 | （一）予以公开 | 4 | 1 |
| | （七）总计 | 4 | [|1|] |
| 四、结转下年度继续办理 | | 1 | 0 |
`,
    '“商业企业”：',
  );
});

test('kinds of applicants must add up to the total of their row', () => {
  check(
    tableIdentity,
    `${HEAD}| 项目 ${KINDS}
${RULE}
| 本年新收 | 5 | 1 | 0 | 0 | 0 | 2 | [|9|] |
| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    '“本年新收”：自然人等6项之和是8，而总计是9，应当相等',
  );
});

test('results of reviews and lawsuits must add up to each of their totals', () => {
  const group = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const head = ['行政复议', '直接起诉', '复议后起诉'].flatMap((kind) => group.map((name) => `${kind}${name}`));
  check(
    tableIdentity,
    `${HEAD}| ${head.join(' | ')} |
${'| --- '.repeat(15)}|
| 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 3 | 1 | 0 | 0 | [|5|] |
`,
  );
});

test('a running number before the labels is no figure', () => {
  check(
    tableIdentity,
    `${HEAD}| 序号 | 项目 | 自然人 |
| --- | --- | --- |
| 1 | 本年新收 | 2 |
| 2 | 上年结转 | 0 |
| 3 | （七）总计 | 2 |
| 4 | 结转下年度继续办理 | 0 |
`,
  );
});

test('nothing is said of tables without figures, of others and of terms that occur twice', () => {
  check(tableIdentity, `${HEAD}| 本年新收 | 上年结转 |\n| --- | --- |\n| | |\n`);
  check(tableIdentity, `${HEAD}| 项目 | 数量 |\n| --- | --- |\n| 本年新收 | 2 |\n| 总计 | 5 |\n`);
  check(
    tableIdentity,
    `${HEAD}| 项目 | 自然人 |
| --- | --- |
| 本年新收 | 1 |
| 上年结转 | 0 |
| （七）总计 | 2 |
| （七）总计 | 3 |
| 结转下年度 | 0 |
`,
  );
});

test('other report types have no such tables', () => {
  check(
    tableIdentity,
    `${REPORT_HEAD}| 项目 | 自然人 |\n| --- | --- |\n| 本年新收 | 1 |\n| 上年结转 | 0 |\n| （七）总计 | 2 |\n| 结转下年度 | 0 |\n`,
  );
});

test('the terms of the finding are named where they stand', () => {
  const table =
    '| 项目 | 自然人 |\n| --- | --- |\n| 本年新收 | 1 |\n| 上年结转 | 0 |\n| （七）总计 | 2 |\n| 结转下年度 | 0 |\n';
  const [finding] = lintText(HEAD + table, [tableIdentity]).findings;
  assert.deepEqual(
    finding?.related.map(({ message }) => message),
    ['本年新收为1。', '上年结转为0。', '结转下年度继续办理为0。'],
  );
});
