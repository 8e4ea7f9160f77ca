import fc from 'fast-check';

/** One character typed or taken away. */
export interface TypedEdit {
  readonly offset: number;
  readonly removed: string;
  readonly inserted: string;
}

const SEED = 20_250_110;
const WORDS = '的一是在年法治政府行乡建设情况工作群众案件化解';
const MARKS = '，。、；：（）“”《》';
const DIGITS = '0123456789';
/** More characters are not typed in one place. */
const LONGEST_STRETCH = 20;
/** Nor more than so many in front of the title of a heading, where nobody writes sentences. */
const LONGEST_IN_NUMBER = 2;
/** So much of a line is looked at for the number of a heading. */
const LONGEST_NUMBER = 20;
/** The `#` and the number of a heading. */
const NUMBERED = /^#+ ?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)?/;
const number = fc.noBias(fc.nat(0x3fffffff));
const percent = fc.noBias(fc.nat(99));
const keystroke = fc.record({ kind: percent, pick: number });
const stretch = fc.record({
  at: number,
  length: fc.noBias(fc.integer({ min: 1, max: LONGEST_STRETCH })),
  keys: fc.array(keystroke, { minLength: LONGEST_STRETCH, maxLength: LONGEST_STRETCH }),
});
const scattered = fc.record({ at: number, kind: percent, pick: number });

export interface TypedEdits {
  readonly count: number;
  readonly seed?: number;
}

/**
 * Characters as a drafter types them: a stretch of them anywhere in the text, one behind the other, now and then taking the
 * last one back or going on in a new line, and then a stretch elsewhere. The same ones for the same seed.
 */
export function* typedEdits(text: string, { count, seed = SEED }: TypedEdits): Generator<TypedEdit> {
  let current = text;
  let left = count;
  for (const { at, length, keys } of fc.sample(stretch, { seed, numRuns: count })) {
    let caret = at % current.length;
    const most = isInNumber(current, caret) ? Math.min(length, LONGEST_IN_NUMBER) : length;
    for (const { kind, pick } of keys.slice(0, Math.min(most, left))) {
      const characters = kind < 68 ? WORDS : kind < 78 ? MARKS : kind < 83 ? DIGITS : '\n';
      const isTakenBack = kind >= 85 && caret > 0;
      const edit = isTakenBack
        ? { offset: caret - 1, removed: current.charAt(caret - 1), inserted: '' }
        : { offset: caret, removed: '', inserted: characters[pick % characters.length] ?? '' };
      current = applyTyped(current, edit);
      caret += isTakenBack ? -1 : 1;
      left -= 1;
      yield edit;
    }
    if (left === 0) return;
  }
}

/** True in front of the `#` of a heading and from there up to its title. */
function isInNumber(text: string, offset: number): boolean {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1;
  return offset - start < (NUMBERED.exec(text.slice(start, start + LONGEST_NUMBER))?.[0].length ?? 0);
}

/**
 * Characters put in or taken out anywhere in the text, each in another place than the one before: harder than typing, since
 * what has been read for one edit is of no use for the next. The same ones for the same seed.
 */
export function* scatteredEdits(text: string, { count, seed = SEED }: TypedEdits): Generator<TypedEdit> {
  let current = text;
  for (const { at, kind, pick } of fc.sample(scattered, { seed, numRuns: count })) {
    const offset = at % current.length;
    const characters = kind < 40 ? WORDS : kind < 50 ? MARKS : kind < 58 ? DIGITS : '\n';
    const edit =
      kind < 60
        ? { offset, removed: '', inserted: characters[pick % characters.length] ?? '' }
        : { offset, removed: current.charAt(offset), inserted: '' };
    current = applyTyped(current, edit);
    yield edit;
  }
}

export function applyTyped(text: string, { offset, removed, inserted }: TypedEdit): string {
  return text.slice(0, offset) + inserted + text.slice(offset + removed.length);
}

/** The edit that takes `edit` back. */
export function inverseOf({ offset, removed, inserted }: TypedEdit): TypedEdit {
  return { offset, removed: inserted, inserted: removed };
}
