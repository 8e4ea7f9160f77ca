// `npm run bench` measures what the project promises of its speed and size, in comparison with other programs where it
// can, and exits 1 when a promise is missed by more than a third. `npm run bench -- ROW…` measures some of the rows,
// `npm run bench -- --write` puts the table into server/README.md.
//
// Each row is measured in a process of its own (`--apart`): what engines learn from one, and what it leaves in memory,
// would change the next.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { loadSubject } from './load-subject.ts';
import { isNoisy, judge, type Measurement } from './measurement.ts';
import type { Answer } from './row.ts';
import { rows } from './rows/index.ts';
import { lineOf, replaceBench, toMarkdownTable } from './table.ts';

const README = 'server/README.md';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, apart: { type: 'boolean' } },
});

if (values.apart) void answer(positionals);
else
  void main(positionals, values.write === true).then((exitCode) => {
    process.exitCode = exitCode;
  });

async function main(names: readonly string[], isWritten: boolean): Promise<number> {
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0 || (isWritten && names.length > 0)) {
    console.error(
      `usage: npm run bench -- [--write | ROW…], where a row is one of ${rows.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const measurements: Measurement[] = [];
  for (const { name } of rows.filter((row) => names.length === 0 || names.includes(row.name))) {
    console.log(name);
    const { measurements: own, notes = [] } = await measureApart(name);
    for (const measurement of own) console.log(`  ${lineOf(measurement)}`);
    for (const note of notes) console.log(`    ${note}`);
    measurements.push(...own);
  }
  if (isWritten) write(measurements);
  return conclude(measurements);
}

/** Has another process measure a row. */
function measureApart(name: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [name, '--apart'], {
      // A Node that has certificates to read takes three times as long to start, and nothing beside that would seem to take long.
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
      // Numbers that are none are to arrive as they are.
      serialization: 'advanced',
    });
    let told: Answer | undefined;
    child.on('message', (message) => {
      // What the other end sends, below.
      told = message as Answer;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (told) resolve(told);
      else reject(new Error(`${name} ended with ${code ?? 'a signal'}`));
    });
  });
}

async function answer(names: readonly string[]): Promise<void> {
  const row = rows.find(({ name }) => names.includes(name));
  if (!row) throw new Error(`there is no row ${names.join(' ')}`);
  process.send?.(await row.measure(await loadSubject()));
  process.disconnect();
}

function write(measurements: readonly Measurement[]): void {
  const machine = `Node ${process.version}, ${cpus()[0]?.model ?? process.arch}`;
  const text = replaceBench(readFileSync(README, 'utf8'), `${toMarkdownTable(measurements)}\n\n${machine}`);
  if (text === undefined) throw new Error(`${README} has no marks for the table`);
  writeFileSync(README, text);
}

/** Says what came out and returns the exit code. */
function conclude(measurements: readonly Measurement[]): number {
  const noisy = measurements.filter(isNoisy);
  if (noisy.length > 0) {
    const most = Math.max(...noisy.map(({ noise }) => noise));
    console.log(
      `the machine was noisy (up to ${most.toFixed(1)} times slower at moments): run again before you believe`,
    );
    for (const { what } of noisy) console.log(`  ${what}`);
  }
  for (const { what } of measurements.filter((measurement) => judge(measurement) === 'noisy')) {
    console.log(`cannot tell: ${what}`);
  }
  const missed = measurements.filter((measurement) => judge(measurement) === 'missed');
  for (const { what } of missed) console.log(`missed by more than a third: ${what}`);
  return missed.length > 0 ? 1 : 0;
}
