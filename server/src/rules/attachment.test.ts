import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { attachment } from './attachment.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('punctuation behind names is taken off', () => {
  checkFix(
    attachment,
    `${HEAD}\n附件：1.培训情况表；\n2.案件统计表。\n\n${TAIL}`,
    `${HEAD}\n附件：1.培训情况表\n2.案件统计表\n\n${TAIL}`,
  );
});

test('blank lines between names do not move the mark', () => {
  checkFix(
    attachment,
    `${HEAD}\n附件：1.培训情况表\n\n　　2.案件统计表；\n\n${TAIL}`,
    `${HEAD}\n附件：1.培训情况表\n\n　　2.案件统计表\n\n${TAIL}`,
  );
});

test('an annex that follows its own name and counts from one', () => {
  check(attachment, `${HEAD}\n附件：名词解释\n\n1.六稳：稳就业、稳金融。\n\n2.四好农村路：建好、管好。\n`);
});

test('names on one line count one by one', () => {
  check(attachment, `${HEAD}\n见附件2。\n\n附件：1.培训情况表 2.案件统计表\n\n${TAIL}`);
});

test('numbers of names', () => {
  check(
    attachment,
    `${HEAD}\n附件：1.培训情况表\n[|3.案件统计表|]\n\n${TAIL}`.replace('[|3.案件统计表|]', '3.[|案件统计表|]'),
  );
  check(attachment, `${HEAD}\n附件：1.[|培训情况表|]\n\n${TAIL}`, '不编号');
});

test('annexes that follow are as many as the note names', () => {
  check(
    attachment,
    `${HEAD}\n附件：[|培训情况表|]\n\n${TAIL}\n附件1\n\n培训情况表\n\n正文。\n\n附件2\n\n名单\n\n正文。\n`,
    '列了1个',
  );
  check(attachment, `${HEAD}\n${TAIL}\n[|附件|]\n\n培训情况表\n\n正文。\n`, '没有附件说明');
});

test('a reference without anything to refer to', () => {
  check(attachment, `${HEAD}\n统计数据见[|附件|]。附件由上级印发。\n\n${TAIL}`);
});
