import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lintText } from './check.ts';

const LAW = '法治政府建设年度报告';
const GENERAL = '报告';
const BODY = '\n\n县委、县政府：\n\n现将有关情况报告如下：\n\n一、主要成效\n办案。\n';

/** Title lines, type, year and issuer. */
const TITLES: readonly (readonly [string, string, number | undefined, string | undefined])[] = [
  ['某县青石乡人民政府关于2024年法治政府建设情况的报告', LAW, 2024, '某县青石乡人民政府'],
  ['某县青石乡人民政府关于2024年度法治政府建设情况的报告', LAW, 2024, '某县青石乡人民政府'],
  ['某县青石乡人民政府2024年度法治政府建设情况报告', LAW, 2024, '某县青石乡人民政府'],
  ['某县司法局2024年法治政府建设年度报告', LAW, 2024, '某县司法局'],
  ['某县青石乡人民政府2024年度法治政府建设工作报告', LAW, 2024, '某县青石乡人民政府'],
  ['某县青石乡人民政府法治政府建设年度报告（2024年）', LAW, 2024, '某县青石乡人民政府'],
  ['2024年某县青石乡人民政府法治政府建设年度报告', LAW, 2024, '某县青石乡人民政府'],
  ['某县青石街道办事处关于2024 年推进法治建设工作情况的报告', LAW, 2024, '某县青石街道办事处'],
  ['中共青石乡委员会　青石乡人民政府关于2024年法治政府建设情况的报告', LAW, 2024, '中共青石乡委员会青石乡人民政府'],
  ['中共青石乡委员会\n青石乡人民政府\n关于2024年度法治政府建设情况的报告', LAW, 2024, '中共青石乡委员会青石乡人民政府'],
  ['某县青石乡人民政府\n关于2024年法治政府建设情况的报告', LAW, 2024, '某县青石乡人民政府'],
  ['某县青石乡人民政府\n\n关于2024年法治政府建设情况的报告', LAW, 2024, '某县青石乡人民政府'],
  ['# 某县青石乡人民政府关于2024年法治政府建设情况的报告', LAW, 2024, '某县青石乡人民政府'],
  ['[bookmark: _GoBack]某县青石乡人民政府2024年度法治政府建设工作报告', LAW, 2024, '某县青石乡人民政府'],
  [
    '某县青石乡人民政府关于落实《法治政府建设实施纲要（2021—2025年）》2024年法治政府建设情况的报告',
    LAW,
    2024,
    '某县青石乡人民政府',
  ],
  ['关于2024年法治政府建设情况的报告', LAW, 2024, undefined],
  ['某县青石乡人民政府关于法治政府建设情况的报告', LAW, undefined, '某县青石乡人民政府'],
  ['某县青石乡人民政府关于2024年防汛工作情况的报告', GENERAL, 2024, '某县青石乡人民政府'],
  ['某县青石乡人民政府关于法治政府建设督察反馈问题整改情况的报告', GENERAL, undefined, '某县青石乡人民政府'],
  ['某某同志履行推进法治建设第一责任人职责情况的报告', GENERAL, undefined, undefined],
  ['2025年国务院政府工作报告', GENERAL, 2025, '国务院'],
  ['国务院办公厅转发某某局关于防汛工作报告的通知', GENERAL, undefined, '国务院办公厅'],
];

for (const [title, type, year, agency] of TITLES) {
  test(`${title.replaceAll('\n', '／')} is identified`, () => {
    assert.deepEqual(identityOf(title + BODY), { type, year, agency });
  });
}

test('front matter goes before the title', () => {
  const head = '---\n报告类型: 法治政府建设年度报告\n报告年度: 2023\n发文机关: 某县白塔镇人民政府\n---\n\n';
  assert.deepEqual(identityOf(`${head}# 某县青石乡人民政府关于2024年防汛工作情况的报告${BODY}`), {
    type: LAW,
    year: 2023,
    agency: '某县白塔镇人民政府',
  });
});

test('the slug names the type as well', () => {
  assert.equal(identityOf(`---\n报告类型: law-based-government\n---\n\n正文。\n`).type, LAW);
});

test('where front matter is silent, empty or unknown the title speaks', () => {
  const head = '---\n报告类型: 没有的类型\n报告年度:\n---\n\n';
  assert.deepEqual(identityOf(`${head}# 某县青石乡人民政府关于2024年法治政府建设情况的报告${BODY}`), {
    type: LAW,
    year: 2024,
    agency: '某县青石乡人民政府',
  });
});

test('a year that is written as text counts', () => {
  assert.equal(identityOf('---\n报告年度: 2024年度\n---\n\n正文。\n').year, 2024);
});

test('without a year in the title the headings tell it', () => {
  const title = '某县青石乡人民政府关于法治政府建设情况的报告\n\n';
  assert.equal(identityOf(`${title}一、2024年主要成效\n办案。\n二、2025年工作安排\n培训。\n`).year, 2024);
  assert.equal(identityOf(`${title}一、主要成效\n办案。\n二、2025年工作安排\n培训。\n`).year, 2024);
});

test('without an issuer in the title the signature tells it', () => {
  const text = `关于2024年法治政府建设情况的报告${BODY}\n某县青石乡人民政府\n2025年1月10日\n`;
  assert.equal(identityOf(text).agency, '某县青石乡人民政府');
});

test('a place that reports without naming its body', () => {
  assert.equal(identityOf(`青石街道2024年度法治政府建设工作报告${BODY}`).agency, '青石街道');
  assert.equal(identityOf(`2024年青石区法治政府建设情况报告${BODY}`).agency, '青石区');
  assert.equal(identityOf(`全区2024年法治政府建设情况报告${BODY}`).agency, undefined);
});

test('headings and date that agree outvote the year of the title', () => {
  const title = '# 某镇人民政府关于2023年法治政府建设情况的报告\n\n';
  const body = '一、2024年主要成效\n办案。\n二、2024年不足和原因\n无。\n三、2025年工作安排\n培训。\n\n某镇人民政府\n';
  assert.equal(identityOf(`${title}${body}2025年1月10日\n`).year, 2024);
  assert.equal(identityOf(`${title}${body}2024年1月10日\n`).year, 2023);
});

const SEEDS = '../shared/seeds';
const EXPECTED: readonly (readonly [string, number, string])[] = [
  ['000_0961175c9acc84ba.txt', 2022, '民权县花园乡人民政府'],
  ['001_5e85f3a6cf9c8b4e.txt', 2023, '重庆市万州区黄柏乡人民政府'],
  ['002_ed98367127fef936.txt', 2023, '前营乡人民政府'],
  ['003_c02059fcca3304c1.txt', 2024, '小河镇人民政府'],
  ['004_5226282171472bb9.txt', 2021, '高青县木李镇人民政府'],
];

if (!existsSync(SEEDS)) console.log(`${SEEDS} is absent: the real drafts are not identified`);
else {
  for (const [file, year, agency] of EXPECTED) {
    test(`${file} is identified`, () => {
      assert.deepEqual(identityOf(readFileSync(`${SEEDS}/${file}`, 'utf8')), { type: LAW, year, agency });
    });
  }
}

function identityOf(text: string): { type: string; year: number | undefined; agency: string | undefined } {
  const { profile, year, agency } = lintText(text, []).identity;
  return { type: profile.id, year, agency };
}
