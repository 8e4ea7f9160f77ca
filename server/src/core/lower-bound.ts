/** The index of the first number in `sorted` that is not below `value`; the length when all are. */
export function lowerBound(sorted: readonly number[], value: number): number {
  return lowerBoundOf(sorted, value, (number) => number);
}

/** The same of entries that are sorted by a number of theirs. */
export function lowerBoundOf<T>(sorted: readonly T[], value: number, numberOf: (entry: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && numberOf(entry) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
