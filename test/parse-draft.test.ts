import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { frameOf, itemValues, outlineText } from './outline-text.ts';

const HEAD = '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n现将情况报告如下：\n\n';

test('marked, unmarked and run-in headings at four levels', () => {
  const text = '## 一、甲\n\n### （一）乙\n\n1.丙\n\n（1）丁。接着写正文，说明做法。\n\n①戊\n';
  assert.equal(
    outlineText(text),
    '1 marked 一、 甲\n2 marked （一） 乙\n3 unmarked 1. 丙\n4 run-in （1） 丁\n5 unmarked ① 戊\n',
  );
});

test('headings on adjacent lines are told apart', () => {
  assert.equal(outlineText('（一）甲\n（二）乙\n'), '2 unmarked （一） 甲\n2 unmarked （二） 乙\n');
});

test('blanks of every kind before and after an ordinal', () => {
  const text = '　　一、甲\n\u00a0二、\u00a0乙\n\u2002三、\u3000丙\n    四、 丁\n';
  assert.equal(outlineText(text), '1 unmarked 一、 甲\n1 unmarked 二、 乙\n1 unmarked 三、 丙\n1 unmarked 四、 丁\n');
});

test('four blanks make no code block of a heading', () => {
  assert.equal(outlineText('正文。\n\n    一、甲\n\n    正文。\n'), '1 unmarked 一、 甲\n');
});

test('a Markdown list is descended into', () => {
  assert.equal(
    outlineText('一、甲\n\n1. 乙\n\n   正文。\n\n2. 丙\n'),
    '1 unmarked 一、 甲\n3 unmarked 1. 乙\n3 unmarked 2. 丙\n',
  );
});

test('emphasis marks are no part of a heading', () => {
  const text = '**一、甲**\n\n**（一）加强领导。**各单位要落实责任，抓好工作。\n';
  assert.equal(outlineText(text), '1 unmarked 一、 甲\n2 run-in （一） 加强领导\n');
});

test('第一部分 stands above 一、', () => {
  assert.equal(
    outlineText('第一部分 概况\n一、甲\n（一）乙\n'),
    '1 unmarked 第一部分 概况\n2 unmarked 一、 甲\n3 unmarked （一） 乙\n',
  );
});

test('digits that Word left in place of 一、 stand on the first level', () => {
  const text = `${HEAD}1、 甲\n正文。\n2、 乙\n（一）子。正文。\n（二）丑。正文。\n3、 丙\n（一）寅。正文。\n四、丁\n正文。\n`;
  const tops = outlineText(text)
    .split('\n')
    .filter((line) => line.startsWith('1 '));
  assert.deepEqual(tops, ['1 unmarked 1、 甲', '1 unmarked 2、 乙', '1 unmarked 3、 丙', '1 unmarked 四、 丁']);
});

test('a heading of many words is named by its first clause', () => {
  const clause = '辖区内部分重点区域的矛盾纠纷排查工作推进不够均衡';
  const text = `1.${clause}，${'有的单位重视程度不够高、'.repeat(5)}需要加强。\n`;
  assert.equal(outlineText(text), `3 run-in 1. ${clause}\n`);
});

test('the title may take three lines with blank lines between', () => {
  assert.deepEqual(frameOf('某县人民政府\n\n关于2024年度\n\n法治政府建设情况的报告\n\n县委：\n\n正文。\n'), {
    title: '某县人民政府关于2024年度法治政府建设情况的报告',
    recipient: '县委',
  });
});

test('a title printed twice is one title', () => {
  const text =
    '某镇人民政府关于2024年工作的报告\n\n发布时间:2025年03月01日 来源:某局\n\n某镇人民政府\n关于2024年工作的报告\n\n县政府：\n\n正文。\n';
  const [report] = parseDraft(text).parts;
  assert.equal(report?.title?.lines.length, 2);
  assert.equal(report.title.repeated?.start, 0);
});

test('a Word bookmark is no part of the title', () => {
  assert.equal(frameOf('[bookmark: _GoBack]某镇2024年度工作报告\n正文。\n').title, '某镇2024年度工作报告');
});

test('head and tail in either order', () => {
  const tail = '某县青石乡人民政府\n2025年1月10日\n（此件公开发布）\n';
  const expected = { signature: '某县青石乡人民政府', date: '2025-1-10 arabic', annotation: '（此件公开发布）' };
  const head = { title: '某县青石乡人民政府关于2024年法治政府建设情况的报告', recipient: '县委、县政府' };
  assert.deepEqual(frameOf(`${HEAD}一、甲\n正文。\n\n${tail}`), { ...head, ...expected });
  const swapped = '二〇二五年一月十日\n某县青石乡人民政府\n（此件公开发布）\n';
  assert.deepEqual(frameOf(`${HEAD}一、甲\n正文。\n\n${swapped}`), { ...head, ...expected, date: '2025-1-10 han' });
});

test('a joint report is signed by two bodies', () => {
  const { signature } = frameOf(`${HEAD}一、甲\n正文。\n\n中共某县青石乡委员会\n某县青石乡人民政府\n2025年1月10日\n`);
  assert.equal(signature, '中共某县青石乡委员会 某县青石乡人民政府');
});

test('an attachment note numbers no sections', () => {
  const text = `${HEAD}一、甲\n正文。\n\n附件：1.任务清单\n　　　2.责任分工表\n\n某县青石乡人民政府\n2025年1月10日\n`;
  assert.equal(outlineText(text), '1 unmarked 一、 甲\n');
  assert.equal(frameOf(text)['attachments'], '附件：1.任务清单\n2.责任分工表');
});

test('an annex is a document of its own', () => {
  const text = `${HEAD}一、甲\n正文。\n二、乙\n正文。\n\n某县青石乡人民政府\n2025年1月10日\n\n附件\n\n任务清单\n\n一、丙\n正文。\n`;
  assert.equal(outlineText(text), '1 unmarked 一、 甲\n1 unmarked 二、 乙\n--\n1 unmarked 一、 丙\n');
});

test('a document that is passed on is a document of its own', () => {
  const text =
    '某县人民政府办公室关于印发工作方案的通知\n\n各乡镇：\n\n现予印发。\n\n某县人民政府办公室\n2025年1月10日\n\n工作方案\n\n一、甲\n正文。\n二、乙\n正文。\n';
  assert.equal(outlineText(text), '--\n1 unmarked 一、 甲\n1 unmarked 二、 乙\n');
});

test('what opens like an ordinal and is none', () => {
  const lines = [
    '附件：1.清单',
    '1.1总体情况',
    '3.15消费者权益日期间开展宣传。',
    '2.5亿元资金已经到位。',
    '2023、2024年连续两年达标。',
    '（2024）15号文件要求如下。',
    '三、四个部门参加会议。',
    '二、三产业发展较快。',
    '一是加强领导。',
  ];
  for (const line of lines) assert.equal(outlineText(`${line}\n`), '', line);
});

test('what looks like none and is an ordinal', () => {
  assert.equal(
    outlineText('一、一年来工作回顾\n1.2023年工作\n'),
    '1 unmarked 一、 一年来工作回顾\n3 unmarked 1. 2023年工作\n',
  );
});

test('a table of contents has no sections', () => {
  const text = `${HEAD}目　录\n一、甲……………1\n二、乙……………3\n\n一、甲\n正文。\n二、乙\n正文。\n`;
  assert.equal(outlineText(text), '1 unmarked 一、 甲\n1 unmarked 二、 乙\n');
  assert.equal(
    outlineText(`${HEAD}目录\n一、甲\n二、乙\n\n一、甲\n正文。\n二、乙\n正文。\n`),
    '1 unmarked 一、 甲\n1 unmarked 二、 乙\n',
  );
});

test('tables number no sections', () => {
  const markdown = '一、甲\n\n| 序号 | 事项 |\n| --- | --- |\n| 一、 | 丙 |\n| 二、 | 丁 |\n\n二、乙\n正文。\n';
  assert.equal(outlineText(markdown), '1 unmarked 一、 甲\n1 unmarked 二、 乙\n');
  assert.equal(parseDraft(markdown).tables[0]?.rows[2]?.[1]?.value, '丁');
  const flattened =
    '一、申请情况\n申请人\t自然人\t总计\n一、本年新收\t30\t30\n（一）予以\n公开\t1\t1\n二、上年结转\t0\t0\n二、复议情况\n复议\t诉讼\n';
  assert.equal(outlineText(flattened), '1 unmarked 一、 申请情况\n1 unmarked 二、 复议情况\n');
});

test('lines that end in a colon and are no recipients', () => {
  for (const line of ['联系电话：', '地址：', '主要表现在：', '现将有关情况报告如下：', '来源：']) {
    assert.equal(frameOf(`某镇2024年度工作报告\n\n${line}\n\n正文。\n`)['recipient'], undefined, line);
  }
});

test('items count across the paragraphs of a section', () => {
  const text = '一、甲\n要求如下：一是子。二是丑。\n\n三是寅。\n二、乙\n一是卯；二是辰。\n';
  assert.deepEqual(itemValues(parseDraft(text)), [
    [1, 2, 3],
    [1, 2],
  ]);
});

test('之一是, 统一是 and 三要素 are no items', () => {
  assert.deepEqual(itemValues(parseDraft('原因之一是认识不足，标准不统一是难点，第一是人员不足，三要素齐全。\n')), []);
});

test('front matter that is not closed is not taken for prose', () => {
  const draft = parseDraft('---\n报告年度: 2024\n发文机关: 某县某镇人民政府\n\n# 某镇工作报告\n');
  assert.equal(draft.frontMatter?.problems[0]?.kind, 'unclosed');
  assert.deepEqual(
    draft.lines.map((line) => line.text),
    ['某镇工作报告'],
  );
});

test('front matter keeps what was typed, with positions', () => {
  const draft = parseDraft('---\n报告年度: 2024\n成文日期: 2025-01-10\n主送机关: [县委]\n---\n\n正文。\n');
  const values = draft.frontMatter?.entries.map((entry) => entry.value?.value);
  assert.deepEqual(values, ['2024', '2025-01-10', undefined]);
  const year = draft.frontMatter?.entries[0]?.value?.span;
  assert.equal(year && draft.text.slice(year.start, year.end), '2024');
  assert.equal(draft.frontMatter?.problems[0]?.kind, 'not-text');
});

test('line breaks of every kind', () => {
  const expected = '1 unmarked 一、 甲\n1 unmarked 二、 乙\n1 unmarked 三、 丙\n';
  for (const text of ['一、甲\r\n\r\n二、乙\r\n三、丙\r\n', '一、甲\r二、乙\r三、丙', '一、甲\r\n二、乙\n三、丙\r']) {
    assert.equal(outlineText(text), expected, JSON.stringify(text));
  }
});

test('comments are kept apart from prose', () => {
  const draft = parseDraft('<!-- 忽略 -->\n\n一、甲\n正文<!-- 待核 -->继续。\n');
  assert.deepEqual(
    draft.comments.map((comment) => comment.value),
    ['<!-- 忽略 -->', '<!-- 待核 -->'],
  );
});

test('an item may open bold', () => {
  assert.deepEqual(itemValues(parseDraft('**一是加强领导。**明确分工。**二是强化保障。**落实经费。\n')), [[1, 2]]);
});

test('notes behind the report count afresh', () => {
  const text = '一、甲\n正文。\n二、乙\n正文。\n\n名词解释\n\n1.三所联动：调解机制。\n2.一站办理：服务方式。\n';
  assert.match(outlineText(text), /^1 unmarked 一、 甲\n1 unmarked 二、 乙\n--\n3 /);
});
