import type { Mark } from '../src/preview-protocol.ts';
import { createElement } from './elements.ts';

/** Small labels behind a section: what it covers and what was found in it. */
export function createMarks(marks: readonly Mark[]): readonly HTMLElement[] {
  return marks.map(({ kind, text, tooltip }) => {
    const mark = createElement('span', `mark ${kind}`, text);
    mark.title = tooltip;
    return mark;
  });
}
