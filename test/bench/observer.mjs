// Loaded into a program before its own code to see how much memory it has: on request where there is a channel to the
// bench, else once, at the end, on the fourth of its standard streams.
import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

if (process.send) {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc');
  process.on('message', () => {
    collectGarbage();
    collectGarbage();
    const { rss, heapUsed } = process.memoryUsage();
    process.send({ rss, heapUsed });
  });
} else {
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
}
