import { LSPErrorCodes, RAL, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where failures are told. */
export interface Log {
  error(message: string): void;
}

export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/** Wraps the handlers of all requests: the one place that yields, honours cancellation and survives a crash. */
export type Guard = <P, R>(name: string, fallback: R, handler: Handler<P, R>) => GuardedHandler<P, R>;

export type GuardedHandler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Makes the guard that tells failures to `log` and has `prepare` done for the document of each request. */
export function createGuard(log: Log, prepare: (uri: string) => Promise<void> = () => Promise.resolve()): Guard {
  let turn = Promise.resolve();
  return (name, fallback, handler) => async (params, token) => {
    // One request a turn: a cancellation that came in while another one kept the thread busy must be read first.
    await (turn = turn.then(nextTurn));
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const handle = async () => {
      const uri = uriOf(params);
      if (uri !== undefined) await prepare(uri);
      return handler(params, token);
    };
    try {
      return await Promise.race([handle(), cancellationOf(token)]);
    } catch (error) {
      log.error(`${name}: ${describeError(error)}`);
      return fallback;
    }
  };
}

/** The answer to a request that is cancelled while it waits for something. */
function cancellationOf(token: CancellationToken): Promise<ResponseError<never>> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => {
      resolve(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
    });
  });
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The document that a request is about; requests of our own may be about an address alone. */
function uriOf(params: unknown): string | undefined {
  if (typeof params === 'string') return params;
  if (typeof params !== 'object' || params === null || !('textDocument' in params)) return undefined;
  const { textDocument } = params as { readonly textDocument?: { readonly uri?: unknown } };
  return typeof textDocument?.uri === 'string' ? textDocument.uri : undefined;
}

/** The next time round the event loop: what has come in meanwhile is read before. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
