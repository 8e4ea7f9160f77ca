import type { Edit } from './rule.ts';
import { startOfLine, type Span } from './text.ts';

/** The edit that takes whole lines out, together with the line breaks and blank lines that follow them. */
export function removeLines(text: string, { start, end }: Span): Edit {
  const from = startOfLine(text, start);
  let to = end;
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to += 1;
  // What stands before the line keeps its own blank line; what follows moves up.
  for (let at = to; at < text.length && /\s/.test(text[at] ?? ''); at += 1) {
    if (text[at] === '\n' || text[at] === '\r') to = at + 1;
  }
  return { span: { start: from, end: to }, text: '' };
}
