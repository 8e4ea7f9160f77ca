/** What a progress line is written to; anything but a terminal is left alone. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells on a terminal how far a long check has come. */
export interface Progress {
  /** Another file is checked; returns how many that are by now. */
  step(): number;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Fewer files are done before anyone could read how many. */
const FIRST = 50;
const EVERY = 10;
const ERASE = '\r\u001b[K';

export function createProgress(terminal: Terminal): Progress {
  let files = 0;
  let shown = false;
  return {
    step() {
      files += 1;
      if (terminal.isTTY && files >= FIRST && files % EVERY === 0) {
        terminal.write(`${ERASE}正在检查第 ${files} 份……`);
        shown = true;
      }
      return files;
    },
    clear() {
      if (shown) terminal.write(ERASE);
      shown = false;
    },
  };
}
