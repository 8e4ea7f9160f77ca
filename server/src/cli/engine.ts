import { setFlagsFromString } from 'node:v8';

const { v8 } = process.versions;
/**
 * Engines that understand what they are told here; one that does not would say so on standard error. Who has forbidden them
 * to compile has no WebAssembly either, and they crash when told to optimize.
 */
const LISTENS = /^1[1-4]\./.test(v8) && 'WebAssembly' in globalThis;
/** Those of the optimizing compilers that are on by themselves. */
const OPTIMIZERS = /^1[34]\./.test(v8) ? ['opt', 'maglev'] : ['opt'];
const OPTIMIZING = OPTIMIZERS.map((name) => `--${name}`);

/** What Node loads when it is first asked for, and nearly every command uses. */
const LATE: readonly (() => unknown)[] = [() => process.stdout, () => process.stderr];

/**
 * Prepares the engine for a single draft, before anything is compiled: nothing is optimized on the side, for that is done too
 * late, and the process would wait for it at its end; and an expression is compiled at once to what runs fastest, not to
 * something else first. (`--no-regexp-tier-up` does that as well, but must not be taken back: the engine would crash.)
 */
export function prepareForOne(): void {
  // Node has it compiled for an engine that was told nothing; afterwards it would be compiled anew.
  for (const load of LATE) load();
  tell(...OPTIMIZERS.map((name) => `--no-${name}`), '--regexp-tier-up-ticks=0');
}

/**
 * Prepares the engine for many drafts, or a long one. What runs often is compiled on the side, and during the first thousand
 * drafts that is more work than the checks: copying less of one function into another, it is done sooner, and the checks take
 * a tenth less.
 */
export function prepareForMany(): void {
  tell(...OPTIMIZING, '--max-inlined-bytecode-size-cumulative=200');
}

/** Leaves the engine as it is by itself, for a program that runs on and on. */
export function prepareForServer(): void {
  tell(...OPTIMIZING, '--regexp-tier-up-ticks=1');
}

function tell(...flags: readonly string[]): void {
  if (LISTENS) for (const flag of flags) setFlagsFromString(flag);
}
