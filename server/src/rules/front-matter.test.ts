import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { frontMatter } from './front-matter.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('a misspelt key is named with its likely one', () => {
  checkSuggestion(frontMatter, '---\n报告类形: 报告\n---\n', '改为“报告类型”', '---\n报告类型: 报告\n---\n');
  check(frontMatter, '---\n[|作者|]: 某人\n---\n', '可以写的有');
});

test('what is wrong with the block itself', () => {
  checkSuggestion(
    frontMatter,
    '---\n报告年度: 2024\n\n正文。\n',
    '在文首信息之后插入“---”',
    '---\n报告年度: 2024\n---\n\n正文。\n',
  );
  check(frontMatter, '---\n[|主送机关|]: [县委, 县政府]\n---\n', '一行文字');
  check(frontMatter, '---\n报告年度: 2024\n[|报告年度|]: 2024\n---\n', '不止一次');
});

test('a type that nobody knows', () => {
  check(frontMatter, '---\n报告类型: [|法治报告|]\n---\n', '没有“法治报告”');
  check(frontMatter, '---\n报告类型: law-based-government\n---\n');
});

test('what the text says otherwise', () => {
  check(
    frontMatter,
    `---\n报告年度: [|2023|]\n主送机关: [|市委|]\n成文日期: [|2025年1月11日|]\n发文字号: 青政发〔2025〕1号\n---\n\n${HEAD}\n${TAIL}`,
  );
});

test('a short name and a joint document agree with the issuer', () => {
  check(frontMatter, `---\n发文机关: 青石乡人民政府\n成文日期: 2025-01-10\n---\n\n${HEAD}\n${TAIL}`);
});

test('values of the wrong shape', () => {
  check(frontMatter, '---\n报告年度: [|二〇二四|]\n成文日期: [|年初|]\n---\n');
});

test('a signature that differs from a title which agrees is left to agency-consistency', () => {
  check(
    frontMatter,
    '---\n发文机关: 某县青石乡人民政府\n---\n\n# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n正文。\n\n某县青山乡人民政府\n2025年1月10日\n',
  );
});
