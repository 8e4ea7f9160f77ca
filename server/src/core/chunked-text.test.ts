import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ChunkedText } from './chunked-text.ts';

const piece = fc.string({ unit: fc.constantFrom('法', '治', '\n', '\r\n', 'a', '😀'), maxLength: 40 });
const edit = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.nat(30), fc.nat(20_000)),
  inserted: piece,
  times: fc.nat(400),
});

/** Long enough for several chunks. */
const LONG = '青石乡全年办理执法案件8件，无一被撤销。\n\n'.repeat(1500);

test('any edits leave what they leave in a plain text', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '甲', LONG), fc.array(edit, { maxLength: 12 }), fc.nat(), (start, edits, place) => {
      let plain = start;
      let chunked = ChunkedText.of(start);
      for (const { at, removed, inserted, times } of edits) {
        const from = at % (plain.length + 1);
        const to = Math.min(plain.length, from + removed);
        const words = times > 390 ? inserted.repeat(times) : inserted;
        const before = chunked;
        const wanted = plain.slice(0, from) + words + plain.slice(to);
        chunked = chunked.replace({ start: from, end: to }, words);
        checkSame(chunked, wanted, place);
        checkDifference(before, chunked);
        checkDifference(chunked, ChunkedText.of(plain));
        assert.equal(before.toString(), plain, 'a text is a value');
        plain = wanted;
      }
    }),
    { numRuns: 200 },
  );
});

test('a text of one chunk gives its slices as any text does', () => {
  const text = ChunkedText.of('甲乙丙');
  assert.equal(text.slice(1), '乙丙');
  assert.equal(text.slice(0, Infinity), '甲乙丙');
  assert.equal(text.slice(3), '');
  assert.equal(text.slice(2, 1), '');
  assert.equal(text.charAt(2), '丙');
  assert.equal(text.charAt(3), '');
});

function checkSame(text: ChunkedText, wanted: string, place: number): void {
  assert.equal(text.length, wanted.length);
  assert.equal(text.slice(0), wanted);
  assert.equal(text.toString(), wanted);
  const start = place % (wanted.length + 1);
  for (const length of [0, 1, 100, 9000])
    assert.equal(text.slice(start, start + length), wanted.slice(start, start + length));
  assert.equal(text.charAt(start), wanted.charAt(start));
}

function checkDifference(before: ChunkedText, after: ChunkedText): void {
  const { prefix, suffix } = before.differenceTo(after);
  assert.ok(prefix + suffix <= Math.min(before.length, after.length));
  assert.equal(before.slice(0, prefix), after.slice(0, prefix));
  assert.equal(before.slice(before.length - suffix), after.slice(after.length - suffix));
  // Texts that are the same differ nowhere, however they are cut.
  const [one, other] = [
    before.toString().slice(prefix, before.length - suffix),
    after.toString().slice(prefix, after.length - suffix),
  ];
  assert.ok(one.length + other.length === 0 || before.toString() !== after.toString());
}
