import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText, summarize } from './check.ts';

// Each looks like a slip to a careless check and is right. All rules run, and none may say anything.
const CONTROLS: readonly (readonly [why: string, sentence: string])[] = [
  ['a day and month with the dot, quoted', '组织“12·4”国家宪法日、宪法宣传周宣传活动。'],
  ['quotations side by side', '纠正“重审批轻监管”“重处罚轻教育”的做法。'],
  ['依法制定 is not 法制', '依法制定行政规范性文件2件。'],
  ['words between the quotations', '学习《民法典》、“6·26”国际禁毒日、“4·15”全民国家安全教育日有关知识。'],
  ['以案释法制度 and 学法制度 hold no 法制', '落实以案释法制度和领导干部学法制度。'],
  ['names of laws side by side', '宣传《宪法》《民法典》《社区矫正法》。'],
  ['items that are sentences', '主要做法：一是坚持集体学法。二是坚持以案释法。'],
  ['items in one sentence', '主要做法：一是坚持集体学法；二是坚持以案释法；三是坚持依法决策。'],
  ['法制审核 keeps its old word', '重大执法决定法制审核率为100%。'],
  ['截止日期 is a noun', '明确整改截止日期和责任人。'],
  ['figures with a unit each', '办理行政执法案件74件，其中普通程序1件、简易程序73件。'],
  ['years of a plan in its name', '落实《法治政府建设实施纲要（2021—2025年）》。'],
  ['a year before, for comparison', '信访事项比2023年减少6件。'],
  ['a hidden number', '便民电话尾号为138****5678。'],
  ['a list that ends in 等', '开展法律进机关、进学校等“六进”活动。'],
];

test('no rule says anything of a report that is right', () => {
  assert.deepEqual(findingsOf(reportWith('全年办结行政执法案件12件。')), []);
});

for (const [why, sentence] of CONTROLS) {
  test(`nothing is wrong with ${why}`, () => {
    assert.deepEqual(findingsOf(reportWith(sentence)), []);
  });
}

test('the official number below the title is right', () => {
  const text = reportWith('全年办结行政执法案件12件。').replace('\n\n县委、', '\n\n青政发〔2025〕1号\n\n县委、');
  assert.deepEqual(findingsOf(text), []);
});

test('items may stand in paragraphs of their own', () => {
  const items = ['一是坚持集体学法。', '二是坚持以案释法。', '三是坚持依法决策。'];
  assert.deepEqual(findingsOf(reportWith(`主要做法是：\n\n${items.join('\n\n')}`)), []);
});

test('a heading at the start of a paragraph ends in 。', () => {
  const paragraphs = '（一）加强领导。乡党委四次研究法治建设工作。\n\n（二）规范执法。全年办结行政执法案件12件。';
  assert.deepEqual(findingsOf(reportWith(paragraphs)), []);
});

function reportWith(measures: string): string {
  return `---
报告类型: 法治政府建设年度报告
报告年度: 2024
---

# 某县青石乡人民政府关于2024年法治政府建设情况的报告

县委、县政府：

2024年，青石乡深入学习贯彻习近平法治思想，扎实推进法治政府建设。现将有关情况报告如下：

## 一、2024年推进法治政府建设的主要举措和成效

${measures}

## 二、2024年推进法治政府建设存在的不足和原因

执法人员业务能力不足，主要原因是培训不够。

## 三、2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况

乡党委书记、乡长带头学法，将履职情况列入年终述职内容。

## 四、2025年推进法治政府建设的主要安排

办好两期执法培训班，配齐执法装备。

## 五、其他需要报告的情况

无。

某县青石乡人民政府
2025年1月10日
`;
}

function findingsOf(text: string): readonly string[] {
  const { findings } = lintText(text);
  return summarize(
    text,
    findings.filter((finding) => finding.rule.id !== 'heading-unmarked'),
  );
}
