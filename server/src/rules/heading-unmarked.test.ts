import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { headingUnmarked } from './heading-unmarked.ts';

test('a draft without any # is told once', () => {
  check(headingUnmarked, '[|一、甲|]\n（一）子\n正文。\n二、乙\n正文。\n');
});

test('the suggestion marks every heading that stands alone', () => {
  checkSuggestion(
    headingUnmarked,
    '一、甲\n　　（一）子\n　　正文。\n1.丑\n正文。\n二、乙\n（一）寅。正文。\n',
    '给独占一行的标题都加上“#”',
    '## 一、甲\n### （一）子\n　　正文。\n#### 1.丑\n正文。\n## 二、乙\n（一）寅。正文。\n',
  );
});

test('beside marked headings each is a finding with a fix', () => {
  check(headingUnmarked, '## 一、甲\n\n[|（一）子|]\n正文。\n（二）丑。正文。\n[|二、乙|]\n');
  checkFix(
    headingUnmarked,
    '## 一、甲\n\n    （一）子\n正文。\n（二）丑。正文。\n二、乙\n',
    '## 一、甲\n\n### （一）子\n正文。\n（二）丑。正文。\n## 二、乙\n',
  );
});

test('the number of # follows the draft', () => {
  checkFix(headingUnmarked, '# 一、甲\n\n（一）子\n正文。\n', '# 一、甲\n\n## （一）子\n正文。\n');
  checkFix(headingUnmarked, '## 第一部分　甲\n\n一、子\n正文。\n', '## 第一部分　甲\n\n### 一、子\n正文。\n');
});

test('emphasis and bookmarks stay inside the heading', () => {
  checkFix(
    headingUnmarked,
    '## 一、甲\n\n[bookmark: _GoBack]二、乙\n\n**三、丙**\n',
    '## 一、甲\n\n## [bookmark: _GoBack]二、乙\n\n## **三、丙**\n',
  );
});

test('entries of a list are no headings', () => {
  check(headingUnmarked, '## 一、甲\n\n### （一）子\n\n1.张村\n2.李村；\n\n### （二）丑\n\n> （一）寅\n');
});

test('a heading that ends in a full stop may be a paragraph', () => {
  check(headingUnmarked, '## 一、甲\n\n（一）子。\n正文。\n');
});

test('where a level is left out the mark is not known', () => {
  check(headingUnmarked, '## 一、甲\n\n1.子\n正文。\n2.丑\n正文。\n');
});

test('where one heading deep in the draft has a mark, no heading is asked for less than one', () => {
  check(headingUnmarked, '[|第一部分　甲|]\n[|第一章　乙|]\n一、丙\n# （一）丁\n1.戊\n');
});
