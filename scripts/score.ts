// Measures the rules on real reports: `npm run score`. Reads ../shared, which stays outside the project; says so when it
// is absent. test/corpus-judgements.tsv holds what a person made of each finding on clean documents.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { lint } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import type { Finding } from '../server/src/core/rule.ts';
import { countCharacters } from '../server/src/core/text.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { answers, lineOf, readExpectedDefects, SHARED } from '../test/expected-defects.ts';

const JUDGEMENTS = 'test/corpus-judgements.tsv';
/** Findings of warning or above on 1 000 characters of clean text, and the share of false alarms among them. */
const MAX_PER_THOUSAND = 0.3;
const MAX_FALSE = 0.25;
/** Kinds that can be told from the text alone; the others, garbled words (TYP006) among them, need a reader and are counted apart. */
const MECHANICAL =
  /^(?:ART|SPC|NUM\d|NUMF|DAY|TYP(?!006)|TRM|LAW|POL|PUN00[1-6]|HEAD001|ENUM00[3-6]|STR00[1-7]|DOC00[1-7]|CNT002|CNT003|CNT010)/;

interface Tally {
  found: number;
  all: number;
}

if (existsSync(SHARED)) {
  const missed = [...scoreSeeds(), ...scoreCorpus()];
  for (const reason of missed) console.log(`missed: ${reason}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} else {
  console.log(`${SHARED} is absent: there is nothing to score`);
}

function scoreSeeds(): string[] {
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  for (const row of readExpectedDefects()) {
    const text = readFileSync(`${SHARED}/seeds/${row.file}`, 'utf8');
    const isFound = findingsOf(text).some((finding) => answers(text, row, finding));
    const group = `${MECHANICAL.test(row.kind) ? 'mechanical' : 'judgement'} ${row.severity}`;
    const tally = tallies.get(group) ?? { found: 0, all: 0 };
    tallies.set(group, { found: tally.found + (isFound ? 1 : 0), all: tally.all + 1 });
    if (!isFound) misses.push(`${group.padEnd(20)} ${row.file.slice(0, 3)}:${row.line} ${row.kind} ${row.text}`);
  }
  console.log('expected defects of the reports      found');
  for (const [group, { found, all }] of [...tallies].sort()) {
    console.log(`  ${group.padEnd(32)} ${found} of ${all} (${percent(found, all)})`);
  }
  console.log('not found:');
  for (const miss of misses) console.log(`  ${miss}`);
  const errors = tallies.get('mechanical error') ?? { found: 0, all: 0 };
  const warnings = tallies.get('mechanical warning') ?? { found: 0, all: 0 };
  return [
    ...(errors.found < errors.all ? ['an error that can be told from the text is not found'] : []),
    ...(warnings.found < warnings.all * 0.95 ? ['fewer than 95 % of the warnings are found'] : []),
  ];
}

function scoreCorpus(): string[] {
  const judged = readJudgements();
  const missed: string[] = [];
  let characters = 0;
  let findings = 0;
  let falseAlarms = 0;
  console.log('clean documents                      per 1 000 characters');
  for (const file of globSync(`${SHARED}/corpus/*.txt`).sort()) {
    const text = readFileSync(file, 'utf8');
    const grave = findingsOf(text).filter((finding) => finding.severity !== 'info');
    const size = countCharacters(text);
    if (grave.length > 0)
      console.log(`  ${basename(file).padEnd(32)} ${((grave.length / size) * 1000).toFixed(2)}  (${grave.length})`);
    for (const finding of grave) {
      const key = `${basename(file)}\t${lineOf(text, finding.span.start)}\t${finding.rule.id}`;
      const verdict = judged.get(key);
      if (verdict === undefined) missed.push(`not judged: ${key.replaceAll('\t', ' ')} ${finding.message}`);
      if (verdict !== 'true') falseAlarms += 1;
    }
    characters += size;
    findings += grave.length;
  }
  const rate = (findings / characters) * 1000;
  console.log(
    `  all                              ${rate.toFixed(2)}  (${findings}), false alarms ${percent(falseAlarms, findings)}`,
  );
  if (rate > MAX_PER_THOUSAND) missed.push(`more than ${MAX_PER_THOUSAND} findings on 1 000 characters`);
  if (falseAlarms > findings * MAX_FALSE) missed.push('more than a quarter of the findings are false alarms');
  return missed;
}

function findingsOf(text: string): readonly Finding[] {
  return lint(parseDraft(text), standardOptions).findings;
}

function readJudgements(): ReadonlyMap<string, string> {
  const [, ...rows] = readFileSync(JUDGEMENTS, 'utf8').trim().split('\n');
  return new Map(rows.map((row) => [row.split('\t').slice(0, 3).join('\t'), row.split('\t')[3] ?? '']));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}
