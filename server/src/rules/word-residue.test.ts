import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { wordResidue } from './word-residue.ts';

test('bookmarks are taken out wherever they stand', () => {
  checkFix(wordResidue, '[bookmark: _GoBack]甲。乙[bookmark: OLE_LINK1]丙。\n', '甲。乙丙。\n');
  checkFix(wordResidue, '甲\u0007乙\\* MERGEFORMAT。\n', '甲乙。\n');
});

test('references that lost their aim need words', () => {
  check(wordResidue, '见[|错误!未找到引用源。|]\n');
  check(wordResidue, '见[|Error! Reference source not found.|]\n');
  check(wordResidue, '见[|{ HYPERLINK "http://a.cn" }|]和[|{PAGEREF _Toc123456 \\h}|]。\n');
});

test('code and comments may speak of them', () => {
  check(wordResidue, '```\n[bookmark: _GoBack]\n```\n\n<!-- [bookmark: _GoBack] -->\n\n正文。\n');
});
