/** A value that is computed when it is first asked for: what nobody asks for costs nothing. */
export function lazy<T>(compute: () => T): () => T {
  let todo: (() => T) | undefined = compute;
  let value: { readonly it: T } | undefined;
  return () => {
    if (todo) value = { it: todo() };
    // What it was computed from need not be kept.
    todo = undefined;
    return value?.it as T;
  };
}
