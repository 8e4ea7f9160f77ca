const PATIENCE_MS = 1000;

/** What the client answers or, when it keeps the server waiting, what `otherwise` says. */
export function inTime<T>(answer: Promise<T>, otherwise: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(otherwise());
    }, PATIENCE_MS);
    answer
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
