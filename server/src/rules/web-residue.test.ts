import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { webResidue } from './web-residue.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('the lines of a page go with the blank line behind them', () => {
  const page = HEAD.replace('县委', '发布时间：2025-03-28 来源：某县司法局\n\n县委');
  checkSuggestion(webResidue, page, '删去这一行', HEAD);
});

test('the foot of a page', () => {
  check(webResidue, `${HEAD}\n${TAIL}\n[|打印本页|]\n[|关闭窗口|]\n`);
});

test('the same title twice', () => {
  const title = '某县青石乡人民政府关于2024年法治政府建设情况的报告';
  const once = `${title}\n\n县委：\n\n正文。\n`;
  checkSuggestion(webResidue, `${title}\n\n${once}`, '删去重复的标题', once);
});

test('such words in the body are words', () => {
  check(webResidue, `${HEAD}\n来源：执法记录。编辑：普法专刊两期。\n`);
  check(webResidue, `${HEAD}\n发布时间：以文件为准。\n\n${TAIL}`);
});
