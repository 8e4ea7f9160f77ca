import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchDraft, REPORT_LENGTH, YEAR_LENGTH } from './draft.ts';
import { HOSTILE } from './hostile.ts';
import { percentile, timingOf } from './measure.ts';
import { format, judge, type Measurement } from './measurement.ts';
import { lineOf, replaceBench, toMarkdownTable } from './table.ts';
import { applyTyped, inverseOf, scatteredEdits, typedEdits, type TypedEdit } from './typing.ts';

const QUIET = { what: 'check ÷ peer', unit: '×', bar: 0.3, detail: '3 of 10 ms', noise: 1 } as const;

test('a percentile is a value that as many do not exceed', () => {
  const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  assert.equal(percentile(values, 0.5), 6);
  assert.equal(percentile(values, 0.95), 10);
  assert.equal(percentile([7], 0.95), 7);
  assert.deepEqual(timingOf([3, 1, 2]), { least: 1, median: 2, p95: 3 });
});

test('a bar is missed by more than a third, unless the machine may be the reason', () => {
  const verdict = (value: number, noise = 1): string => judge({ ...QUIET, value, noise });
  assert.equal(verdict(0.3), 'ok');
  assert.equal(verdict(0.39), 'over');
  assert.equal(verdict(0.41), 'missed');
  assert.equal(verdict(0.41, 1.2), 'missed', 'a little noise excuses nothing');
  assert.equal(verdict(0.41, 1.5), 'noisy');
  assert.equal(verdict(0.9, 1.5), 'missed', 'more than the noise explains');
  assert.equal(verdict(NaN, 1.5), 'missed', 'what could not be measured');
  assert.equal(judge({ what: 'slowest', value: 3, unit: 'ms', noise: 1 }), 'known');
});

test('numbers have three figures', () => {
  assert.deepEqual([0.0412, 0.25, 3.516, 48.06, 1203.7, 0, Infinity].map(format), [
    '0.041',
    '0.25',
    '3.52',
    '48.1',
    '1204',
    '0',
    '∞',
  ]);
});

test('a measurement is a line on a terminal and a row of the table', () => {
  const measurements: readonly Measurement[] = [
    { ...QUIET, value: 0.25 },
    { what: 'a | b', value: 3, unit: 'ms', noise: 1 },
  ];
  assert.match(lineOf({ ...QUIET, value: 0.25 }), /^check ÷ peer +≤ 0.3 × +0.25 × {2}ok +3 of 10 ms$/);
  assert.equal(
    toMarkdownTable(measurements),
    [
      '| what | bar | measured | in numbers |  |',
      '| --- | --: | --: | --- | --- |',
      '| check ÷ peer | ≤ 0.3 × | 0.25 × | 3 of 10 ms | ok |',
      '| a \\| b |  | 3 ms |  |  |',
    ].join('\n'),
  );
});

test('the table takes the place of the one before', () => {
  const page = '# Measure\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nMore.\n';
  assert.equal(replaceBench(page, 'new'), page.replace('old', 'new'));
  assert.equal(replaceBench('no marks', 'new'), undefined);
});

test('the drafts of the bench are as long as they are said to be', () => {
  for (const characters of [1000, REPORT_LENGTH, YEAR_LENGTH, 400_000]) {
    assert.equal(benchDraft(characters).length, characters);
  }
  assert.notEqual(benchDraft(REPORT_LENGTH, 30), benchDraft(REPORT_LENGTH));
  for (const [name, make] of Object.entries(HOSTILE)) {
    const { length } = make(3000);
    assert.ok(length > 2400 && length < 3600, `${name}: ${length}`);
  }
});

for (const [name, edits] of Object.entries({ typedEdits, scatteredEdits })) {
  test(`an edit of ${name} types or deletes one character, and can be taken back`, () => {
    const text = benchDraft(1000);
    const made = [...edits(text, { count: 200 })];
    assert.equal(made.length, 200);
    assert.deepEqual(made, [...edits(text, { count: 200 })], 'always the same ones');
    let edited = text;
    for (const edit of made) {
      assert.equal(edit.inserted.length + edit.removed.length, 1);
      assert.equal(edited.startsWith(edit.removed, edit.offset), true);
      edited = applyTyped(edited, edit);
    }
    assert.notEqual(edited, text);
    for (const edit of made.toReversed()) edited = applyTyped(edited, inverseOf(edit));
    assert.equal(edited, text);
  });
}

test('who types goes on where the last character was, scattered edits hardly ever do', () => {
  const text = benchDraft(20_000);
  const goingOn = (edits: Iterable<TypedEdit>): number => {
    let count = 0;
    let caret = -1;
    for (const { offset, removed, inserted } of edits) {
      if (offset + removed.length === caret) count += 1;
      caret = offset + inserted.length;
    }
    return count;
  };
  const typed = goingOn(typedEdits(text, { count: 1000 }));
  assert.ok(typed > 800, `${typed} of 1000`);
  assert.ok(goingOn(scatteredEdits(text, { count: 1000 })) < 10);
});
