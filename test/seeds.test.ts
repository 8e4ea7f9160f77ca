import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { basename } from 'node:path';
import { test } from 'node:test';
import { builtInProfiles } from '../server/profiles/index.ts';
import { fixDraft } from '../server/src/core/fix.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import type { Finding } from '../server/src/core/rule.ts';
import { importText } from '../server/src/features/import-text.ts';
import { rules } from '../server/src/rules/index.ts';
import { lintText } from './check.ts';

// Real reports and documents stay outside the project. Where they are absent these tests say so and check nothing.
const SHARED = '../shared';
const SEEDS = existsSync(SHARED) ? globSync(`${SHARED}/seeds/*.txt`).sort() : [];
const CORPUS = existsSync(SHARED) ? globSync(`${SHARED}/corpus/*.txt`).sort() : [];

/** Which rule answers for which kind of expected defect. */
const RULE_OF: Readonly<Record<string, string>> = {
  STR001: 'section-missing',
  STR002: 'section-merged',
  STR003: 'section-empty',
  STR005: 'reason-missing',
  NUM001: 'ordinal-missing',
  NUM003: 'ordinal-style',
  NUM004: 'ordinal-mixed',
  NUM005: 'level-skipped',
  NUM006: 'ordinal-punctuation',
  NUM007: 'ordinal-bracket',
  NUM008: 'ordinal-space',
  HEAD001: 'heading-stop',
};
const ORDINAL_RULES = rules.filter(
  (rule) => /^(?:ordinal|level|heading|item)-/.test(rule.id) && rule.severity !== 'info',
);

if (SEEDS.length === 0) console.log(`${SHARED} is absent: the tests on real reports check nothing`);

test('real reports: every expected defect of a known kind is found on its line', () => {
  for (const { file, line, kind } of readExpected()) {
    const rule = RULE_OF[kind];
    if (!rule) continue;
    const text = readFileSync(`${SHARED}/seeds/${file}`, 'utf8');
    const { findings } = lintText(text);
    const found = findings.some((finding) => finding.rule.id === rule && lineOf(text, finding) === line);
    assert.ok(found, `${file}:${line} ${kind} ${rule}`);
  }
});

test('real reports: findings of errors and warnings are those expected, no more', () => {
  const expected = readExpected();
  for (const file of SEEDS.filter((seed) => expected.some((row) => row.file === basename(seed)))) {
    const text = readFileSync(file, 'utf8');
    for (const finding of lintText(text).findings.filter((candidate) => candidate.severity !== 'info')) {
      const line = lineOf(text, finding);
      const row = expected.find(
        (candidate) =>
          candidate.file === basename(file) && candidate.line === line && RULE_OF[candidate.kind] === finding.rule.id,
      );
      assert.ok(row, `${basename(file)}:${line} ${finding.rule.id} ${finding.message}`);
    }
  }
});

test('real reports: type, year, issuer and coverage', () => {
  const expected: Readonly<Record<string, readonly [number, string, string]>> = {
    '000': [2022, '民权县花园乡人民政府', 'measures shortcomings leader-duty next-year other'],
    '001': [2023, '重庆市万州区黄柏乡人民政府', 'measures shortcomings leader-duty next-year'],
    '002': [2023, '前营乡人民政府', 'measures shortcomings leader-duty next-year'],
    '003': [2024, '小河镇人民政府', 'measures shortcomings leader-duty next-year'],
    '004': [2021, '高青县木李镇人民政府', 'measures shortcomings next-year'],
  };
  for (const file of SEEDS) {
    const { identity, coverage } = lintText(readFileSync(file, 'utf8'));
    const covered = coverage.filter((entry) => entry.status !== 'missing').map((entry) => entry.section.id);
    const actual = [identity.year, identity.agency, covered.join(' ')];
    assert.deepEqual(actual, expected[basename(file).slice(0, 3)], file);
    assert.equal(identity.profile.id, '法治政府建设年度报告');
  }
});

test('real documents: ordinal rules report nothing that is not a slip', () => {
  for (const file of CORPUS) {
    const text = readFileSync(file, 'utf8');
    const findings = lintText(text, ORDINAL_RULES).findings.map(
      (finding) => `${finding.rule.id}:${lineOf(text, finding)}`,
    );
    // Two sections of this letter go from 一、 straight to 1., which the list of known facts about the corpus names.
    assert.deepEqual(findings, basename(file) === '027.txt' ? ['level-skipped:23', 'level-skipped:28'] : [], file);
  }
});

test('real reports: import and fix leave nothing to fix, and a second fix changes nothing', () => {
  for (const file of [...SEEDS, ...CORPUS]) {
    const imported = importText(readFileSync(file, 'utf8'), basename(file)).text;
    const options = { rules, profiles: builtInProfiles };
    const fixed = fixDraft(parseDraft(imported), options).text;
    const left = lintText(fixed).findings.filter((finding) => finding.fix);
    assert.deepEqual(
      left.map((finding) => finding.message),
      [],
      file,
    );
    assert.equal(fixDraft(parseDraft(fixed), options).text, fixed, file);
  }
});

interface ExpectedDefect {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
}

/** The errors and warnings of the table; a row that tells the defect of another line again is left out. */
function readExpected(): readonly ExpectedDefect[] {
  if (SEEDS.length === 0) return [];
  const rows = readFileSync(`${SHARED}/seeds/expected.tsv`, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', line = '', , rule = '', , severity = ''] = row.split('\t');
    if (severity === 'info' || rule.includes('同一问题')) return [];
    return [{ file, line: Number(line), kind: /^[A-Z]+\d+/.exec(rule)?.[0] ?? '' }];
  });
}

function lineOf(text: string, finding: Finding): number {
  return text.slice(0, finding.span.start).split('\n').length;
}
