import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { recipientMissing } from './recipient-missing.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';

test('the suggestion puts the recipient between title and body', () => {
  checkSuggestion(
    recipientMissing,
    '某县青石乡人民政府\n关于2024年法治政府建设情况的报告\n\n现将有关情况报告如下。\n',
    '插入“县委、县政府：”',
    '某县青石乡人民政府\n关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n现将有关情况报告如下。\n',
  );
});

test('the front matter knows better than the report type', () => {
  checkSuggestion(
    recipientMissing,
    `---\n主送机关: 市委、市政府\n---\n\n${TITLE}\n\n现将情况报告如下。\n`,
    '插入“市委、市政府：”',
    `---\n主送机关: 市委、市政府\n---\n\n${TITLE}\n\n市委、市政府：\n\n现将情况报告如下。\n`,
  );
});

test('below a document number the first line of the body shows it', () => {
  check(recipientMissing, `${TITLE}\n\n青政发〔2025〕1号\n\n[|2024年，青石|]乡推进法治政府建设。\n`);
});

test('what is published or read out has no recipient', () => {
  check(recipientMissing, '# 某市人民政府2024年政府信息公开工作年度报告\n\n本报告由办公室编制。\n');
  check(recipientMissing, '# 2025年某县人民政府工作报告\n\n各位代表：\n\n现在报告工作。\n');
  check(recipientMissing, '# 某县关于促进消费的意见\n\n为促进消费，提出以下意见。\n');
});

test('a recipient without its colon is there', () => {
  check(recipientMissing, `${TITLE}\n\n县委、县政府\n\n现将有关情况报告如下。\n`);
});

test('the recipient is named as the issuer would name it', () => {
  const titles = { 某市某区北河镇人民政府: '区委、区政府', 某县人民政府: '市委、市政府', 某区司法局: '区委、区政府' };
  for (const [agency, recipient] of Object.entries(titles))
    check(
      recipientMissing,
      `# [|${agency}关于2024年法治政府建设情况的报告|]\n\n现将情况报告如下。\n`,
      `通常写“${recipient}：”`,
    );
});
