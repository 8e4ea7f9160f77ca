import { diffArrays } from 'diff';
import type { Edit } from './rule.ts';

/** Texts that differ in more lines than this are exchanged in one piece: nobody reads such a difference. */
const MAX_CHANGED_LINES = 2000;

/** Small edits that turn `before` into `after`, in order: line by line, and within a line only what differs. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const changes = diffArrays(toLines(before), toLines(after), { maxEditLength: MAX_CHANGED_LINES });
  if (!changes) return [narrow(0, before, after)];
  const edits: Edit[] = [];
  let offset = 0;
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = (): void => {
    edits.push(...editsOfHunk(offset, removed, added));
    offset += lengthOf(removed);
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.removed) removed = change.value;
    else if (change.added) added = change.value;
    else {
      flush();
      offset += lengthOf(change.value);
    }
  }
  flush();
  return edits;
}

// Where as many lines come as go, they answer to each other one by one.
function editsOfHunk(offset: number, removed: readonly string[], added: readonly string[]): Edit[] {
  if (removed.length !== added.length) return [narrow(offset, removed.join(''), added.join(''))];
  let at = offset;
  return removed.map((line, index) => {
    const edit = narrow(at, line, added[index] ?? '');
    at += line.length;
    return edit;
  });
}

/** The one edit between two texts, without what they have in common at both ends. */
function narrow(offset: number, before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  while (head > 0 && splitsPair(before, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (tail > 0 && splitsPair(before, before.length - tail)) tail -= 1;
  const span = { start: offset + head, end: offset + before.length - tail };
  return { span, text: after.slice(head, after.length - tail) };
}

/** True between the halves of a surrogate pair and between CR and LF: no editor has a position there. */
function splitsPair(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}

function toLines(text: string): string[] {
  return text.split(/(?<=\r\n|\r(?!\n)|\n)/);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
