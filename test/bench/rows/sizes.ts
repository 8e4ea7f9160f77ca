import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Row } from '../row.ts';
import { withTemporaryFolder } from '../../temporary-folder.ts';

const VSCE = 'node_modules/@vscode/vsce/vsce';

/** What is downloaded and loaded. */
export const sizes: Row = { name: 'sizes', measure };

function measure(): Answer {
  const bundles = ['dist/server.node.js', 'dist/server.browser.js'].map((file) => ({ what: file, file, bar: 400 }));
  return withTemporaryFolder((folder) => {
    const file = join(folder, 'report-draft.vsix');
    const words = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--out', file];
    const { status, stderr } = spawnSync(process.execPath, [VSCE, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the extension cannot be packed: ${stderr}`);
    return {
      measurements: [...bundles, { what: 'the packed extension', file, bar: 1000 }].map(({ what, file, bar }) => ({
        what,
        value: statSync(file).size / 1000,
        unit: 'kB',
        bar,
        noise: 1,
      })),
    };
  });
}
