// Bundles every *.test.ts outside the VS Code suite into one module and hands it to Node's own test runner.
// `node scripts/test-unit.mjs PATTERN` runs only the files whose path contains PATTERN.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

/** What takes a quarter of an hour hangs: all tests together take four minutes, on a busy machine three times as long. */
const RUNNER = [
  '--enable-source-maps',
  '--test',
  '--test-timeout=900000',
  '--test-reporter=./scripts/test-reporter.mjs',
];

const [pattern = '', ...options] = process.argv.slice(2);
const files = globSync(['server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'test/*.test.ts', 'test/bench/*.test.ts'])
  .filter((file) => file.includes(pattern))
  .sort();
const outfile = `out/unit${pattern && `-${process.pid}`}.test.mjs`;

await build({
  stdin: {
    contents: ['test/property-seed.ts', ...files].map((file) => `import './${file}';`).join('\n'),
    resolveDir: '.',
    loader: 'ts',
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});

const { status } = spawnSync(process.execPath, [...RUNNER, ...options, outfile], { stdio: 'inherit' });
if (pattern) rmSync(outfile, { force: true });
process.exitCode = status ?? 1;
