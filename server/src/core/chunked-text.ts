import { lowerBound } from './lower-bound.ts';
import { countSameEnd, countSameStart } from './same-ends.ts';
import { copyOf, differenceOf, type Difference, type Span } from './text.ts';

/** So many UTF-16 units a chunk has at most. Engines keep texts much longer than that apart, and make them slowly. */
const MOST = 4096;
/** A chunk that is shorter than this is joined to its neighbour. */
const LEAST = 512;

/**
 * A text in chunks. A value: an edit makes a new one that shares all chunks but those of the edit, so that what the edit
 * costs does not grow with the text. A text that has not been edited is one chunk.
 */
export class ChunkedText {
  readonly length: number;
  readonly #chunks: readonly string[];
  /** Where each chunk begins. */
  readonly #starts: readonly number[];
  #joined: string | undefined;

  private constructor(chunks: readonly string[]) {
    let length = 0;
    this.#chunks = chunks;
    this.#starts = chunks.map((chunk) => {
      length += chunk.length;
      return length - chunk.length;
    });
    this.length = length;
  }

  static of(text: string): ChunkedText {
    return new ChunkedText([text]);
  }

  /** What stands between two offsets; `start` is not negative. Short for the length of the slice, however long the text. */
  slice(start: number, end = this.length): string {
    const to = Math.min(end, this.length);
    if (start >= to) return '';
    let index = this.#indexAt(start);
    const shift = this.#starts[index] ?? 0;
    const first = this.#chunks[index] ?? '';
    if (to <= shift + first.length) return first.slice(start - shift, to - shift);
    const pieces = [first.slice(start - shift)];
    for (index += 1; (this.#starts[index] ?? Infinity) < to; index += 1) {
      pieces.push(this.#chunks[index]?.slice(0, to - (this.#starts[index] ?? 0)) ?? '');
    }
    return pieces.join('');
  }

  charAt(offset: number): string {
    return this.slice(offset, offset + 1);
  }

  /** The text with `inserted` in place of `span`. */
  replace({ start, end }: Span, inserted: string): ChunkedText {
    if (start === end && inserted === '') return this;
    let first = this.#indexAt(start);
    let last = Math.max(first, this.#indexAt(Math.max(start, end - 1)));
    const before = this.#starts[first] ?? 0;
    const behind = (this.#starts[last] ?? 0) + (this.#chunks[last]?.length ?? 0);
    let made = [this.slice(before, start), inserted, this.slice(end, behind)].join('');
    if (made.length < LEAST && first > 0) made = [this.#chunks[(first -= 1)], made].join('');
    else if (made.length < LEAST && last + 1 < this.#chunks.length) made = [made, this.#chunks[(last += 1)]].join('');
    return new ChunkedText([...this.#chunks.slice(0, first), ...cut(made), ...this.#chunks.slice(last + 1)]);
  }

  /** The whole, in one piece: takes as long as the text is long, the first time. */
  toString(): string {
    return (this.#joined ??= this.#chunks.length === 1 ? (this.#chunks[0] ?? '') : this.#chunks.join(''));
  }

  /** Finds the one stretch in which `other` differs from this text. */
  differenceTo(other: ChunkedText): Difference {
    const [mine, theirs] = [this.#chunks, other.#chunks];
    const head = countSameStart(mine, theirs);
    const tail = countSameEnd(mine, theirs, { start: head });
    const { prefix, suffix } = differenceOf(
      mine.slice(head, mine.length - tail).join(''),
      theirs.slice(head, theirs.length - tail).join(''),
    );
    const behind = mine.length > tail ? this.length - (this.#starts[mine.length - tail] ?? this.length) : this.length;
    return { prefix: (this.#starts[head] ?? this.length) + prefix, suffix: behind + suffix };
  }

  #indexAt(offset: number): number {
    if (this.#starts.length === 1) return 0;
    return Math.max(0, lowerBound(this.#starts, offset + 1) - 1);
  }
}

/** Cuts a text into chunks of nearly one length. */
function cut(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / MOST));
  if (count === 1) return [text];
  const length = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => copyOf(text, index * length, (index + 1) * length));
}
