import { tap } from 'node:test/reporters';
import { inspect } from 'node:util';

/** A reporter for Node's test runner: TAP, and behind the totals what failed, so that the end of a log tells why. */
export default async function* report(events) {
  const failures = [];
  yield* tap(noteFailures(events, failures));
  for (const { name, details } of failures) {
    yield `# failed: ${name}\n`;
    yield inspect(details.error.cause ?? details.error).replaceAll(/^/gm, '#   ') + '\n';
  }
}

async function* noteFailures(events, failures) {
  for await (const event of events) {
    if (event.type === 'test:fail' && event.data.details.error.failureType !== 'subtestsFailed')
      failures.push(event.data);
    yield event;
  }
}
