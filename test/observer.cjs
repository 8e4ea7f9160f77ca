// Loaded into a program before its own code to see how much memory it has: on request where there is a channel to whoever
// started it, else once, at the end, on the fourth of its standard streams.
'use strict';
const { writeSync } = require('node:fs');

if (process.send) {
  const { setFlagsFromString } = require('node:v8');
  const { runInNewContext } = require('node:vm');
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc');
  process.on('message', () => {
    // What finalizers and caches of the engine let go of in the first round is collected in the second.
    collectGarbage();
    collectGarbage();
    const { rss, heapUsed } = process.memoryUsage();
    process.send({ rss, heapUsed });
  });
} else {
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
}
