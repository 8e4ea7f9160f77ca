import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { firstPerson } from './first-person.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('every word that is not the own one of a township', () => {
  check(firstPerson, `${HEAD}\n[|我镇|]、[|我街道|]、[|我局|]都不是，我乡是，我县、我市、我省在上。\n`);
  checkSuggestion(firstPerson, `${HEAD}\n我镇开展普法。\n`, '改为“我乡”', `${HEAD}\n我乡开展普法。\n`);
});

test('quotations and words that hold 我 are left alone', () => {
  check(firstPerson, `${HEAD}\n征文《我镇的变化》，演讲“我镇我爱”，自我镇定，我局限于此。\n`);
});

test('a city speaks of the province it belongs to', () => {
  check(firstPerson, '# 某市人民政府关于2024年法治政府建设情况的报告\n\n我市落实我省部署，[|我县|]不是。\n');
});

test('a county, an office of a subdistrict and an unknown issuer', () => {
  check(firstPerson, '# 某县人民政府关于2024年法治政府建设情况的报告\n\n我县依法办事，我市有要求，[|我乡|]有人手。\n');
  check(firstPerson, '# 某区某街道办事处关于2024年法治政府建设情况的报告\n\n我街道、我街依法办事，[|我镇|]不是。\n');
  check(firstPerson, '我镇和我乡都是。\n');
});
