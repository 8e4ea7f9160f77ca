import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { readCharacters } from '../server/src/core/characters.ts';
import { builtInLaws, findCitations } from '../server/src/core/laws.ts';
import type { Searched } from '../server/src/core/word-finder.ts';
import { isLinear } from './is-linear.ts';

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const isTable = ajv.compile(readJson('server/schemas/laws.schema.json') as object); // a JSON Schema is an object

test('laws.json has the shape of a table of laws', () => {
  assert.ok(isTable(readJson('server/terms/laws.json')), ajv.errorsText(isTable.errors));
});

test('a field that the schema of laws does not know is an error', () => {
  const [law] = builtInLaws;
  assert.equal(isTable({ laws: [{ ...law, remark: '' }] }), false);
  assert.equal(isTable({ laws: [{ ...law, effective: '2021年1月1日' }] }), false);
  assert.equal(isTable({ laws: [{ ...law, name: '《某法》' }] }), false);
});

test('no two laws share a name', () => {
  const names = builtInLaws.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

test('what takes the place of a law is in the table, and in force when the old one ends', () => {
  for (const { name, ended } of builtInLaws) {
    if (!ended) continue;
    const next = builtInLaws.find((law) => law.name === ended.by);
    assert.equal(next?.effective, ended.on, name);
  }
});

test('the versions of a law are in order of time', () => {
  for (const { name, effective = '', revised = [] } of builtInLaws) {
    const dates = [effective, ...revised.map((version) => version.effective ?? version.adopted ?? '')].filter(Boolean);
    assert.deepEqual(dates, dates.toSorted(), name);
  }
});

test('laws are found by their names in 《》, by full names and by names that are nothing else', () => {
  const prose = '《禁毒法》《中华人民共和国档案法》，中华人民共和国统计法、民法总则，禁毒法律，《某省禁毒法》。';
  assert.deepEqual(
    findCitations(searched(prose)).map(({ span }) => prose.slice(span.start, span.end)),
    ['禁毒法', '档案法', '统计法', '民法总则'],
  );
});

test('citations are found in hostile texts in linear time', () => {
  for (const piece of ['《', '中华人民共和国', '民法总则', '《中华人民共和国', '法']) {
    const task = (length: number): unknown => findCitations(searched(piece.repeat(Math.ceil(length / piece.length))));
    assert.ok(isLinear(task, 1_000_000), piece);
  }
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function searched(prose: string): Searched {
  return { prose, characters: readCharacters(prose, prose) };
}
