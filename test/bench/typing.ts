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
const number = fc.noBias(fc.nat(0x3fffffff));
const keystroke = fc.record({ at: number, kind: fc.noBias(fc.nat(99)), pick: number });

export interface TypedEdits {
  readonly count: number;
  readonly seed?: number;
}

/** Edits anywhere in the text, each of the text that the one before has left; the same ones for the same seed. */
export function* typedEdits(text: string, { count, seed = SEED }: TypedEdits): Generator<TypedEdit> {
  let current = text;
  for (const { at, kind, pick } of fc.sample(keystroke, { seed, numRuns: count })) {
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
