import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { copyCommandLine } from './command-line.ts';
import { inTemporaryFolder, withTemporaryFolder } from './temporary-folder.ts';

// In processes of their own: one process compiles a text once and does not ask for kept code again.

const DRAFT = `# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n${'组织轮训2次！！\n\n'.repeat(200)}`;
const CHECKED = /^共检查 1 份文稿：/m;

interface Program {
  readonly root: string;
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
    use(copyTo(root));
  });
}

function copyTo(root: string): Program {
  copyCommandLine(root);
  writeFileSync(join(root, 'a.report.md'), DRAFT);
  const folder = join(root, 'code-cache');
  return {
    root,
    bundle: join(root, 'command-line.js'),
    folder,
    check: (...flags) => check(root, flags),
    kept: () => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
  };
}

const CHECK = ['check', '--fail-on', 'never', 'a.report.md'];
/** Whoever runs the tests may want none of it. */
const ENVIRONMENT = { ...process.env, NODE_DISABLE_COMPILE_CACHE: undefined };

function check(cwd: string, flags: readonly string[], options: object = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, join(cwd, 'cli.js'), ...CHECK], {
    cwd,
    env: ENVIRONMENT,
    encoding: 'utf8',
    ...options,
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
    const before = readFileSync(code);
    assert.equal(check(), printed);
    assert.equal(kept().length, 1);
    assert.ok(readFileSync(code).equals(before));
  });
});

for (const [what, spoil] of [
  ['damaged at its beginning', (data: Buffer) => Buffer.from(data).fill(1, 0, 32)],
  ['cut off', (data: Buffer) => data.subarray(0, data.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['nothing but zeros', (data: Buffer) => Buffer.alloc(data.length)],
  ['damaged within', (data: Buffer) => Buffer.from(data).fill(0, data.length / 2, data.length / 2 + 4096)],
  ['damaged by a bit', (data: Buffer) => Buffer.from(data).fill((data[9999] ?? 0) ^ 1, 9999, 10_000)],
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

test('code for other settings of the engine is kept apart', () => {
  withProgram(({ check, kept }) => {
    const printed = check();
    const own = kept();
    assert.equal(check('--no-sparkplug'), printed);
    assert.equal(kept().length, 2);
    check();
    check('--no-sparkplug');
    assert.equal(kept().length, 2);
    assert.ok(own.every((code) => kept().includes(code)));
  });
});

test('a bundle that was built anew is not run with old code, though it is as long as before', () => {
  withProgram(({ bundle, check }) => {
    utimesSync(bundle, 1, 1);
    check();
    // 警告 and 告警.
    writeFileSync(bundle, readFileSync(bundle, 'latin1').replaceAll('\\u8B66\\u544A', '\\u544A\\u8B66'));
    utimesSync(bundle, 1, 1);
    assert.match(check(), / 告警 /);
  });
});

test('where no folder can be made, the bundle runs all the same', () => {
  withProgram(({ folder, check }) => {
    writeFileSync(folder, 'no folder');
    assert.match(check(), CHECKED);
  });
});

test('so it does where the code cannot be put in its place', () => {
  withProgram(({ folder, check, kept }) => {
    check();
    const [code = ''] = kept();
    rmSync(code);
    mkdirSync(join(code, 'in the way'), { recursive: true });
    assert.match(check(), CHECKED);
    assert.deepEqual(readdirSync(folder), [basename(code)]);
  });
});

test('processes that keep code at the same time do not disturb each other', async () => {
  await inTemporaryFolder(async (root) => {
    const { kept, check } = copyTo(root);
    const run = (): Promise<{ stdout: string }> =>
      promisify(execFile)(process.execPath, [join(root, 'cli.js'), ...CHECK], { cwd: root, env: ENVIRONMENT });
    const printed = await Promise.all(Array.from({ length: 6 }, run));
    for (const { stdout } of printed) assert.match(stdout, CHECKED);
    const [code = '', ...others] = kept();
    assert.deepEqual(others, []);
    const before = readFileSync(code);
    check();
    assert.ok(readFileSync(code).equals(before));
  });
});

test('nothing of a draft is kept', () => {
  withProgram(({ root, check, kept }) => {
    const words = '玄武岩厂街道';
    writeFileSync(join(root, 'a.report.md'), DRAFT.replaceAll('青石乡', words));
    check();
    const [code = ''] = kept();
    const data = readFileSync(code);
    for (const encoding of ['utf8', 'utf16le'] as const) assert.ok(!data.includes(Buffer.from(words, encoding)));
    // The constants of the program are found in this way.
    assert.ok(data.includes(Buffer.from('警告', 'utf16le')));
  });
});

test('nothing is kept where the user wants none of it', () => {
  withProgram(({ root, kept }) => {
    check(root, [], { env: { ...ENVIRONMENT, NODE_DISABLE_COMPILE_CACHE: '1' } });
    assert.deepEqual(kept(), []);
  });
});

test('a few lines are not enough to be kept', () => {
  withProgram(({ root, check, kept }) => {
    writeFileSync(join(root, 'a.report.md'), '# 甲\n');
    check();
    assert.deepEqual(kept(), []);
  });
});
