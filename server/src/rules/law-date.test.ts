import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { lawDate } from './law-date.ts';

const head = (year: number): string => `某县青石乡人民政府关于${year}年法治政府建设情况的报告\n\n`;

test('a law that was abolished before the report year is not cited', () => {
  check(lawDate, `${head(2021)}宣传《[|合同法|]》《中华人民共和国[|物权法|]》和[|民法总则|]。\n`, '应引用《民法典》');
});

test('the law that took its place is offered', () => {
  checkSuggestion(
    lawDate,
    `${head(2023)}落实《信访条例》。\n`,
    '改为“信访工作条例”',
    `${head(2023)}落实《信访工作条例》。\n`,
  );
});

test('in the year in which it was abolished a law may be cited', () => {
  check(lawDate, `${head(2022)}落实《信访条例》。\n`);
  check(lawDate, `${head(2020)}宣传《合同法》。\n`);
});

test('what is said of the end of a law is in order', () => {
  check(lawDate, `${head(2021)}民法典施行，婚姻法、继承法等同时废止。\n`);
  check(lawDate, `${head(2021)}按照原《合同法》签订的协议继续有效。\n`);
});

test('words and local laws that hold the name of a law are something else', () => {
  check(lawDate, `${head(2023)}宣传《劳动合同法》，普及婚姻法律知识，落实某省信访条例和《某省信访条例》。\n`);
  check(lawDate, `${head(2023)}学习《关于适用〈物权法〉若干问题的解释》。\n`);
});

test('a law that comes into force after the report is due is not yet carried out', () => {
  check(lawDate, `${head(2024)}贯彻《[|法治宣传教育法|]》。\n`, '自2025年11月1日起施行，2024年度尚未施行');
  check(lawDate, `${head(2023)}落实[|公平竞争审查条例|]。\n`);
});

test('a law that comes into force before the report is due may be spoken of', () => {
  check(lawDate, `${head(2025)}做好行政执法工作，学习《行政执法监督条例》。\n`);
  check(lawDate, `${head(2024)}贯彻《公平竞争审查条例》。\n`);
});

test('a law that is still to come may be announced', () => {
  check(lawDate, `${head(2024)}《法治宣传教育法》即将出台，提前做好准备。\n`);
  check(lawDate, `${head(2024)}组织讨论法治宣传教育法草案。\n`);
});

test('an undated draft is not measured', () => {
  check(lawDate, '宣传《合同法》。\n');
});
