import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isMap, isScalar, parseDocument } from 'yaml';
import { parseDraft } from './parse-draft.ts';

/** What is read of a block: keys with their values as they stand in the text, and the kinds of its problems. */
interface Reading {
  readonly entries: readonly (readonly [string, string | undefined])[];
  readonly problems: readonly string[];
}

function read(block: string): Reading {
  const { frontMatter, text } = parseDraft(`---\n${block}---\n`);
  const entries = (frontMatter?.entries ?? []).map(({ key, value }) => {
    assert.ok(text.slice(key.span.start, key.span.end).includes(key.value.slice(-1)), 'a key is where it says');
    return [key.value, value?.value] as const;
  });
  return { entries, problems: (frontMatter?.problems ?? []).map(({ kind }) => kind) };
}

/** The same as a reader of all YAML has it. */
function readYaml(block: string): Reading {
  const { contents, errors } = parseDocument(block, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  if (errors.length > 0) return { entries: [], problems: ['syntax'] };
  if (!isMap(contents)) return { entries: [], problems: contents === null ? [] : ['not-a-map'] };
  const problems: string[] = [];
  const entries = contents.items.map(({ key, value }) => {
    const scalar = isScalar(value) ? value : undefined;
    if (value && !scalar) problems.push('not-text');
    const [from, to] = scalar?.range ?? [0, 0];
    const written = typeof scalar?.value === 'string' ? scalar.value : block.slice(from, to);
    return [
      String(isScalar(key) ? key.value : key),
      scalar && scalar.value !== null ? written.trim() : undefined,
    ] as const;
  });
  return { entries, problems };
}

const KEYS = [
  '报告类型',
  '报告年度',
  'a b',
  '"甲 乙"',
  "'甲''乙'",
  '-甲',
  '?甲',
  '甲"乙',
  '甲#乙',
  '甲:乙',
  '# 甲',
  '- 甲',
  '[甲',
];
const COLONS = [': ', ': ', ': ', ':', ' : ', ':  ', ':\t', '：'];
const VALUES = [
  ...[
    '',
    '2024',
    '2025-01-10',
    '甲 乙',
    '甲，乙',
    '-甲',
    '?甲',
    ':甲',
    '~',
    'null',
    '甲 # 注',
    '甲#乙',
    '甲：乙',
    '甲:乙',
    '甲 :乙',
  ],
  ...['"甲"', "'甲''乙'", '"甲\\n\\u4e59\\""', '"甲" # 注', '"甲" 乙', '"甲"#乙', '"甲', "'甲", '甲"', '# 注'],
  ...['[甲, 乙]', '{甲: 乙}', '*甲', '甲: 乙', '甲:', '- 甲', '@甲', '`甲`', '%甲', ',甲', ']', '  甲  '],
];

test('front matter of one line an entry is read as YAML is', () => {
  const entry = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...COLONS), fc.constantFrom(...VALUES));
  const line = fc.oneof(
    { weight: 8, arbitrary: entry.map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', '# 注', '甲乙', '...甲') },
  );
  const block = fc.tuple(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '  '));
  fc.assert(
    fc.property(block, ([lines, lineBreak, indent]) => {
      const text = lines.map((content) => `${content && indent}${content}${lineBreak}`).join('');
      const [actual, expected] = [read(text), readYaml(text)];
      if (expected.problems.includes('syntax')) assert.notEqual(actual.problems.length, 0, text);
      else assert.deepEqual(actual, expected);
    }),
    { numRuns: 20_000 },
  );
});

test('what has more than one line is no text', () => {
  for (const block of [
    '主送机关:\n  - 县委\n  - 县政府\n',
    '主送机关:\n- 县委\n- 县政府\n',
    '主送机关:\n  甲: 乙\n\n  丙: 丁\n',
    '主送机关: 县委、\n  县政府\n',
    '主送机关: "县委、\n  县政府"\n',
    '主送机关: |\n  县委\n',
    '主送机关: >-\n  县委\n  县政府\n',
    '主送机关: [县委,\n  县政府]\n',
  ]) {
    assert.deepEqual(read(`${block}报告年度: 2024\n`), {
      entries: [
        ['主送机关', undefined],
        ['报告年度', '2024'],
      ],
      problems: ['not-text'],
    });
  }
});

test('a line without a key costs no other line', () => {
  assert.deepEqual(read('报告年度: 2024\n发文机关：某县\n成文日期: 2025-01-10\n'), {
    entries: [
      ['报告年度', '2024'],
      ['成文日期', '2025-01-10'],
    ],
    problems: ['syntax'],
  });
  assert.deepEqual(read('某县\n'), { entries: [], problems: ['not-a-map'] });
});
