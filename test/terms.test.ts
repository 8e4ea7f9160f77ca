import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { fixDraft } from '../server/src/core/fix.ts';
import { readCharacters } from '../server/src/core/characters.ts';
import { parseTermList } from '../server/src/core/config.ts';
import type { Draft } from '../server/src/core/draft.ts';
import { identify } from '../server/src/core/identity.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { proseOf } from '../server/src/core/prose.ts';
import { anchorOf, compileTerms, findTerms, type Term, type TermList } from '../server/src/core/terms.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Searched } from '../server/src/core/word-finder.ts';
import { builtInTerms } from '../server/terms/index.ts';
import { lintText } from './check.ts';
import { isLinear } from './is-linear.ts';
import { parseMarked, toMarked } from './marked.ts';

const FOLDER = 'server/terms';
const OTHER_DATA: readonly string[] = ['phrases.json', 'laws.json'];
/** Milliseconds in which nobody gets through the square of 30,000 characters. */
const HARMLESS = 100;
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && !OTHER_DATA.includes(file));

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const isTermList = ajv.compile(readJson('server/schemas/terms.schema.json') as object); // a JSON Schema is an object

for (const file of files) {
  test(`${file} has the shape of a word list, and a rule of its name`, () => {
    const list = readJson(`${FOLDER}/${file}`);
    assert.ok(isTermList(list), ajv.errorsText(isTermList.errors));
    assert.equal((list as TermList).rule, file.replace('.json', '')); // what the schema has just proved
    assert.deepEqual(parseTermList(readFileSync(`${FOLDER}/${file}`, 'utf8')).problems, []);
    assert.ok(rules.some(({ id }) => `${id}.json` === file));
  });
}

test('a field that the schema of word lists does not know is an error', () => {
  const [list] = builtInTerms;
  const [term] = list?.entries ?? [];
  assert.equal(isTermList({ ...list, remark: '' }), false);
  assert.equal(isTermList({ ...list, entries: [{ ...term, remark: '' }] }), false);
  assert.equal(isTermList({ ...list, entries: [{ ...term, find: '甲', pattern: '甲' }] }), false);
});

test('the product has every word list of the folder', () => {
  assert.deepEqual(builtInTerms.map(({ rule }) => `${rule}.json`).sort(), [...files].sort());
});

test('no word is listed twice', () => {
  const words = builtInTerms.flatMap(({ entries }) => entries.map(({ find: word, pattern }) => word ?? pattern));
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
  );
});

for (const { rule: id, entries } of builtInTerms) {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) continue; // reported above

  for (const term of entries) {
    test(`${id} finds ${nameOf(term)} where it is marked`, () => {
      for (const source of term.wrong) {
        const { text } = parseMarked(source);
        const { findings } = lintText(text, [rule]);
        assert.equal(
          toMarked(
            text,
            findings.map((finding) => finding.span),
          ),
          source,
        );
        assert.ok(findByTerm(text, id, term).length > 0, 'another entry has found it');
      }
    });

    test(`${id} leaves alone what is right beside ${nameOf(term)}`, () => {
      for (const source of term.right) {
        const messages: readonly string[] = lintText(source, [rule]).findings.map((finding) => finding.message);
        assert.deepEqual(messages, [], source);
      }
    });

    test(`a fix of ${nameOf(term)} leaves nothing to report`, () => {
      for (const source of term.wrong) {
        const { text } = fixDraft(parseDraft(parseMarked(source).text), { ...standardOptions, rules: [rule] });
        const left: number = lintText(text, [rule]).findings.length;
        assert.equal(left, term.certain ? 0 : parseMarked(source).spans.length, text);
      }
    });

    test(`the pattern of ${nameOf(term)} holds words to find it by and cannot run away`, () => {
      if (term.pattern === undefined) return;
      assert.ok(anchorOf(term.pattern).length >= 2 || term.pattern.includes('帐') || term.pattern.includes('象'));
      assert.doesNotMatch(term.pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''), /[*+]|\{\d+,\}/);
    });
  }
}

test('the anchor of a pattern is the longest of the words that every match holds', () => {
  assert.equal(anchorOf('(?:学|执)法治度'), '法治度');
  assert.equal(anchorOf('推荐(?=法治|依法)'), '推荐');
  assert.equal(anchorOf('[（(]甲乙?丙丁[）)]'), '丙丁');
  assert.equal(anchorOf('甲乙{2}丙'), '甲');
  assert.equal(anchorOf('甲乙|丙丁'), '');
  assert.equal(anchorOf('\\d.(?:甲(?:乙)丙)丁(?!戊)己'), '甲乙丙丁己');
  assert.equal(anchorOf('加强((?:(?!加大)[^，]){1,16}力度)'), '加强');
  assert.equal(anchorOf('(?:甲乙丙)?丁戊'), '丁戊');
  assert.equal(anchorOf('甲(?<year>乙丙)(?<!丁|己庚)戊'), '甲乙丙戊');
  assert.equal(anchorOf('(甲(乙|丙丁戊){2})+己'), '己');
  assert.equal(anchorOf('[^\\]甲乙丙]丁'), '丁');
});

test('a group that changes how its letters are compared is not certain', () => {
  assert.equal(anchorOf('甲(?i:ab)乙丙'), '乙丙');
  assert.equal(anchorOf('(?i-s:甲乙丙)丁'), '丁');
  assert.equal(anchorOf('甲(?-i:乙)丙'), '甲乙丙');
});

test('what is masked in prose is no anchor, and a class without an end is not looked at for long', () => {
  assert.equal(anchorOf('甲\ufffc乙丙'), '乙丙');
  assert.equal(anchorOf(`[${'\\d'.repeat(5000)}`), '');
});

test('a pattern of very many groups in each other is not looked at for long', () => {
  assert.equal(anchorOf(`甲${'('.repeat(20)}乙丙${')'.repeat(20)}`), '甲乙丙');
  const nested = (length: number): string => `${'(?:'.repeat(length / 4)}甲乙${')'.repeat(length / 4)}`;
  assert.ok(isLinear((length) => anchorOf(nested(length)), 60_000, HARMLESS));
});

test('what an escape is written with is no anchor', () => {
  for (const escape of ['\\u4e00', '\\u{4e00}', '\\x41', '\\p{Script=Han}', '\\cJ', '\\.']) {
    assert.equal(anchorOf(`甲${escape}乙丙`), '乙丙');
  }
  assert.equal(anchorOf('(?<kind>甲)乙\\k<kind>\\1丙丁'), '甲乙');
});

test('of entries that overlap the longest is reported', () => {
  assert.deepEqual(hitsOf('甲乙丙丁', [term('甲乙'), term('甲乙丙'), term('丙丁')]), ['甲乙丙']);
});

test('entries of different rules may meet at one place', () => {
  const lists = [
    { rule: 'one', entries: [term('甲乙')] },
    { rule: 'other', entries: [term('乙丙')] },
  ];
  assert.equal(find('甲乙丙', lists).length, 2);
});

test('a word of one character is found where it stands', () => {
  const one = compileTerms([{ rule: 'one', entries: [term('俩')] }]);
  const hits = findTerms(searched('我们俩，他俩。'), one, { year: 2024, level: undefined });
  assert.deepEqual(
    hits.map(({ span }) => span),
    [
      { start: 2, end: 3 },
      { start: 5, end: 6 },
    ],
  );
});

test('what is masked is not written back', () => {
  const pattern = { ...patternTerm('加强([^，]{1,9})力度'), replace: ['加大$1力度'] };
  const [plain, emphasized] = find('加强宣传力度。\n\n加强**宣传**力度。', [{ rule: 'one', entries: [pattern] }]);
  assert.deepEqual(plain?.replacements, ['加大宣传力度']);
  assert.deepEqual(emphasized?.replacements, []);
});

test('an undated draft is one of today', () => {
  assert.deepEqual(hitsOf('甲乙。', [{ ...term('甲乙'), years: { from: 2021 } }]), ['甲乙']);
  assert.deepEqual(hitsOf('甲乙。', [{ ...term('甲乙'), years: { to: 2021 } }]), []);
});

test('a pattern is found at the far ends of long lines, once', () => {
  const filler = '，'.repeat(500);
  const pattern = patternTerm('(?<=甲[^丁]{0,40})乙丙');
  assert.deepEqual(hitsOf(`甲乙丙${filler}甲${'，'.repeat(30)}乙丙乙丙${filler}乙丙`, [pattern]), [
    '乙丙',
    '乙丙',
    '乙丙',
  ]);
});

test('word lists are found in hostile texts in linear time', () => {
  const matcher = compileTerms(builtInTerms);
  const identity = identify(parseDraft(''), standardOptions.profiles);
  const words = builtInTerms.flatMap(({ entries }) =>
    entries.map(({ pattern, find: words }) => words ?? anchorOf(pattern ?? '')),
  );
  for (const word of [...words.filter(Boolean), '加强、', '《', '2021', '《习近平法治思想》《']) {
    const task = (length: number): unknown =>
      findTerms(searched(word.repeat(Math.ceil(length / word.length))), matcher, identity);
    assert.ok(isLinear(task, 30_000, HARMLESS), word);
  }
});

function findByTerm(text: string, rule: string, wanted: Term): readonly unknown[] {
  const draft = parseDraft(text);
  const identity = identify(draft, standardOptions.profiles);
  return findTerms(searched(wholeProse(draft)), compileTerms([{ rule, entries: [wanted] }]), identity);
}

function searched(prose: string): Searched {
  return { prose, characters: readCharacters(prose, prose) };
}

function wholeProse(draft: Draft): string {
  return proseOf(draft.text.toString(), 0, draft);
}

function find(text: string, lists: readonly TermList[]): ReturnType<typeof findTerms> {
  const draft = parseDraft(text);
  return findTerms(searched(wholeProse(draft)), compileTerms(lists), identify(draft, standardOptions.profiles));
}

function hitsOf(text: string, entries: readonly Term[]): readonly string[] {
  return find(text, [{ rule: 'one', entries }]).map(({ span }) => text.slice(span.start, span.end));
}

function patternTerm(pattern: string): Term {
  return { pattern, replace: [], why: '。', wrong: [], right: [] };
}

function term(words: string): Term {
  return { find: words, replace: [], why: '。', wrong: [], right: [] };
}

function nameOf({ find: words, pattern }: Term): string {
  return (words ?? pattern ?? '').slice(0, 60);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
