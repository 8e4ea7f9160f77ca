import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';

/**
 * The difference of two texts as `diff -u` prints it and `patch` and `git apply` read it; empty when there is none. The
 * library writes the bytes of a Chinese name as numbers, which nobody can read.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  // So both mark where a name with blanks ends.
  const end = file.includes(' ') ? '\t' : '';
  const hunks = createTwoFilesPatch(file, file, before, after, undefined, undefined, { headerOptions: OMIT_HEADERS });
  return `--- a/${file}${end}\n+++ b/${file}${end}\n${hunks}`;
}
