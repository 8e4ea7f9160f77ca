import { setTimeout as delay } from 'node:timers/promises';

/** Probes until there is an answer other than undefined; rejects after `timeout` milliseconds or when the probe does. */
export async function poll<T>(
  description: string,
  timeout: number,
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() >= deadline) {
      throw new Error(`Waited ${timeout} ms for ${description}`);
    }
    await delay(50);
  }
}
