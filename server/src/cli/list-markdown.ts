import { join } from 'node:path';
import { glob } from 'tinyglobby';

/** The Markdown files below `folder`, in order. Bundled by itself: who names files needs no search. */
export async function listMarkdown(folder: string): Promise<string[]> {
  const found = await glob('**/*.md', { cwd: folder, ignore: '**/node_modules/**', followSymbolicLinks: false });
  return found.sort().map((file) => join(folder, file));
}
