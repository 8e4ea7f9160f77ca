import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { BasisKind, Rule } from '../server/src/core/rule.ts';
import { resolveConfig } from '../server/src/features/resolve-config.ts';
import { workspaceOptions } from '../server/src/features/workspace-options.ts';
import type { LintOptions } from '../server/src/core/lint.ts';
import { rules } from '../server/src/rules/index.ts';
import { check, lintText } from './check.ts';

const FOLDER = 'server/src/rules';
/** Whose word may be called 规定; all else is 通行做法. */
const AUTHORITIES: readonly BasisKind[] = ['党内法规', '法律法规', '条例', '国标'];

test('every file of the folder belongs to a rule of the list, and every rule has its three files', () => {
  const expected = rules.flatMap(({ id }) => [`${id}.md`, `${id}.test.ts`, `${id}.ts`]);
  assert.deepEqual(readdirSync(FOLDER).sort(), ['index.ts', ...expected].sort());
});

for (const rule of rules) {
  test(`the page of ${rule.id} has a title and its sections`, () => {
    const page = readPage(rule);
    assert.match(page.split('\n')[0] ?? '', new RegExp(`^# .+（${rule.id}）$`));
    for (const heading of ['依据', '正例', '反例']) assert.ok(page.includes(`\n## ${heading}\n`), `no ## ${heading}`);
  });

  test(`the page of ${rule.id} calls only an authority 规定`, () => {
    const prose = readPage(rule)
      .replace(/```[\s\S]*?```/g, '')
      .replace(/《[^》]*》/g, '');
    if (!AUTHORITIES.includes(rule.basis.kind)) assert.doesNotMatch(prose, /规定/);
  });

  test(`${rule.id} says nothing of its passing examples`, async () => {
    const options = await optionsOf(rule);
    for (const example of examplesOf(rule, '正例')) {
      const { findings } = lintText(example, [rule], options);
      assert.deepEqual(
        findings.map((finding) => finding.message),
        [],
        example,
      );
    }
  });

  test(`${rule.id} marks its failing examples as the page does`, async () => {
    const options = await optionsOf(rule);
    for (const example of examplesOf(rule, '反例')) {
      assert.match(example, /\[\|/);
      check(rule, example, undefined, options);
    }
  });
}

/** A page that shows a configuration means it for its examples. */
async function optionsOf(rule: Rule): Promise<LintOptions> {
  const shown = /^```yaml\n([\s\S]*?)^```$/m.exec(readPage(rule))?.[1];
  const config = await resolveConfig('', (path) => Promise.resolve(path === '/.report-draft.yaml' ? shown : undefined));
  for (const { problems } of config.sources.values()) assert.deepEqual(problems, []);
  return workspaceOptions(config);
}

function readPage({ id }: Rule): string {
  return readFileSync(`${FOLDER}/${id}.md`, 'utf8');
}

function examplesOf(rule: Rule, heading: string): readonly string[] {
  const [, section = ''] = readPage(rule).split(`\n## ${heading}\n`);
  const own = withoutNextSection(section);
  const examples = [...own.matchAll(/^(`{3,})markdown\n([\s\S]*?)^\1$/gm)].map((match) => match[2] ?? '');
  assert.ok(examples.length > 0, `no example under ${heading}`);
  return examples;
}

// Headings inside the examples belong to the examples.
function withoutNextSection(text: string): string {
  const next = /\n## (?:依据|正例|反例)\n/.exec(text);
  return next ? text.slice(0, next.index) : text;
}
