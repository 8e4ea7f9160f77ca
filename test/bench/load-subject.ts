import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Module from './subject.ts';

export type Subject = typeof Module;

const OUTFILE = 'out/bench/subject.mjs';

/** The core, bundled: what runs TypeScript directly marks every function with its name, which no user pays for. */
export async function loadSubject(): Promise<Subject> {
  await build({
    entryPoints: ['test/bench/subject.ts'],
    outfile: OUTFILE,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  // The bundle of that very file.
  return (await import(pathToFileURL(resolve(OUTFILE)).href)) as Subject;
}
