import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { toFailure, type Failure } from './failure.ts';

/** The Markdown files below a folder, in order, and the folders that could not be read. */
export interface MarkdownFiles {
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

/** Looks for Markdown files below `folder`, but not in hidden folders, where packages are, or behind links. */
export function listMarkdown(folder: string): MarkdownFiles {
  const files: string[] = [];
  const failures: Failure[] = [];
  const visit = (below: string): void => {
    for (const entry of entriesOf(join(folder, below), failures)) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = below === '' ? name : `${below}/${name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && name.endsWith('.md')) files.push(path);
    }
  };
  visit('');
  return { files: files.sort().map((file) => join(folder, file)), failures };
}

function entriesOf(folder: string, failures: Failure[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(toFailure(folder, error));
    return [];
  }
}
