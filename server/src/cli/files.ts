import { statSync } from 'node:fs';
import { REPORT_TYPE } from '../core/front-matter.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { namesReportType } from '../features/report-type.ts';
import { toFailure, type Failure } from './failure.ts';
import { listMarkdown, type MarkdownFiles } from './list-markdown.ts';
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
    const { files, failures, isDirectory } = input === '-' ? single(input) : list(input);
    yield* failures;
    let found = failures.length > 0;
    for (const file of files) {
      if (read.has(file) || (isDirectory && (await isIgnored(file)))) {
        found = true;
        continue;
      }
      const source = await readSource(file);
      if (isDirectory && 'text' in source && !isDraft(source)) continue;
      found = true;
      read.add(file);
      yield source;
    }
    if (isDirectory && !found) yield { failure: `目录“${input}”里没有报告稿。` };
  }
}

interface Listing extends MarkdownFiles {
  readonly isDirectory: boolean;
}

function list(input: string): Listing {
  try {
    return statSync(input).isDirectory() ? { ...listMarkdown(input), isDirectory: true } : single(input);
  } catch (error) {
    return { files: [], failures: [toFailure(input, error)], isDirectory: false };
  }
}

function single(file: string): Listing {
  return { files: [file], failures: [], isDirectory: false };
}

/** What front matter that names a report type has: most other Markdown has nothing of the kind and need not be parsed. */
const NAMED = new RegExp(`^[^\\S\\r\\n]*["']?${REPORT_TYPE}`, 'm');

/** Below a directory Markdown of all sorts may lie; only drafts are meant. */
function isDraft({ file, text }: Source): boolean {
  if (file.endsWith('.report.md')) return true;
  return text.startsWith('---') && NAMED.test(text) && namesReportType(parseDraft(text));
}
