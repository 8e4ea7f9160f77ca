import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSources } from './files.ts';
import { readSource } from './read.ts';

test('a draft that vanishes while its directory is read is a failure of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
  try {
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.report.md`), name);
    const seen: string[] = [];
    for await (const source of readSources([folder])) {
      if ('failure' in source) assert.equal(source.failure, `找不到“${join(folder, 'b.report.md')}”。`);
      seen.push('failure' in source ? 'failure' : source.text);
      if (seen.length === 1) unlinkSync(join(folder, 'b.report.md'));
    }
    assert.deepEqual(seen, ['a', 'failure', 'c']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file is read to its end, however long', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
  try {
    const file = join(folder, 'long.report.md');
    for (const characters of [0, 65_535, 65_536, 65_537, 300_000]) {
      const text = '# 甲\n'.repeat(characters / 5).padEnd(characters, '。');
      writeFileSync(file, text);
      assert.deepEqual(await readSource(file), { file, text, encoding: 'utf-8', hasMark: false });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('front matter of blank lines alone is not looked at for long, and one with blanks before its key is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-draft-'));
  try {
    writeFileSync(join(folder, 'a.md'), `---\n${'\n'.repeat(1_000_000)}a: b\n---\n`);
    const draft = `---\n\n  "报告类型": 报告\n---\n`;
    writeFileSync(join(folder, 'b.md'), draft);
    const seen: string[] = [];
    for await (const source of readSources([folder])) seen.push('failure' in source ? source.failure : source.text);
    assert.deepEqual(seen, [draft]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
