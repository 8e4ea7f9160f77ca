// Bundles client, server and command line into dist/. `--minify` for what is shipped, `--watch` while writing.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { globSync } from 'tinyglobby';
import { asModules } from './as-modules.mjs';
import { dataAlone, leaveOut, markdownOnDemand } from './leave-out.mjs';
import { withAnchor } from './with-anchors.mjs';

const { values } = parseArgs({ options: { minify: { type: 'boolean' }, watch: { type: 'boolean' } } });

const shared = {
  bundle: true,
  minify: values.minify ?? false,
  sourcemap: values.minify ? false : 'linked',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  plugins: [asModules, ...leaveOut],
  alias: {
    // The one for Node differs in that it can load messages from files, which nobody does.
    '@vscode/l10n': '@vscode/l10n/dist/browser.js',
    // Without the functions for paths.
    'vscode-uri': './node_modules/vscode-uri/lib/umd/uri.js',
  },
};
// Where a package is published both ways, the modules are taken: only those can be cut down to what is used.
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // A bundle that server/src/cli/code-cache.ts runs cannot import, but require.
  supported: { 'dynamic-import': false },
};
const worker = { ...shared, platform: 'browser', target: 'es2022' };
const browser = { ...worker, format: 'iife' };

const nodeOnDemand = {
  ...node,
  external: ['vscode', './markdown.js'],
  plugins: [...shared.plugins, markdownOnDemand("require('./markdown.js')")],
};
const browserOnDemand = {
  ...browser,
  plugins: [...shared.plugins, markdownOnDemand('globalThis.loadMarkdown()')],
};
/**
 * A text of nothing but ASCII takes half the room in memory, and need not be decoded. esbuild leaves expressions as they are;
 * what is behind one in its line stands further on than the source map says.
 */
const inAscii = {
  name: 'in-ascii',
  setup({ initialOptions, onEnd }) {
    initialOptions.charset = 'ascii';
    onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const { outfile } = initialOptions;
      const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      writeFileSync(outfile, readFileSync(outfile, 'utf8').replace(/[^\0-\x7f]/g, escape));
    });
  },
};
/** What is loaded by `require` in Node and by `importScripts` in a worker, where it is `globalName`. */
const forBoth = (entryPoint, globalName) => ({
  ...browser,
  entryPoints: [entryPoint],
  outdir: 'dist',
  globalName,
  footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` },
});

const server = [
  { ...nodeOnDemand, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.node.js' },
  { ...browserOnDemand, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server.browser.js' },
  // For server/src/cli/code-cache.ts: one function, as `require` makes of a file.
  {
    ...nodeOnDemand,
    entryPoints: ['server/src/cli/run.ts'],
    outfile: 'dist/command-line.js',
    banner: { js: '(function (module, require) {' },
    footer: { js: '})' },
    plugins: [dataAlone(withAnchor), ...nodeOnDemand.plugins, inAscii],
  },
  {
    ...node,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // What these load when they need it.
  { ...node, entryPoints: ['server/src/features/unified-diff.ts'], outfile: 'dist/unified-diff.js' },
  forBoth('server/src/features/config-reading.ts', 'configReading'),
  forBoth('server/src/core/markdown.ts', 'markdown'),
];
// A webview is a style sheet and the script of the same name; the other files are what the script imports.
const webviews = globSync('client/webview/*.css');
const client = [
  { ...nodeOnDemand, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.node.js' },
  // An extension in a browser is one file.
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

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// Node looks for it to learn what kind of modules these are, and the one of the project is long.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
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
