import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { placeholder } from './placeholder.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('marks of every kind', () => {
  for (const mark of [
    '××',
    '×',
    'XX',
    'xx',
    '____',
    '{year}',
    '${单位}',
    '{{agency}}',
    '【成效数据】',
    '（待核实）',
    '[请填写]',
    'TODO',
  ])
    check(placeholder, `全年[|${mark}|]。\n`);
});

test('what is meant as it stands', () => {
  for (const text of [
    '尺寸为480毫米×140毫米',
    '3×5＝15',
    '实施“数据要素×”行动',
    '推进“两步走”【12】战略',
    '【双进】即项目引进、项目推进',
    '补偿费=车价×系数（元）×里程÷1000',
    '（当年剩余日历天数÷365天）×全年应休天数',
    '李××诉某镇政府案',
    '尺码XXL',
    'HTTP请求',
    '【字体：大 中 小】',
    '某政发【2018】3号',
    '某县某镇',
    '待核实线索3条',
    '电话138××××1234',
  ])
    check(placeholder, `${text}。\n`);
});

test('a date that waits for its day', () => {
  check(placeholder, `${HEAD}\n某县青石乡人民政府\n[|2025年×月×日|]\n`);
  check(placeholder, `${HEAD}\n某县青石乡人民政府\n[|2025年　月　日|]\n`);
});

test('code and comments are not printed', () => {
  check(placeholder, '写作`{year}`的形式。<!-- TODO 补数据 -->\n');
});
