import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from '../../../test/check.ts';
import { applyEdits } from '../core/fix.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { suppressionsFor } from './suppress.ts';

function suppress(text: string, choice: number): string {
  const [finding] = lintText(text).findings.filter(({ severity }) => severity !== 'info');
  assert.ok(finding);
  return applyEdits(text, suppressionsFor(parseDraft(text), finding)[choice]?.edits ?? []);
}

for (const [name, text] of [
  ['LF', '## 一、甲\n\n正文。\n\n## 三、乙\n\n正文。\n'],
  ['CRLF', '## 一、甲\r\n\r\n正文。\r\n\r\n## 三、乙\r\n\r\n正文。\r\n'],
  ['adjacent lines', '一、甲\n正文。\n三、乙\n正文。\n'],
  ['front matter', '---\n报告年度: 2024\n---\n\n## 一、甲\n\n正文。\n\n## 三、乙\n\n正文。\n'],
] as const) {
  test(`a suppressed finding is gone and the comment is not idle: ${name}`, () => {
    for (const choice of [0, 1]) {
      const suppressed = suppress(text, choice);
      const left = lintText(suppressed).findings.filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        left.map(({ message }) => message),
        [],
        suppressed,
      );
    }
  });
}
