/** The assertions of the suite: Node's are not there in a web worker. Mocha prints `actual` and `expected` as a diff. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

/** Compares primitives by identity, plain objects and arrays by what they hold. */
export function assertEqual<T>(actual: T, expected: T, message = 'not what was expected'): void {
  if (!isEqual(actual, expected)) {
    throw new AssertionError(`${message}: ${show(actual)} instead of ${show(expected)}`, actual, expected);
  }
}

export function assertMatch(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) {
    throw new AssertionError(`${show(actual)} does not match ${String(expected)}`, actual, String(expected));
  }
}

export function assertTrue(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new AssertionError(message, condition, true);
  }
}

function isEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) {
    return true;
  }
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return false;
  }
  if (Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  const leftEntries = Object.entries(left);
  const rightObject = right as Readonly<Record<string, unknown>>; // any object may be read by key
  return (
    leftEntries.length === Object.keys(right).length &&
    leftEntries.every(([key, value]) => Object.hasOwn(right, key) && isEqual(value, rightObject[key]))
  );
}

function show(value: unknown): string {
  // JSON has no undefined, whatever the declaration of `stringify` says.
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
