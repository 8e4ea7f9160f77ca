import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarked, toMarked } from '../../../test/marked.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { foldsOf, type Fold } from './folding.ts';

test('a section folds to its last line, tables and subsections included', () => {
  checkFolds('section', '[|一、甲\n\n正文。\n\n[|（一）子\n\n| 甲 |\n| --- |\n| 乙 ||]|]\n\n[|二、乙|]\n');
});

test('the last section ends before signature and date', () => {
  checkFolds('section', '# 关于防汛情况的报告\n\n[|一、甲\n\n正文。|]\n\n某镇人民政府\n2025年1月10日\n');
});

test('front matter, comments and tables fold', () => {
  const text = '---\n报告年度: 2024\n---\n\n<!-- 甲\n乙 -->\n\n| 甲 |\n| --- |\n';
  checkFolds('front-matter', text.replace('---\n报告年度: 2024\n---', '[|$&|]'));
  checkFolds('comment', text.replace('<!-- 甲\n乙 -->', '[|$&|]'));
  checkFolds('table', text.replace('| 甲 |\n| --- |', '[|$&|]'));
});

function checkFolds(kind: Fold['kind'], source: string): void {
  const { text } = parseMarked(source);
  const folds = foldsOf(parseDraft(text)).filter((fold) => fold.kind === kind);
  assert.equal(
    toMarked(
      text,
      folds.map(({ span }) => span),
    ),
    source,
  );
}
