// Bundles client, server and command line into dist/. `--minify` for what is shipped, `--watch` while writing.
import { chmodSync, cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { globSync } from 'tinyglobby';

const { values } = parseArgs({ options: { minify: { type: 'boolean' }, watch: { type: 'boolean' } } });

/** In a draft `&amp;` stays as it is typed (core/markdown.ts), so the table of all names need not be shipped. */
const withoutEntityNames = {
  name: 'without-entity-names',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^decode-named-character-reference$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: 'export const decodeNamedCharacterReference = () => false;',
    }));
  },
};

const shared = {
  bundle: true,
  minify: values.minify ?? false,
  sourcemap: values.minify ? false : 'linked',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  plugins: [withoutEntityNames],
};
// Where a package is published both ways, the modules are taken: only those can be cut down to what is used.
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Modules of packages ask for their own address to load what belongs to Node.
  define: { 'import.meta.url': '__filename' },
  alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
};
const worker = { ...shared, platform: 'browser', target: 'es2022' };
const browser = { ...worker, format: 'iife' };

const server = [
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.node.js' },
  { ...browser, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server.browser.js' },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];
// A webview is a style sheet and the script of the same name; the other files are what the script imports.
const webviews = globSync('client/webview/*.css');
const client = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.node.js', external: ['vscode'] },
  {
    ...worker,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.browser.js',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: webviews.flatMap((style) => [style, style.replace('.css', '.ts')]),
    outdir: 'dist/webview',
  },
];

mkdirSync('dist', { recursive: true });
rmSync('dist/rules', { recursive: true, force: true });
for (const page of globSync('server/src/rules/*.md')) cpSync(page, page.replace('server/src', 'dist'));

// The server first: it stands on its own, and its tests must be able to run while the client does not compile.
for (const targets of [server, client]) {
  const built = await Promise.all(targets.map(bundle));
  for (const line of built.flat()) console.log(line);
}

async function bundle(options) {
  const bundler = await context(options);
  const { metafile } = await bundler.rebuild();
  if (options.outfile === 'dist/cli.js') chmodSync(options.outfile, 0o755);
  if (values.watch) await bundler.watch();
  else await bundler.dispose();
  return Object.keys(metafile.outputs)
    .filter((file) => !file.endsWith('.map'))
    .map((file) => `${file.padEnd(28)} ${(statSync(file).size / 1024).toFixed(0).padStart(5)} KB`);
}
