type IsSame<T> = (one: T, other: T) => boolean;

/** How many entries two lists have in common at their start. */
export function countSameStart<T>(before: readonly T[], after: readonly T[], isSame: IsSame<T> = Object.is): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && isSame(before[count] as T, after[count] as T)) count += 1;
  return count;
}

/** How many they have in common at their end, the first `start` of each left out. */
export function countSameEnd<T>(
  before: readonly T[],
  after: readonly T[],
  { start, isSame = Object.is }: { readonly start: number; readonly isSame?: IsSame<T> },
): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && isSame(before[before.length - 1 - count] as T, after[after.length - 1 - count] as T))
    count += 1;
  return count;
}
