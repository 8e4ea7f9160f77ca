/** A set of small whole numbers, one bit each: small enough to stay near the processor. */
export type BitSet = Int32Array;

/** A set for numbers from 0 up to `size`. */
export function createBitSet(size: number): BitSet {
  return new Int32Array(Math.ceil(size / 32));
}

export function addBit(set: BitSet, value: number): void {
  set[value >> 5] = (set[value >> 5] ?? 0) | (1 << (value & 31));
}

export function hasBit(set: BitSet, value: number): boolean {
  return ((set[value >> 5] ?? 0) & (1 << (value & 31))) !== 0;
}
