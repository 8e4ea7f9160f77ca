import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where failures are told. */
export interface Log {
  error(message: string): void;
}

export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/** Wraps the handlers of all requests: the one place that yields, honours cancellation and survives a crash. */
export type Guard = <P, R>(name: string, fallback: R, handler: Handler<P, R>) => GuardedHandler<P, R>;

export type GuardedHandler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Makes the guard that tells failures to `log`. */
export function createGuard(log: Log): Guard {
  return (name, fallback, handler) => async (params, token) => {
    // A cancellation that is already under way must be able to arrive before the work begins.
    await nextTurn();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await handler(params, token);
    } catch (error) {
      log.error(`${name}: ${describeError(error)}`);
      return fallback;
    }
  };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
