import { setFlagsFromString } from 'node:v8';

/** Engines that understand what they are told here; one that does not would say so on standard error. */
const KNOWN = /^1[1-4]\./;

/**
 * Prepares the engine for a single draft, before anything is compiled: nothing is optimized on the side, for that is done too
 * late, and the process would wait for it at its end; and an expression is compiled at once to what runs fastest, not to
 * something else first. (The flag that forbids the latter must not be taken back: the engine would crash.)
 */
export function prepareForOne(): void {
  tell('--no-opt', '--regexp-tier-up-ticks=0');
}

/**
 * Prepares the engine for many drafts, or a long one. What runs often is compiled on the side, and during the first thousand
 * drafts that is more work than the checks: copying less of one function into another, it is done sooner, and the checks take
 * a tenth less.
 */
export function prepareForMany(): void {
  tell('--opt', '--max-inlined-bytecode-size-cumulative=200');
}

/** Leaves the engine as it is by itself, for a program that runs on and on. */
export function prepareForServer(): void {
  tell('--opt', '--regexp-tier-up-ticks=1');
}

function tell(...flags: readonly string[]): void {
  if (KNOWN.test(process.versions.v8)) for (const flag of flags) setFlagsFromString(flag);
}
