import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { transitionKind } from './transition-kind.ts';

const TITLE = '某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n';

test('a report that says 汇报如下 is told its kind', () => {
  check(transitionKind, `${TITLE}现将我乡有关情况[|汇报如下|]：\n`, '“报告如下”');
});

test('a report that says 报告如下 is in order', () => {
  check(transitionKind, `${TITLE}现将我乡有关情况报告如下：\n`);
});

test('a 汇报 may say 汇报如下', () => {
  check(transitionKind, '青石乡2024年法治政府建设工作汇报\n\n现将有关情况汇报如下：\n');
});

test('only the word is replaced', () => {
  checkSuggestion(
    transitionKind,
    `${TITLE}现将有关情况汇报如下：\n`,
    '改为“报告如下”',
    `${TITLE}现将有关情况报告如下：\n`,
  );
});
