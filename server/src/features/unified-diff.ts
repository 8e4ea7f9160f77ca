import { createTwoFilesPatch } from 'diff';

/** The difference of two texts as `diff -u` and `git diff` print it; empty when there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
  return before === after ? '' : createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after);
}
