import { setFlagsFromString } from 'node:v8';

/** Engines that understand what they are told here; one that does not would say so on standard error. */
const KNOWN = /^1[1-4]\./;

/**
 * Prepares the engine for a single draft, before anything is compiled: an expression is compiled at once to what runs
 * fastest, not to something else first, and nothing is optimized on the side, for that is done too late, and the process
 * would wait for it at its end.
 */
export function prepareForOne(): void {
  tell('--no-opt', '--no-regexp-tier-up');
}

/**
 * Prepares the engine for many drafts, or for much of one. What runs often is compiled on the side, and during the first thousand drafts that is
 * more work than the checks: copying less of one function into another, it is done sooner, and the checks take a tenth less.
 */
export function prepareForMany(): void {
  tell('--opt', '--max-inlined-bytecode-size-cumulative=200');
}

/** Leaves the engine as it is by itself, for a program that runs on and on. */
export function prepareForServer(): void {
  tell('--opt', '--regexp-tier-up');
}

function tell(...flags: readonly string[]): void {
  if (KNOWN.test(process.versions.v8)) for (const flag of flags) setFlagsFromString(flag);
}
