import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withTemporaryFolder } from '../../../test/temporary-folder.ts';
import { listMarkdown } from './list-markdown.ts';

test('Markdown files are listed in order, without what is hidden, of packages or only linked', () => {
  withTemporaryFolder((folder) => {
    for (const path of ['b/c.md', 'b/a.md', 'a.md', '.git/x.md', 'b/node_modules/x.md', 'x.md/d.md'])
      write(folder, path);
    for (const path of ['.x.md', 'x.MD', 'x.txt']) write(folder, path);
    symlinkSync('a.md', join(folder, 'link.md'));
    symlinkSync('.', join(folder, 'b', 'again'));
    assert.deepEqual(listMarkdown(folder), {
      files: ['a.md', 'b/a.md', 'b/c.md', 'x.md/d.md'].map((path) => join(folder, path)),
      failures: [],
    });
  });
});

test('a folder that cannot be read is said to be so', () => {
  withTemporaryFolder((folder) => {
    const gone = join(folder, 'gone');
    assert.deepEqual(listMarkdown(gone), { files: [], failures: [{ failure: `找不到“${gone}”。` }] });
  });
});

function write(folder: string, path: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
}
