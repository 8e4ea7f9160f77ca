import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withTemporaryFolder } from './temporary-folder.ts';

// In processes of their own: one process compiles a text once and does not ask for kept code again.

const DRAFT = `# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n${'组织轮训2次！！\n\n'.repeat(200)}`;
const CHECKED = /^共检查 1 份文稿：/m;

interface Program {
  readonly bundle: string;
  readonly folder: string;
  /** Checks a draft of some length and returns what is printed; words before `check` are for Node. */
  readonly check: (...flags: string[]) => string;
  /** The files of kept code. */
  readonly kept: () => readonly string[];
}

/** A copy of the command line with nothing kept. */
function withProgram(use: (program: Program) => void): void {
  withTemporaryFolder((root) => {
    for (const file of ['cli.js', 'command-line.js']) cpSync(join('dist', file), join(root, file));
    writeFileSync(join(root, 'a.report.md'), DRAFT);
    const folder = join(root, 'code-cache');
    use({
      bundle: join(root, 'command-line.js'),
      folder,
      check: (...flags) => check(root, flags),
      kept: () => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
    });
  });
}

function check(cwd: string, flags: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const words = [...flags, join(cwd, 'cli.js'), 'check', '--fail-on', 'never', 'a.report.md'];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  assert.deepEqual([stderr, status], ['', 0]);
  return stdout;
}

test('what was compiled for a draft is kept once and changes nothing in what is printed', () => {
  withProgram(({ check, kept }) => {
    const printed = check();
    assert.match(printed, CHECKED);
    const [code = '', ...others] = kept();
    assert.deepEqual(others, []);
    utimesSync(code, 1, 1);
    const before = readFileSync(code);
    assert.equal(check(), printed);
    assert.equal(kept().length, 1);
    assert.ok(readFileSync(code).equals(before));
  });
});

for (const [what, spoil] of [
  ['of another engine', (data: Buffer) => Buffer.from(data).fill(1, 0, 32)],
  ['cut off', (data: Buffer) => data.subarray(0, data.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['nothing but zeros', (data: Buffer) => Buffer.alloc(data.length)],
] as const) {
  test(`code that is ${what} is not taken, and replaced`, () => {
    withProgram(({ check, kept }) => {
      const printed = check();
      const [code = ''] = kept();
      const good = readFileSync(code);
      const spoilt = spoil(good);
      writeFileSync(code, spoilt);
      assert.equal(check(), printed);
      assert.equal(kept().length, 1);
      const replaced = readFileSync(code);
      assert.ok(!replaced.equals(spoilt));
      assert.ok(Math.abs(replaced.length - good.length) < 0.1 * good.length);
    });
  });
}

test('code for other settings of the engine is not taken', () => {
  withProgram(({ check }) => {
    const printed = check('--no-opt');
    assert.equal(check(), printed);
    assert.equal(check('--no-opt'), printed);
  });
});

test('a bundle that was built anew is not run with old code, though it is as long as before', () => {
  withProgram(({ bundle, check }) => {
    check();
    writeFileSync(bundle, readFileSync(bundle, 'utf8').replaceAll('共检查', '总检查'));
    utimesSync(bundle, 1, 1);
    assert.match(check(), /^总检查 1 份文稿：/m);
  });
});

test('where nothing can be kept, the bundle runs all the same', () => {
  withProgram(({ folder, check }) => {
    writeFileSync(folder, 'no folder');
    assert.match(check(), CHECKED);
    rmSync(folder);
  });
});

test('nothing of a draft is kept', () => {
  withProgram(({ bundle, check, kept }) => {
    const words = '玄武岩厂街道';
    writeFileSync(join(bundle, '..', 'a.report.md'), DRAFT.replaceAll('青石乡', words));
    check();
    const [code = ''] = kept();
    const data = readFileSync(code);
    for (const encoding of ['utf8', 'utf16le'] as const) assert.ok(!data.includes(Buffer.from(words, encoding)));
    // The constants of the program are found in this way.
    assert.ok(data.includes(Buffer.from('警告', 'utf16le')));
  });
});

test('nothing is kept where the user wants none of it', () => {
  withProgram(({ bundle, kept }) => {
    check(join(bundle, '..'), [], { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(kept(), []);
  });
});

test('a few lines are not enough to be kept', () => {
  withProgram(({ bundle, check, kept }) => {
    writeFileSync(join(bundle, '..', 'a.report.md'), '# 甲\n');
    check();
    assert.deepEqual(kept(), []);
  });
});
