import { createRequire } from 'node:module';
import packageJson from '../../package.json' with { type: 'json' };
import { runCommandLine } from './cli/run.ts';

// Whoever reads our output may stop reading: `report-draft check . | head`.
process.stdout.on('error', () => process.exit());

void runCommandLine(process.argv.slice(2), {
  version: packageJson.version,
  // A bundle of its own beside this one, loaded only by the command that needs it.
  startServer: () => createRequire(__filename)('./server.node.js') as undefined,
}).then((exitCode) => {
  // Set, not exit(): what is still on its way into a pipe must arrive.
  process.exitCode = exitCode;
});
