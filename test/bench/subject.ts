import { ChunkedText } from '../../server/src/core/chunked-text.ts';
import { lint, type LintResult } from '../../server/src/core/lint.ts';
import { parseDraft } from '../../server/src/core/parse-draft.ts';
import { standardOptions } from '../../server/src/features/standard-options.ts';

export { ChunkedText, lint, parseDraft, standardOptions };

/** The whole way from a text to its findings, as the command line goes it. */
export function fullCheck(text: string): LintResult {
  return lint(parseDraft(text), standardOptions);
}
