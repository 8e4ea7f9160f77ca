import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['server/src/core/terms.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { anchorOf } = await import(`data:text/javascript;base64,${code}`);

/** Gives an entry of a word list the words that its pattern is found by, as core/terms.ts told them when the build began. */
export function withAnchor(value) {
  const isEntry = typeof value?.pattern === 'string' && Array.isArray(value.replace);
  return isEntry ? { ...value, anchor: anchorOf(value.pattern) } : value;
}
