import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyCommandLine, withFolder } from './command-line.ts';
import { ofRule, withServer } from './language-client.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Plain lines, as nearly all drafts are. */
const DRAFT = `---
报告类型: 法治政府建设年度报告
报告年度: 2024
---

# 某县青石乡人民政府关于2024年法治政府建设情况的报告

县委、县政府：

## 一、2024年主要举措和成效

一是规范执法。二是加强普法！！

## 三、2025年主要安排

组织轮训2次。

某县青石乡人民政府
2025年1月10日
`;

// A program that was copied alone has nothing to load later: what it does, it does with what it loads at the start.

test('a draft without a configuration is checked with what the command line loads at the start', () => {
  withFolder({ 'a.report.md': DRAFT }, ({ run, pathOf }) => {
    copyCommandLine(pathOf('.'));
    const words = ['check', '--fail-on', 'never', 'a.report.md'];
    const options = { cwd: pathOf('.'), encoding: 'utf8' } as const;
    const { stdout, stderr, status } = spawnSync(process.execPath, [pathOf('cli.js'), ...words], options);
    assert.deepEqual({ stdout, stderr, status }, { ...run(...words), stderr: '' });
    assert.match(stdout, /ordinal-sequence$/m);
  });
});

test('so it is with what the server loads at the start', async () => {
  await inTemporaryFolder(async (folder) => {
    const server = join(folder, 'server.js');
    copyFileSync('dist/server.node.js', server);
    await withServer(
      async (client) => {
        const document = await client.open(DRAFT);
        assert.equal(ofRule(await client.diagnostics(document), 'ordinal-sequence').length, 1);
      },
      { program: [server, '--stdio'] },
    );
  });
});

for (const file of ['dist/server.node.js', 'dist/server.browser.js']) {
  test(`${file} is small`, () => {
    const { size } = statSync(file);
    assert.ok(
      size <= 400_000,
      `${file} has ${size} bytes, more than 400 000: what is new in it, and is it needed at the start?`,
    );
  });
}
