import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fixDraft } from '../server/src/core/fix.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { importText } from '../server/src/features/import-text.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { rules } from '../server/src/rules/index.ts';
import { lintText } from './check.ts';
import { answers, lineOf, readExpectedDefects, SHARED } from './expected-defects.ts';

// Real reports and documents stay outside the project. Where they are absent these tests say so and check nothing.
const SEEDS = existsSync(SHARED) ? globSync(`${SHARED}/seeds/*.txt`).sort() : [];
const CORPUS = existsSync(SHARED) ? globSync(`${SHARED}/corpus/*.txt`).sort() : [];

const ORDINAL_RULES = rules.filter(
  (rule) => /^(?:ordinal|level|heading|item)-/.test(rule.id) && rule.severity !== 'info',
);

if (SEEDS.length === 0) console.log(`${SHARED} is absent: the tests on real reports check nothing`);

test('real reports: every error and warning that can be told from the text is found on its line', () => {
  for (const row of readExpectedDefects()) {
    // A garbled word, a lost full stop, a broken sentence take a reader.
    if (row.severity === 'info' || /^(?:TYP006|PUN008|GRM)/.test(row.kind)) continue;
    const text = readFileSync(`${SHARED}/seeds/${row.file}`, 'utf8');
    const found = lintText(text).findings.some((finding) => answers(text, row, finding));
    assert.ok(found, `${row.file}:${row.line} ${row.kind} ${row.text}`);
  }
});

test('real reports: findings of errors and warnings are those expected, no more', () => {
  const expected = readExpectedDefects();
  for (const file of SEEDS.filter((seed) => expected.some((row) => row.file === basename(seed)))) {
    const text = readFileSync(file, 'utf8');
    for (const finding of lintText(text).findings.filter((candidate) => candidate.severity !== 'info')) {
      const row = expected.find((candidate) => candidate.file === basename(file) && answers(text, candidate, finding));
      assert.ok(row, `${basename(file)}:${lineOf(text, finding.span.start)} ${finding.rule.id} ${finding.message}`);
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
      (finding) => `${finding.rule.id}:${lineOf(text, finding.span.start)}`,
    );
    // Two sections of this letter go from 一、 straight to 1., which the list of known facts about the corpus names.
    assert.deepEqual(findings, basename(file) === '027.txt' ? ['level-skipped:23', 'level-skipped:28'] : [], file);
  }
});

test('real reports: import and fix leave nothing to fix, and a second fix changes nothing', () => {
  for (const file of [...SEEDS, ...CORPUS]) {
    const imported = importText(readFileSync(file, 'utf8'), basename(file)).text;
    const fixed = fixDraft(parseDraft(imported), standardOptions).text;
    const left = lintText(fixed).findings.filter((finding) => finding.fix);
    assert.deepEqual(
      left.map((finding) => finding.message),
      [],
      file,
    );
    assert.equal(fixDraft(parseDraft(fixed), standardOptions).text, fixed, file);
  }
});

test('real documents: a fix touches only lines that its finding names and loses no words', () => {
  for (const file of [...SEEDS, ...CORPUS]) {
    const draft = parseDraft(readFileSync(file, 'utf8'));
    const text = draft.text.toString();
    const { findings } = lintText(text);
    for (const { fix, span, related, rule } of findings) {
      const lines = [span, ...related.map((place) => place.span)].map(({ start }) => lineOf(text, start));
      for (const edit of fix?.edits ?? []) {
        // A text with blanks round every number is told once, for the whole of it.
        const everywhere = rule.id === 'number-space' && related.length > 0;
        assert.ok(
          everywhere || lines.includes(lineOf(text, edit.span.start)),
          `${file}: ${rule.id} edits another line`,
        );
        const lost = countHan(draft.text.slice(edit.span.start, edit.span.end)) - countHan(edit.text);
        assert.ok(lost <= MOST_CORRECTED, `${file}: ${rule.id} loses ${lost} characters`);
      }
    }
  }
});

/** A correction may be this much shorter than what it corrects. */
const MOST_CORRECTED = 3;

function countHan(text: string): number {
  return text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
}
