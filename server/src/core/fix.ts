import type { Draft } from './draft.ts';
import { lint, type LintOptions } from './lint.ts';
import { parseDraft } from './parse-draft.ts';
import type { Edit, Finding } from './rule.ts';

/** A fix may uncover the next finding of the same place; after this many rounds the text is taken as it is. */
const MAX_ROUNDS = 10;

export interface FixResult {
  readonly text: string;
  /** The findings whose fixes were applied, round by round. */
  readonly applied: readonly Finding[];
}

/** Applies every safe fix, again and again until nothing is left to fix. */
export function fixDraft(draft: Draft, options: LintOptions): FixResult {
  const applied: Finding[] = [];
  let current = draft;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const chosen = compatible(lint(current, options).findings.filter((finding) => finding.fix));
    if (chosen.length === 0) break;
    applied.push(...chosen);
    current = parseDraft(applyEdits(current.text.toString(), editsOf(chosen)));
  }
  return { text: current.text.toString(), applied };
}

/** The findings, in order, whose fixes can be applied together: no two touch the same text. */
export function compatible(findings: readonly Finding[]): readonly Finding[] {
  const taken: Edit[] = [];
  return findings.filter((finding) => {
    const edits = finding.fix?.edits ?? [];
    const places = edits.map((edit) => freePlace(taken, edit));
    if (edits.length === 0 || places.includes(-1)) return false;
    for (const edit of edits) taken.splice(freePlace(taken, edit), 0, edit);
    return true;
  });
}

/** All edits of the safe fixes of `findings`, in order of the text. */
export function editsOf(findings: readonly Finding[]): readonly Edit[] {
  return findings
    .flatMap((finding) => finding.fix?.edits ?? [])
    .toSorted((one, other) => one.span.start - other.span.start);
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Where `edit` goes among the `taken` ones, which are in order; -1 when it touches the text of one of them. */
function freePlace(taken: readonly Edit[], edit: Edit): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? 0) < edit.span.start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [taken[low - 1], taken[low]];
  if (before && before.span.end > edit.span.start) return -1;
  if (after && (after.span.start < edit.span.end || after.span.start === edit.span.start)) return -1;
  return low;
}
