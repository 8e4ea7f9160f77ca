import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importText } from './import-text.ts';

const HEAD = '---\n报告类型: 法治政府建设年度报告\n报告年度: 2024\n发文机关: 某县青石乡人民政府\n---\n\n';
const TITLE = '某县青石乡人民政府关于2024年法治政府建设情况的报告';

test('a pasted report becomes a draft', () => {
  checkBody(
    `\n某县青石乡人民政府\n\n关于2024年法治政府建设情况的报告\n县委、县政府：\n现将有关情况报告如下：\n一、主要举措和成效\n（一）加强领导\n乡党委高度重视。\n（二）广泛宣传。全年开展宣传6场。\n二、存在的不足\n1.力量不足\n人员偏少。\n某县青石乡人民政府\n2025年1月10日`,
    `# ${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下：\n\n## 一、主要举措和成效\n\n### （一）加强领导\n\n乡党委高度重视。\n\n（二）广泛宣传。全年开展宣传6场。\n\n## 二、存在的不足\n\n#### 1.力量不足\n\n人员偏少。\n\n某县青石乡人民政府\n\n2025年1月10日\n`,
  );
});

test('Windows and old Mac line breaks are line breaks', () => {
  const body = `# ${TITLE}\n\n县委、县政府：\n\n正文。\n`;
  checkBody(`${TITLE}\r\n县委、县政府：\r\n\r\n正文。\r\n`, body);
  checkBody(`${TITLE}\r县委、县政府：\r\r正文。\r`, body);
});

test('only what is known stands in the front matter', () => {
  assert.equal(importText('一、工作情况\n正文。\n').text, '## 一、工作情况\n\n正文。\n');
  assert.equal(importText('').text, '');
  assert.equal(importText('正文。').text, '正文。\n');
});

test('the name of the file tells type and year where the text does not', () => {
  const head = '---\n报告类型: 法治政府建设年度报告\n报告年度: 2023\n---\n\n';
  assert.equal(importText('正文。', 'D:\\报送\\2023年法治政府建设情况报告.txt').text, `${head}正文。\n`);
});

test('what a web page adds is listed', () => {
  const source = `${TITLE}\n发布时间：2025-02-01 来源：县司法局 浏览次数：12\n某县青石乡人民政府\n关于2024年法治政府建设情况的报告\n县委、县政府：\n来源：本段属于正文。\n责任编辑：某某\n`;
  checkBody(source, `# ${TITLE}\n\n县委、县政府：\n\n来源：本段属于正文。\n`);
  assert.deepEqual(listed(source), ['1 重复的标题', '2 网页信息', '7 网页信息']);
});

test('of two printings of the title the longer one stays', () => {
  checkBody(
    `${TITLE}\n\n关于2024年法治政府建设情况的报告\n县委、县政府：\n正文。`,
    `# ${TITLE}\n\n县委、县政府：\n\n正文。\n`,
  );
});

test('Word bookmarks, outer blanks and blanks behind ordinals are listed', () => {
  const source = `\ufeff[bookmark: _GoBack]${TITLE} \n\u3000\u3000正文，\u00a0见下。\n1、 力量不足\n \n`;
  checkBody(source, `# ${TITLE}\n\n正文，见下。\n\n1、力量不足\n`);
  assert.deepEqual(importText(source).removals, [
    { line: 1, removed: '\ufeff', reason: '文件开头的字节顺序标记' },
    { line: 1, removed: '[bookmark: _GoBack]', reason: 'Word 书签残留' },
    { line: 1, removed: ' ', reason: '行末空白' },
    { line: 2, removed: '\u3000\u3000', reason: '行首空白' },
    { line: 2, removed: '\u00a0', reason: '不间断空格、全角空格等特殊空白' },
    { line: 3, removed: ' ', reason: '序号与标题之间的空白' },
    { line: 4, removed: ' ', reason: '只有空白的行' },
  ]);
});

test('an ordinary blank in a sentence stays, a special one goes only where it separates nothing', () => {
  checkLine('《某办公厅 某部关于印发 方案的通知》。', '《某办公厅 某部关于印发 方案的通知》。');
  checkLine('各单位\u3000认真\u200b落实。', '各单位认真落实。');
  checkLine('使用Word\u00a0软件。', '使用Word 软件。');
  checkLine('中共青石乡委员会\u3000青石乡人民政府印发。', '中共青石乡委员会 青石乡人民政府印发。');
  checkLine('张三\u3000\u3000李四', '# 张三 李四');
  checkLine('第一章\u3000总则', '## 第一章 总则');
  checkLine('1. 5亿元用于村道。', '1\\. 5亿元用于村道。');
});

test('headings that all end with a full stop stay as they are, a single one is marked', () => {
  const paper = '一、总体要求\n（一）指导思想。\n正文。\n（二）基本原则。\n正文。';
  checkLine(paper, '## 一、总体要求\n\n（一）指导思想。\n\n正文。\n\n（二）基本原则。\n\n正文。');
  const slip = '一、总体要求\n（一）指导思想。\n正文。\n（二）基本原则\n正文。';
  checkLine(slip, '## 一、总体要求\n\n### （一）指导思想。\n\n正文。\n\n### （二）基本原则\n\n正文。');
});

test('lists that have ordinals are no headings', () => {
  const list = '一、范围\n（一）甲村；\n（二）乙村；\n（三）丙村。\n二、名单\n1.甲\n2.乙';
  checkLine(list, '## 一、范围\n\n（一）甲村；\n\n（二）乙村；\n\n（三）丙村。\n\n## 二、名单\n\n1.甲\n\n2.乙');
});

test('what Markdown would misread is escaped, and nothing else', () => {
  const lines = [
    '# 甲。',
    '> 甲。',
    '- 甲。',
    '+ 甲。',
    '* 甲。',
    '---',
    '***',
    '___',
    '```',
    '~~~',
    '<div>',
    '<!-- 甲',
    '[甲]: 乙。',
  ];
  for (const line of lines) checkLine(`正文。\n${line}`, `正文。\n\n\\${line}`);
  for (const line of [
    '#甲。',
    '-甲。',
    '*甲*。',
    '===',
    '|甲|',
    '|-|',
    '<5人。',
    '[甲]。',
    '1.甲。',
    '2024.甲。',
    '——甲。',
  ]) {
    checkLine(`正文。\n${line}`, `正文。\n\n${line}`);
  }
  checkLine('正文。\n2024. 甲。', '正文。\n\n2024\\. 甲。');
  checkLine('正文。\n1)', '正文。\n\n1\\)');
  checkLine('正文。\n    甲。', '正文。\n\n甲。');
});

test('a draft comes back as it is', () => {
  const text = `---\n报告类型: 法治政府建设年度报告\n---\n\n# ${TITLE}\n\n- 甲\n\n    乙\n`;
  assert.deepEqual(importText(text), { text, removals: [] });
});

/** Checks the draft of a report of 青石乡 for 2024, front matter aside. */
function checkBody(source: string, body: string): void {
  assert.equal(importText(source).text, HEAD + body);
}

function checkLine(source: string, body: string): void {
  assert.equal(importText(source).text.replace(/^---\n[^]*?\n---\n\n/, ''), `${body}\n`);
}

function listed(source: string): readonly string[] {
  return importText(source).removals.map((removal) => `${removal.line} ${removal.reason}`);
}
