import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { parseConfig, parseProfile, parseTermList } from '../server/src/core/config.ts';
import type { DataProblem } from '../server/src/core/data.ts';
import { isIgnored, matchesGlob } from '../server/src/core/glob.ts';
import { joinPath, parentOf } from '../server/src/features/paths.ts';
import { resolveConfig, type ResolvedConfig } from '../server/src/features/resolve-config.ts';
import { workspaceOptions } from '../server/src/features/workspace-options.ts';
import { rules } from '../server/src/rules/index.ts';
import { lintText, summarize } from './check.ts';
import { parseMarked, toMarked } from './marked.ts';
import { ownProfile } from './own-profile.ts';

/** Checks that the problems of a data file stand where they are marked, and what they say. */
function checkProblems(
  parse: (text: string) => { problems: readonly DataProblem[] },
  source: string,
  messages: readonly string[],
): void {
  const { text } = parseMarked(source);
  const { problems } = parse(text);
  assert.deepEqual(
    problems.map(({ message }) => message),
    messages,
  );
  assert.equal(
    toMarked(
      text,
      problems.map(({ span }) => span),
    ),
    source,
  );
}

test('what a configuration may not say is told where it stands', () => {
  checkProblems(parseConfig, 'rules:\n  section-missing: warning\n[|extend|]: 省级示例\n', [
    '“extend”不是可用的字段。',
  ]);
  checkProblems(parseConfig, 'rules:\n  [|no-such-rule|]: error\n', ['没有“no-such-rule”这条规则。']);
  checkProblems(parseConfig, 'rules:\n  section-missing: [|fatal|]\n', [
    '“section-missing”只能是error、warning、info、off。',
  ]);
  checkProblems(parseConfig, 'profiles: [|甲.json|]\n', ['“profiles”应为列表。']);
  checkProblems(parseConfig, 'extends: [[|3|]]\n', ['第1项应为文字。']);
  checkProblems(parseConfig, 'glossary:\n  units:\n    - [|a|]liases: [甲]\n', ['缺少字段“name”。']);
  checkProblems(parseConfig, '[|- 甲|]\n', ['文件内容应为一组字段。']);
});

test('what is no YAML is told where it begins', () => {
  checkProblems(parseConfig, 'rules:\n  section-missing: info\n  [|section-missing|]: off\n', ['这个字段重复了。']);
  assert.equal(parseConfig('rules: {\n').problems.length, 1);
  assert.equal(parseConfig('profiles: *nowhere\n').problems.length, 1);
  assert.equal(parseConfig(`a: &a [1]\nb: &b [${'*a,'.repeat(99)}]\nc: [${'*b,'.repeat(99)}]\n`).problems.length, 1);
});

test('an empty configuration says nothing', () => {
  assert.deepEqual(parseConfig('').value, {});
  assert.deepEqual(parseConfig('# 只有说明\n').value, {});
});

test('what a report type may not say is told where it stands, in JSON and in YAML', () => {
  const profile = readFileSync('server/profiles/petition.json', 'utf8');
  assert.deepEqual(parseProfile(profile).problems, []);
  checkProblems(parseProfile, profile.replace('"ordered": false', '[|"remark"|]: 1, "ordered": [|"no"|]'), [
    '“remark”不是可用的字段。',
    '“ordered”应为 true 或者 false。',
  ]);
  checkProblems(parseProfile, profile.replace('"转送|交办|督办"', '[|"转送(交办"|]'), [
    '“转送(交办”不是正确的正则表达式。',
  ]);
  checkProblems(parseProfile, 'id: 甲报告\nextends: 报告\nsections:\n  - id: [|Measures|]\n', ['“id”的写法不对。']);
  checkProblems(
    parseProfile,
    'id: 甲报告\nextends: 报告\nlength: { min: [|0|] , basis: { kind: 实务, source: 某县 } }\n',
    ['“min”不能小于1。'],
  );
  assert.match(String(parseProfile('id: 甲报告\n').problems[0]?.message), /^缺少字段“/);
});

test('what is no regular expression in a word list is told where it stands', () => {
  const entry = (fields: string): string =>
    `rule: word-typo\nentries:\n  - { ${fields}, replace: [], why: 写错了字。, wrong: ["\\x5b|甲|\\x5d。"], right: [乙。] }\n`;
  checkProblems(parseTermList, entry('pattern: [|(甲|]'), ['“(甲”不是正确的正则表达式。']);
  checkProblems(parseTermList, entry('pattern: [|"甲{year}"|]'), ['“甲{year}”不是正确的正则表达式。']);
  checkProblems(parseTermList, entry('find: 甲, unlessBefore: [|"["|]'), ['“[”不是正确的正则表达式。']);
  checkProblems(parseTermList, entry('find: 甲, unlessAfter: [|甲)(乙|]'), ['“甲)(乙”不是正确的正则表达式。']);
});

test('a report type that extends may leave fields out, and is never half applied', () => {
  assert.deepEqual(parseProfile('id: 甲报告\nextends: 报告\n').problems, []);
  assert.equal(parseProfile('id: 甲报告\nextends: 报告\nremark: 1\n').value, undefined);
});

const DRAFT = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n## 一、2024年主要举措和成效\n\n规范执法。\n';

test('the nearest file up the tree counts, and only that one', async () => {
  const files = { '/.report-draft.yaml': 'rules: { section-missing: off }\n', '/甲/.report-draft.yaml': 'rules: {}\n' };
  assert.equal((await resolve(files, '/甲/乙/丙')).file, '/甲/.report-draft.yaml');
  assert.deepEqual([...(await resolve(files, '/乙')).levels], [['section-missing', 'off']]);
  const none = await resolve({}, '/乙');
  assert.equal(none.file, undefined);
  assert.deepEqual([...none.sources.keys()], ['/乙/.report-draft.yaml', '/.report-draft.yaml']);
});

test('grades apply to all findings of a rule, off keeps it from running', async () => {
  const config = await resolve({
    '/.report-draft.yaml': 'rules:\n  section-missing: info\n  title-form: off\n  ordinal-sequence: off\n',
  });
  const { findings } = lintText(DRAFT, undefined, workspaceOptions(config));
  const plain = lintText(DRAFT).findings.filter(({ rule }) => rule.id === 'section-missing');
  const graded = findings.filter(({ rule }) => rule.id === 'section-missing');
  assert.equal(graded.length, plain.length);
  assert.ok(graded.length > 0 && graded.every(({ severity }) => severity === 'info'));
});

test('what a configuration says goes before what it extends', async () => {
  const config = await resolve({
    '/.report-draft.yaml': 'extends: [共用/甲.yaml, 共用/乙.yaml]\nrules: { glossary: off }\nignore: [归档]\n',
    '/共用/甲.yaml': 'rules: { glossary: error, ellipsis: info }\nignore: ["*.tmp.md"]\n',
    '/共用/乙.yaml': 'rules: { ellipsis: off }\n',
  });
  assert.deepEqual(Object.fromEntries(config.levels), { glossary: 'off', ellipsis: 'off' });
  assert.ok(isIgnored('/归档/a.report.md', config.ignored));
  assert.ok(isIgnored('/共用/深/a.tmp.md', config.ignored));
  assert.ok(!isIgnored('/a.tmp.md', config.ignored));
});

test('configurations that extend each other are told of, and each is read once', async () => {
  const config = await resolve({
    '/.report-draft.yaml': 'extends: 甲.yaml\n',
    '/甲.yaml': 'extends: ./.report-draft.yaml\n',
  });
  assert.deepEqual(problemsOf(config), ['/甲.yaml: “./.report-draft.yaml”又采用了本文件，循环了。']);
});

test('files that are not there are told of where they are named', async () => {
  const files = { '/.report-draft.yaml': 'extends: 没有\nprofiles: [甲.json]\nterms:\n  - 乙.json\n' };
  const config = await resolve(files);
  assert.deepEqual(problemsOf(config), [
    '/.report-draft.yaml: 找不到配置“没有”，自带的有“省级示例”。',
    '/.report-draft.yaml: 找不到文件“甲.json”。',
    '/.report-draft.yaml: 找不到文件“乙.json”。',
  ]);
  const source = config.sources.get('/.report-draft.yaml');
  assert.deepEqual(
    source?.problems.map(({ span }) => source.text?.slice(span.start, span.end)),
    ['没有', '甲.json', '乙.json'],
  );
  assert.ok(config.sources.has('/甲.json'), 'the file is waited for');
});

test('one slip takes away one field, not the whole configuration', async () => {
  for (const rules of ['rules: { glossary: off }\n', 'rules:\n  glossary: off\n']) {
    const config = await resolve({ '/.report-draft.yaml': `${rules}profile: 甲.json\nignore: [归档]\n` });
    assert.deepEqual(Object.fromEntries(config.levels), { glossary: 'off' });
    assert.equal(config.ignored.length, 1);
    assert.deepEqual(problemsOf(config), ['/.report-draft.yaml: “profile”不是可用的字段。']);
  }
});

const OWN = ownProfile(true);

test('an office adds a report type of its own and tightens another, with no code', async () => {
  const config = await resolve({
    '/.report-draft.yaml': 'profiles: [类型/紧.yaml, 类型/安全.yaml]\n',
    '/类型/安全.yaml': OWN,
    '/类型/紧.yaml':
      'id: 安全生产工作报告\nextends: 安全生产工作报告\nsections:\n  - id: work\n    mustContain:\n      - { name: 检查次数, any: ["\\\\d+次"], skeleton: 检查【次数】次。 }\n',
  });
  assert.deepEqual(problemsOf(config), []);
  assert.equal(config.profiles.at(-1)?.id, '报告');
  const text = '# 某县应急局关于2024年安全生产工作情况的报告\n\n## 一、2024年主要工作\n\n开展检查。\n';
  const { identity, findings } = lintText(text, undefined, workspaceOptions(config));
  assert.equal(identity.profile.id, '安全生产工作报告');
  const lacking = findings.filter(({ rule }) => rule.id === 'reason-missing');
  assert.deepEqual(summarize(text, lacking), ['reason-missing: 一、2024年主要工作']);
  assert.equal(lacking[0]?.basis.source, '安全生产工作报告的要求');
});

test('a change to a report type that does not exist, or a new section that is not whole, is told in its file', async () => {
  const config = await resolve({
    '/.report-draft.yaml': 'profiles: [甲.yaml, 乙.yaml]\n',
    '/甲.yaml': 'id: 甲报告\nextends: 没有的报告\n',
    '/乙.yaml':
      'id: 信访工作年度报告\nextends: 信访工作年度报告\nsections:\n  - id: visits\n    name: 接访\n    heading: 接访\n    patterns: [接访]\n    weakPatterns: []\n    mustContain: []\n    skeleton: [接访。]\n',
  });
  assert.deepEqual(problemsOf(config), [
    '/甲.yaml: 没有“没有的报告”这个报告类型。',
    '/乙.yaml: “信访工作年度报告”没有部分“visits”，新的部分缺少字段“required”。',
  ]);
});

test('the sample of a province is asked for by its name', async () => {
  const config = await resolve({ '/.report-draft.yaml': 'extends: 省级示例\n' });
  const law = config.profiles.filter(({ id }) => id === '法治政府建设年度报告');
  assert.deepEqual(
    law.map(({ variant, ordered }) => ({ variant, ordered })),
    [{ variant: '省级示例', ordered: true }],
  );
});

test('own words are reported by the rules that have word lists, and by no others', async () => {
  const list = (rule: string): string =>
    JSON.stringify({
      rule,
      entries: [
        {
          find: '青石镇',
          replace: ['青石乡'],
          why: '没有改为镇。',
          wrong: ['[|青石镇|]办理。'],
          right: ['青石乡办理。'],
        },
      ],
    });
  const good = await resolve({ '/.report-draft.yaml': 'terms: [词.json]\n', '/词.json': list('word-typo') });
  assert.deepEqual(problemsOf(good), []);
  const text = '青石镇办理。\n';
  const found = lintText(text, undefined, workspaceOptions(good)).findings.filter(
    ({ rule }) => rule.id === 'word-typo',
  );
  assert.deepEqual(summarize(text, found), ['word-typo: 青石镇']);
  const bad = await resolve({ '/.report-draft.yaml': 'terms: [词.json]\n', '/词.json': list('section-missing') });
  assert.match(problemsOf(bad)[0] ?? '', /“section-missing”不是有词表的规则，可用的有/);
});

test('the names of the office reach the rule', async () => {
  const yaml = 'glossary:\n  units:\n    - { name: 平安法治办, aliases: [综治办] }\n';
  const config = await resolve({ '/.report-draft.yaml': yaml });
  const { findings } = lintText('综治办办理。\n', undefined, workspaceOptions(config));
  assert.ok(findings.some(({ rule, message }) => rule.id === 'glossary' && message === '“综治办”应写作“平安法治办”。'));
});

test('the data that comes along meets its own demands', () => {
  const profiles = globSync('server/profiles/**/*.json');
  const lists = globSync('server/terms/*.json', { ignore: ['**/phrases.json', '**/laws.json'] });
  assert.ok(profiles.length > 5 && lists.length > 0);
  for (const file of profiles) assert.deepEqual(parseProfile(readFileSync(file, 'utf8')).problems, [], file);
  for (const file of lists) assert.deepEqual(parseTermList(readFileSync(file, 'utf8')).problems, [], file);
});

test('every rule may be graded', () => {
  for (const { id } of rules) assert.deepEqual(parseConfig(`rules: { ${id}: info }\n`).problems, [], id);
});

test('globs', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['归档/a.md', '归档', true],
    ['深/归档/a.md', '归档', true],
    ['深/归档/a.md', '/归档', false],
    ['归档/a.md', '归档/*.md', true],
    ['深/归档/a.md', '归档/*.md', false],
    ['深/归档/a.md', '**/归档/**', true],
    ['2023年.report.md', '202?年.*', true],
    ['a.md', 'b.md', false],
    ['a/b/c.md', 'a/**/c.md', true],
    ['a/c.md', 'a/**/c.md', true],
    [`${'a'.repeat(5000)}b`, `${'a*'.repeat(20)}c`, false],
  ];
  for (const [path, glob, expected] of cases) assert.equal(matchesGlob(path, glob), expected, `${path} ${glob}`);
});

test('paths', () => {
  assert.equal(joinPath('/甲/乙', '../丙/./丁.json'), '/甲/丙/丁.json');
  assert.equal(joinPath('/甲', '../../../乙.json'), '/乙.json');
  assert.equal(joinPath('C:/甲', '..\\乙.json'), 'C:/乙.json');
  assert.equal(parentOf('/甲'), '');
  assert.equal(parentOf(''), undefined);
  assert.equal(parentOf('C:'), undefined);
});

function resolve(files: Readonly<Record<string, string>>, folder = ''): Promise<ResolvedConfig> {
  return resolveConfig(folder, (path) => Promise.resolve(Object.hasOwn(files, path) ? files[path] : undefined));
}

function problemsOf({ sources }: ResolvedConfig): readonly string[] {
  return [...sources].flatMap(([path, { problems }]) => problems.map(({ message }) => `${path}: ${message}`));
}
