import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anchorOf } from '../server/src/core/terms.ts';
import { builtInTerms } from '../server/terms/index.ts';
import { copyCommandLine } from './command-line.ts';
import { inTemporaryFolder, withTemporaryFolder } from './temporary-folder.ts';

// What the command line tells the engine (server/src/cli/engine.ts), and that nothing is lost by it.

const PARAGRAPH = '全年组织执法人员培训2次！！办理行政复议案件3件，约10余件。\n\n';
const DRAFT = `# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n${PARAGRAPH.repeat(150)}`;
const OPTIMIZED = /completed optimizing/;

/** Runs a copy of the command line on `count` drafts of `text`; returns what is printed, the trace of the engine included. */
function run(text: string, count: number, flags: readonly string[]): string {
  return withTemporaryFolder((root) => {
    const files = writeDrafts(root, text, count);
    const words = [...flags, join(root, 'cli.js'), 'check', '--fail-on', 'never', ...files];
    const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    // The engine may say that some of its flags do not go together.
    assert.deepEqual([stderr.replace(/^Warning: .*\n/m, ''), status], ['', 0]);
    return stdout;
  });
}

function writeDrafts(root: string, text: string, count: number): readonly string[] {
  copyCommandLine(root);
  const files = Array.from({ length: count }, (_, index) => join(root, `${index}.report.md`));
  for (const file of files) writeFileSync(file, text);
  return files;
}

test('one draft is checked without optimizing anything, several or a long one are not', () => {
  assert.doesNotMatch(run(DRAFT, 1, ['--trace-opt']), OPTIMIZED);
  assert.match(run(DRAFT, 40, ['--trace-opt']), OPTIMIZED);
  assert.match(run(DRAFT + PARAGRAPH.repeat(5000), 1, ['--trace-opt']), OPTIMIZED);
});

test('an engine that must not compile is told nothing', () => {
  assert.match(run(DRAFT, 3, ['--jitless']), /^共检查 3 份文稿：/m);
});

test('what is on its way to a slow reader arrives', async () => {
  await inTemporaryFolder(async (root) => {
    const files = writeDrafts(root, DRAFT, 20);
    const child = spawn(process.execPath, [join(root, 'cli.js'), 'check', '--format', 'json', ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (printed += piece));
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(exitCode, 1);
    assert.ok(printed.length > 1_000_000);
    assert.equal((JSON.parse(printed) as unknown[]).length, files.length);
  });
});

test('the bundle that is read as ASCII is nothing else', () => {
  assert.ok(readFileSync('dist/command-line.js').every((byte) => byte < 0x80));
});

test('the build has looked for the words that patterns are found by', () => {
  // Of the escapes esbuild writes some in capitals.
  const bundle = readFileSync('dist/command-line.js', 'utf8').toLowerCase();
  const patterns = builtInTerms.flatMap(({ entries }) => entries.flatMap(({ pattern }) => pattern ?? []));
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  for (const pattern of patterns) {
    assert.ok(bundle.includes(`"${anchorOf(pattern).replace(/[^\0-\x7f]/g, escape)}"`), pattern);
  }
  assert.equal(bundle.match(/, *"?anchor"?:/g)?.length, patterns.length);
});
