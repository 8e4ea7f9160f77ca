import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import fc from 'fast-check';
import {
  allOf,
  anyCharacterOf,
  anyOf,
  anyPairOf,
  digitRun,
  isHan,
  joined,
  readCharacters,
  whichOf,
} from '../server/src/core/characters.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { divide } from '../server/src/core/passages.ts';
import type { PassageRule } from '../server/src/core/rule.ts';
import { rules } from '../server/src/rules/index.ts';
import { applySteps, editStep } from './random-edits.ts';
import { FIXTURE_DRAFTS, REAL_DRAFTS, SMALL_DRAFTS } from './edit-material.ts';

/** Halves of a character outside the first plane among them. */
const UNITS = '年法治乡，。0123—《》 \n\ud83d\udc4d\ufffc';
const text = fc.string({
  unit: fc.constantFrom(...Array.from({ length: UNITS.length }, (_, at) => UNITS.charAt(at))),
  maxLength: 400,
});

test('a word that a text holds is never ruled out', () => {
  const word = fc.nat().chain((from) => fc.tuple(fc.constant(from), fc.integer({ min: 1, max: 9 })));
  fc.assert(
    fc.property(text, word, (whole, [from, length]) => {
      const start = whole.length === 0 ? 0 : from % whole.length;
      const held = whole.slice(start, start + length);
      const characters = readCharacters(whole, whole);
      if (held === '') return;
      assert.ok(anyOf(held)(characters));
      assert.ok(anyOf('无', held)(characters));
      assert.deepEqual(whichOf(['无甲', held])(characters).at(-1), 1);
    }),
  );
});

test('of pairs of characters is known what is known of the words that they make', () => {
  const some = fc.string({ unit: fc.constantFrom(...Array.from('年法治乡，。0123—《》')), maxLength: 4 });
  fc.assert(
    fc.property(text, some, some, (whole, firsts, seconds) => {
      const characters = readCharacters(whole, whole);
      assert.equal(anyPairOf(firsts, seconds)(characters), anyOf(...joined(firsts, seconds))(characters));
    }),
  );
});

test('most words that a text does not hold are ruled out', () => {
  const page = readCharacters('全乡坚持依法行政，办结2024年行政复议案件12件。', '');
  const others = ['总结', '汇报', '附件', '以下', '一辅警', '——', '×', '１', '行政诉讼', '2023'];
  assert.deepEqual(whichOf(others)(page), []);
});

test('what is masked in the prose is known of the text', () => {
  const characters = readCharacters('<甲>乙', '\ufffc\ufffc\ufffc乙');
  assert.ok(anyOf('<甲>')(characters));
  assert.deepEqual(Array.from(characters.marks), [0, 1, 2]);
});

test('marks are the places of all that is no 汉字', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const expected = Array.from({ length: whole.length }, (_, at) => at).filter((at) => !isHan(whole.charCodeAt(at)));
      assert.deepEqual(Array.from(readCharacters(whole, whole).marks), expected);
    }),
  );
});

test('needs are joined by and and by or', () => {
  const characters = readCharacters('达到12%以上', '达到12%以上');
  assert.ok(allOf(anyOf('以上', '左右'), anyCharacterOf('%％'))(characters));
  assert.ok(!allOf(anyOf('左右'), anyCharacterOf('%％'))(characters));
  assert.ok(anyOf('左右', digitRun(2))(characters));
  assert.deepEqual(joined('甲乙', ['1', '2']), ['甲1', '甲2', '乙1', '乙2']);
});

test('digits count where they stand side by side', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 6 }), (whole, count) => {
      assert.equal(digitRun(count)(readCharacters(whole, whole)), new RegExp(`[0-9]{${count}}`).test(whole));
    }),
  );
});

test('a rule finds nothing in passages that do not have what it needs', () => {
  const needing = rules.filter((rule): rule is PassageRule => rule.scope === 'passage' && rule.needs !== undefined);
  // The pages of the rules hold a wrong draft each, in fences.
  const pages = globSync('server/src/rules/*.md').sort().map(read);
  const drafts = [
    ...pages.map((page) => page.replaceAll(/```.*|\[\||\|\]/g, '')),
    ...FIXTURE_DRAFTS,
    ...SMALL_DRAFTS,
    ...REAL_DRAFTS,
  ];
  const silent = new Set(needing);
  const check = (text: string): void => {
    for (const passage of divide(parseDraft(text)).passages) {
      const { prose, lines, characters } = passage;
      const seen = { text: passage.text, prose, lines, characters };
      const context = { ...seen, exempt: [], terms: new Map(), year: 2024, level: undefined };
      for (const rule of needing) {
        const [first] = rule.check(context);
        if (!first) continue;
        silent.delete(rule);
        assert.ok(rule.needs?.(characters), `${rule.id}: ${first.message}`);
      }
    }
  };
  drafts.forEach(check);
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.array(editStep, { minLength: 1, maxLength: 30 }), (draft, steps) => {
      check([...applySteps(draft, steps)].at(-1)?.text ?? draft);
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(
    [...silent].map(({ id }) => id),
    [],
  );
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
