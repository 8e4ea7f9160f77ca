import { spawnSync } from 'node:child_process';
import { createNoiseMeter, timingOf } from '../measure.ts';
import { format, type Measurement } from '../measurement.ts';
import type { Answer, Row } from '../row.ts';

const RUNS = 21;
const TEST = 'starts with the first draft';
/** What test/e2e/suite/activation.test.ts prints. */
const PRINTED = /findings after (\d+) ms of its own/;

/** From the load of the extension to its first findings in a real VS Code, without what VS Code does in between. */
export const activation: Row = { name: 'activation', measure };

function measure(): Answer {
  return { measurements: [measureHost('node'), measureHost('web')] };
}

function measureHost(host: 'node' | 'web'): Measurement {
  const meter = createNoiseMeter();
  const times = Array.from({ length: RUNS }, () => {
    meter.sample();
    return startIn(host);
  });
  const { least, median } = timingOf(times);
  return {
    what: `VS Code, ${host} host: load, activate, first findings`,
    value: median,
    unit: 'ms',
    bar: 250,
    detail: `least ${format(least)} ms`,
    noise: meter.level(0.9),
  };
}

/** Milliseconds of one start, each in a VS Code of its own. */
function startIn(host: string): number {
  const words = [...process.execArgv, 'test/e2e/run.ts', '--host', host, '--grep', TEST];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const time = PRINTED.exec(stdout)?.[1];
  if (time === undefined) throw new Error(`VS Code did not start in the ${host} host: ${stdout}${stderr}`);
  return Number(time);
}
