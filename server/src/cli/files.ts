import { statSync } from 'node:fs';
import { parseDraft } from '../core/parse-draft.ts';
import { namesReportType } from '../features/report-type.ts';
import { toFailure, type Failure } from './failure.ts';
import { readSource, type Source } from './read.ts';

/**
 * Reads what the user named: files as they are, standard input for `-`, and the drafts below a directory, without those
 * that `isIgnored` leaves out.
 */
export async function* readSources(
  inputs: readonly string[],
  isIgnored: (file: string) => Promise<boolean> = () => Promise.resolve(false),
): AsyncGenerator<Source | Failure> {
  const read = new Set<string>();
  for (const input of inputs) {
    const listing = input === '-' ? { files: ['-'], isDirectory: false } : await list(input);
    if ('failure' in listing) {
      yield listing;
      continue;
    }
    let found = false;
    for (const file of listing.files.filter((candidate) => !read.has(candidate))) {
      if (listing.isDirectory && (await isIgnored(file))) {
        found = true;
        continue;
      }
      const source = await readSource(file);
      if (listing.isDirectory && 'text' in source && !isDraft(source)) continue;
      found = true;
      read.add(file);
      yield source;
    }
    if (listing.isDirectory && !found) yield { failure: `目录“${input}”里没有报告稿。` };
  }
}

interface Listing {
  readonly files: readonly string[];
  readonly isDirectory: boolean;
}

async function list(input: string): Promise<Listing | Failure> {
  try {
    if (!statSync(input).isDirectory()) return { files: [input], isDirectory: false };
    const { listMarkdown } = await import('./list-markdown.ts');
    return { files: await listMarkdown(input), isDirectory: true };
  } catch (error) {
    return toFailure(input, error);
  }
}

/** Below a directory Markdown of all sorts may lie; only drafts are meant. */
function isDraft({ file, text }: Source): boolean {
  return file.endsWith('.report.md') || (text.startsWith('---') && namesReportType(parseDraft(text)));
}
