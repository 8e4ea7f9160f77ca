import { createRequire } from 'node:module';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { loadBundle } from './cli/code-cache.ts';
import type * as commandLine from './cli/run.ts';

const require = createRequire(__filename);
// Bundles of their own beside this one; the server is loaded only by the command that needs it.
const { exports, keepCode } = loadBundle(join(__dirname, 'command-line.js'), require);
// What scripts/build.mjs makes of that module.
const { runCommandLine } = exports as typeof commandLine;

// Whoever reads our output may stop reading: `report-draft check . | head`.
process.stdout.on('error', () => process.exit());

void runCommandLine(process.argv.slice(2), {
  version: packageJson.version,
  startServer: () => require('./server.node.js') as undefined,
  keepCode,
}).then((exitCode) => {
  // Set, not exit(): what is still on its way into a pipe must arrive.
  process.exitCode = exitCode;
});
