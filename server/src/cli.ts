import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { loadBundle } from './cli/code-cache.ts';
import { prepareForOne, prepareForServer } from './cli/engine.ts';
import type * as commandLine from './cli/run.ts';

prepareForOne();
// Bundles of their own beside this one; the server is loaded only by the command that needs it. By another name, or it would
// be bundled.
const load = require;
const { exports, keepCode } = loadBundle(join(__dirname, 'command-line.js'), load);
// What scripts/build.mjs makes of that module.
const { runCommandLine } = exports as typeof commandLine;

// Whoever reads our output may stop reading: `report-draft check . | head`.
process.stdout.on('error', () => process.exit());

void runCommandLine(process.argv.slice(2), {
  version: packageJson.version,
  startServer: () => {
    prepareForServer();
    load('./server.node.js');
  },
  keepCode,
}).then((exitCode) => {
  process.exitCode = exitCode;
  // What is still on its way into a pipe must arrive; else the engine need not take everything apart.
  if (exitCode !== undefined && process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
});
