/** Four times the work may take so many times as long; what grows with the square takes sixteen. */
const MAX_RATIO = 8;
/** Milliseconds in which nobody gets through the square of some ten thousand steps. */
const HARMLESS = 1000;
/** Milliseconds for a quarter of the work: what takes longer would take minutes for all of it. */
const HOPELESS = 3000;
const ATTEMPTS = 6;

/**
 * True where `task` takes a time that grows no faster than its size, or less than `harmless` milliseconds for all of it.
 * Tries again when the machine was busy with something else.
 */
export function isLinear(task: (size: number) => unknown, size: number, harmless = HARMLESS): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const short = measure(() => task(Math.floor(size / 4)));
    if (short > HOPELESS) return false;
    const long = measure(() => task(size));
    if (long < harmless || long <= short * MAX_RATIO) return true;
  }
  return false;
}

/** The milliseconds that the processor works, whatever else the machine has to do. */
function measure(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
