const PATIENCE_MS = 1000;

/** What the client answers or, when it keeps the server waiting, what `otherwise` says. */
export function inTime<T>(answer: Promise<T>, otherwise: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    // In two halves: where the machine stood still, one of them is over, and the client has the other one to answer.
    let timer = setTimeout(() => {
      timer = setTimeout(() => {
        resolve(otherwise());
      }, PATIENCE_MS / 2);
    }, PATIENCE_MS / 2);
    answer
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
