/** What is written to in pieces; a terminal gets everything at once, for somebody is waiting for it. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Collects what is written, for each write takes as long as it takes to read a page. */
export interface Output {
  readonly write: (text: string) => void;
  /** Hands on what is waiting. */
  readonly flush: () => void;
}

const PIECE = 16 * 1024;

/** `before` is called before anything is handed on to `stream`. */
export function createOutput(stream: Stream, before: () => void): Output {
  let waiting = '';
  const flush = (): void => {
    if (waiting === '') return;
    before();
    stream.write(waiting);
    waiting = '';
  };
  const write = (text: string): void => {
    waiting += text;
    if (stream.isTTY || waiting.length >= PIECE) flush();
  };
  return { write, flush };
}
