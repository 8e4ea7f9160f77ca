import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from '../../../test/check.ts';
import { parseMarked } from '../../../test/marked.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { explainFinding, explainKey, explainSum, hoverTarget, type HoverTarget } from './hover.ts';

const PAGE =
  '# 题（x）\n\n为什么这样写。\n\n## 依据\n\n略\n\n## 正例\n\n```markdown\n二、乙\n```\n\n## 反例\n\n```markdown\n[|三、|]乙\n```\n';

function targetAt(source: string): HoverTarget | undefined {
  const { text, cursors } = parseMarked(source);
  return hoverTarget(parseDraft(text), lintText(text).findings, cursors[0] ?? 0);
}

test('a finding is explained with its source, its strength and a pair of examples', () => {
  const target = targetAt('## 一、甲\n\n正文。\n\n## 三<|>、乙\n\n正文。\n');
  assert.equal(target?.kind, 'findings');
  const [finding] = target.findings;
  assert.equal(finding?.rule.id, 'ordinal-sequence');
  const text = explainFinding(finding, PAGE);
  for (const part of ['为什么这样写。', '通行做法', '```markdown\n三、乙\n```', '```markdown\n二、乙\n```']) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  assert.ok(!explainFinding(finding, undefined).includes('```'));
});

test('a front-matter key is explained, a wrong one too', () => {
  const known = targetAt('---\n报告<|>年度: 2024\n---\n\n正文。\n');
  assert.equal(known?.kind, 'key');
  assert.match(explainKey(known.entry), /四位数字/);
  const entry = { key: { value: '年度', span: { start: 0, end: 2 } }, value: undefined, span: { start: 0, end: 2 } };
  assert.match(explainKey(entry), /不是可用的项/);
});

test('where nothing stands nothing is said', () => {
  assert.equal(targetAt('## 一、甲\n\n正<|>文。\n'), undefined);
});

test('a sum that holds is shown', () => {
  const target = targetAt('## 一、甲\n\n办理案件7<|>4件，其中普通程序1件、简易程序73件。\n');
  assert.equal(target?.kind, 'sum');
  assert.equal(explainSum(target.sum), '1＋73＝74 ✓');
});
