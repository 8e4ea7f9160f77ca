import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { fillTemplate, type Profile } from '../server/src/core/profile.ts';

interface Phrase {
  readonly id: string;
  readonly name: string;
  readonly prefix: readonly string[];
  readonly profiles: readonly string[];
  readonly section?: string;
  readonly body: readonly string[];
}

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

const PROFILES = 'server/profiles';
const profileFiles = readdirSync(PROFILES).filter((file) => file.endsWith('.json'));
// What these casts promise is what the tests below hold the files to.
const profiles = profileFiles.map((file) => readJson(`${PROFILES}/${file}`) as Profile);
const { phrases } = readJson('server/terms/phrases.json') as { readonly phrases: readonly Phrase[] };
const snippets = readJson('snippets/report-draft.code-snippets') as Readonly<Record<string, Snippet>>;

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const isProfile = ajv.compile(readSchema('profile'));
const isPhrases = ajv.compile(readSchema('phrases'));

for (const file of profileFiles) {
  test(`${file} has the shape of a report type`, () => {
    checkValid(isProfile, readJson(`${PROFILES}/${file}`));
  });
}

test('phrases.json has the shape of a phrase library', () => {
  checkValid(isPhrases, readJson('server/terms/phrases.json'));
});

test('a field that the schema does not know is an error', () => {
  const [profile] = profiles;
  assert.equal(isProfile({ ...profile, remark: '' }), false);
  assert.equal(isProfile({ ...profile, ordered: 'yes' }), false);
  assert.equal(isPhrases({ phrases: [{ ...phrases[0], remark: '' }] }), false);
  assert.equal(isPhrases({ phrases: [{ ...phrases.find(({ id }) => id === 'recipient'), body: [] }] }), false);
});

test('every field of the schemas is described', () => {
  for (const schema of [readSchema('profile'), readSchema('phrases')]) checkDescribed(schema, '');
});

test('report types have names of their own', () => {
  checkUnique(profiles.map((profile) => profile.id));
  checkUnique(profiles.map((profile) => profile.slug));
  for (const { sections } of profiles) checkUnique(sections.map((section) => section.id));
});

test('the patterns of report types compile, with the year filled in or not', () => {
  for (const { title, sections } of profiles) {
    const patterns = sections.flatMap((section) => [
      ...section.patterns,
      ...section.weakPatterns,
      ...section.mustContain.flatMap((content) => content.any),
    ]);
    for (const pattern of [...title.patterns, ...patterns]) {
      for (const year of [2024, undefined]) {
        const filled = fillTemplate(pattern, { year, agency: undefined });
        assert.doesNotThrow(() => new RegExp(filled), pattern);
        assert.ok(!new RegExp(filled).test(''), `${pattern} fits anything`);
      }
    }
  }
});

test('the heading of a section covers that section', () => {
  for (const { sections } of profiles) {
    for (const { heading, patterns } of sections) {
      const values = { year: 2024, agency: undefined };
      const fits = patterns.some((pattern) =>
        new RegExp(fillTemplate(pattern, values)).test(fillTemplate(heading, values)),
      );
      assert.ok(fits, heading);
    }
  }
});

test('the title for a new report belongs to its type', () => {
  for (const { title } of profiles.filter((profile) => profile.title.patterns.length > 0)) {
    const filled = fillTemplate(title.template, { year: 2024, agency: '某县某镇人民政府' });
    assert.ok(
      title.patterns.some((pattern) => new RegExp(pattern).test(filled)),
      filled,
    );
  }
});

test('phrases have names of their own and fit report types that exist', () => {
  checkUnique(phrases.map((phrase) => phrase.id));
  checkUnique(phrases.map((phrase) => phrase.name));
  for (const { id, profiles: fitting, section } of phrases) {
    for (const name of fitting) {
      const profile = profiles.find((candidate) => candidate.id === name);
      assert.ok(profile, `${id}: no report type ${name}`);
      if (section)
        assert.ok(
          profile.sections.some((candidate) => candidate.id === section),
          `${id}: no ${section}`,
        );
    }
  }
});

test('a phrase is found by its first word and by the initials of the pinyin of that word', () => {
  for (const { id, prefix } of phrases) {
    const [word = '', initials = ''] = prefix;
    assert.match(word, /^[\u4e00-\u9fff]+$/, id);
    assert.match(initials, new RegExp(`^[a-z]{${word.length}}$`), `${id}: ${initials} for ${word}`);
  }
});

test('no two snippets have a prefix in common', () => {
  checkUnique(Object.values(snippets).flatMap((snippet) => snippet.prefix));
});

test('every snippet is well formed', () => {
  for (const [name, { body }] of Object.entries(snippets)) {
    assert.deepEqual(snippetErrors(body.join('\n')), [], name);
  }
});

test('what is no snippet is found out', () => {
  assert.deepEqual(snippetErrors('${1:甲'), ['a brace is not closed']);
  assert.deepEqual(snippetErrors('甲 $ 乙'), ['a $ is not escaped']);
  assert.deepEqual(snippetErrors('${1|甲|}'), ['a choice has one option']);
  assert.deepEqual(snippetErrors('${3:甲}'), ['tab stops do not count from 1']);
  assert.deepEqual(snippetErrors('${NO_SUCH}'), ['NO_SUCH is no variable']);
  assert.deepEqual(snippetErrors('\\$甲\\}${1:乙}$0'), []);
});

/** What is wrong with a snippet, read strictly: editors forgive more and insert what was not meant. */
function snippetErrors(body: string): readonly string[] {
  const errors: string[] = [];
  const stops = new Set<number>();
  const rest = body
    .replace(/\\[\\$}]/g, '')
    .replace(/\$\{(\d+)\|([^|]*)\|\}/g, (_, stop: string, options: string) => {
      stops.add(Number(stop));
      if (!options.includes(',')) errors.push('a choice has one option');
      return '';
    })
    .replace(/\$\{(\d+):[^${}]*\}|\$(\d+)/g, (_, placeholder: string | undefined, plain: string | undefined) => {
      stops.add(Number(placeholder ?? plain));
      return '';
    })
    .replace(/\$\{([A-Z_]+)\}/g, (_, variable: string) => {
      if (!/^CURRENT_(?:YEAR|MONTH|DATE)$/.test(variable)) errors.push(`${variable} is no variable`);
      return '';
    });
  if (rest.includes('${')) errors.push('a brace is not closed');
  else if (rest.includes('$')) errors.push('a $ is not escaped');
  stops.delete(0);
  if (Array.from(stops).some((stop) => stop > stops.size)) errors.push('tab stops do not count from 1');
  return errors;
}

function checkValid(validate: ReturnType<Ajv['compile']>, data: unknown): void {
  assert.ok(validate(data), ajv.errorsText(validate.errors));
}

function checkDescribed(schema: unknown, path: string): void {
  if (typeof schema !== 'object' || schema === null) return;
  const isPartial = path.includes('/allOf/');
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && !isPartial) {
      for (const [name, field] of Object.entries(value as Readonly<Record<string, { description?: string }>>)) {
        assert.ok(field.description, `${path}/${name} is not described`);
      }
    }
    checkDescribed(value, `${path}/${key}`);
  }
}

function checkUnique(names: readonly string[]): void {
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
}

function readSchema(name: string): Record<string, unknown> {
  return readJson(`server/schemas/${name}.schema.json`) as Record<string, unknown>; // a JSON Schema is an object
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
