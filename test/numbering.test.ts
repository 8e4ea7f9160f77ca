import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, fixDraft } from '../server/src/core/fix.ts';
import { checkNumbering, groupSiblings, type NumberingDefect } from '../server/src/core/numbering.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { renumber } from '../server/src/core/renumber.ts';
import { checkSequence } from '../server/src/core/sequence.ts';
import { reportOf, walkSections } from '../server/src/core/draft.ts';
import { toHanNumeral } from '../server/src/core/numeral.ts';
import { builtInProfiles } from '../server/profiles/index.ts';
import { rules } from '../server/src/rules/index.ts';
import { lintText, summarize } from './check.ts';
import { isLinear } from './is-linear.ts';

const ORDINAL_RULES = rules.filter((rule) => /^ordinal-|^item-sequence$/.test(rule.id));
const NUMBERING_RULES = rules.filter((rule) => /^(?:ordinal|item|level|heading)-/.test(rule.id));

/** `index kind expected missing` of every defect. */
function sequence(values: readonly (number | undefined)[], base = 0): readonly string[] {
  return checkSequence(values, base).map(({ index, kind, expected, missing }) =>
    [index, kind, expected, ...missing].join(' '),
  );
}

test('numbers in order', () => {
  assert.deepEqual(
    [sequence([]), sequence([1, 2, 3]), sequence([4, 5], 3), sequence([1, undefined, 3])],
    [[], [], [], []],
  );
});

test('one slip is one defect', () => {
  assert.deepEqual(sequence([1, 3, 4]), ['1 skipped 2 2']);
  assert.deepEqual(sequence([2, 3]), ['0 skipped 1 1']);
  assert.deepEqual(sequence([1, 5]), ['1 skipped 2 2 3 4']);
  assert.deepEqual(sequence([1, 2, 2, 3]), ['2 repeated 3']);
  assert.deepEqual(sequence([1, 2, 2, 4]), ['2 repeated 3']);
  assert.deepEqual(sequence([1, 3, 2, 4]), ['1 out-of-order 2']);
  assert.deepEqual(sequence([1, 2, 9, 4]), ['2 out-of-order 3']);
  assert.deepEqual(sequence([1, 1, 3]), ['1 repeated 2']);
});

test('a long count with a slip is still checked', () => {
  const values = Array.from({ length: 400 }, (_, index) => (index < 350 ? index + 1 : index + 2));
  assert.deepEqual(sequence(values), ['350 skipped 351 351']);
});

test('removing one number is one defect at most, and none when it was the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (length, seed) => {
      const gone = seed % length;
      const values = Array.from({ length }, (_, index) => index + 1).filter((value) => value !== gone + 1);
      assert.equal(sequence(values).length, gone === length - 1 ? 0 : 1);
    }),
  );
});

/** Bases of the groups of level `level`. */
function bases(text: string, level: number): readonly number[] {
  return groupSiblings(reportOf(parseDraft(text))).flatMap((group) => (group.level === level ? [group.base] : []));
}

test('groups begin afresh or run on', () => {
  assert.deepEqual(bases('一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n', 2), [0, 0]);
  assert.deepEqual(bases('一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n三、丙\n（四）卯\n', 2), [0, 2, 3]);
  assert.deepEqual(bases('一、甲\n（一）子\n二、乙\n（二）丑\n三、丙\n四、丁\n（三）寅\n', 2), [0, 1, 2]);
});

test('a group that begins at the wrong number among fresh ones does not run on', () => {
  const text = '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n三、丙\n（一）卯\n四、丁\n（一）辰\n';
  assert.deepEqual(bases(text, 2), [0, 0, 0, 0]);
});

test('many groups take a time that grows no faster than their number', () => {
  const task = (groups: number): void => {
    const text = '## 甲\n### 子\n'.repeat(groups) + '## 一、乙\n### （一）丑\n';
    assert.equal(checkNumbering(parseDraft(text)).length, 2 * groups);
  };
  assert.ok(isLinear(task, 40_000));
});

function describe(defect: NumberingDefect): string {
  if (defect.kind !== 'missing') return `${defect.kind} ${defect.ordinal.text} ${defect.expected}`;
  return `missing ${defect.insertions.map((insertion) => insertion.ordinal).join(' ')}`;
}

function defects(text: string): readonly string[] {
  return checkNumbering(parseDraft(text)).map(describe);
}

test('the paragraph in a gap that lost its ordinal', () => {
  assert.deepEqual(defects('一、甲\n组织有力。各村落实。\n（二）学习。各村学习。\n'), ['missing （一）']);
  assert.deepEqual(defects('一、甲\n（一）组织\n正文很长，不像标题。\n加强学习教育\n正文。\n（三）宣传\n'), [
    'missing （二）',
  ]);
});

test('a heading of the first level that lost its ordinal, before subsections and after them', () => {
  assert.deepEqual(defects('# 题目\n\n导语。\n主要举措和成效\n（一）子\n正文。\n（二）丑\n正文。\n二、乙\n正文。\n'), [
    'missing 一、',
  ]);
  assert.deepEqual(defects('一、甲\n（一）子\n正文。\n存在的不足和原因\n正文。\n三、丙\n正文。\n'), ['missing 二、']);
});

test('a couplet that lost its ordinal among run-in couplets', () => {
  const text =
    '一、甲\n（一）强化领导，压实责任。正文。\n规范执法，维护权益。正文。\n（三）化解矛盾，维护稳定。正文。\n';
  assert.deepEqual(defects(text), ['missing （二）']);
});

test('the last heading that lost its ordinal stands alone among sentences', () => {
  assert.deepEqual(defects('一、甲\n正文。\n二、乙\n正文。\n2025年工作主要安排\n正文。\n'), ['missing 三、']);
  assert.deepEqual(defects('一、甲\n正文。\n二、乙\n正文。\n表1　办理情况\n正文。\n'), []);
});

test('one heading at a wrong level leaves the numbers around it alone', () => {
  const texts = [
    '一、甲\n正文。\n（二）乙\n（一）子\n三、丙\n',
    '一、甲\n（一）子\n2.丑\n（三）寅\n二、乙\n',
    '一、甲\n（一）子\n二、丑\n（三）寅\n二、乙\n',
    '1.甲\n（一）子\n1.丑\n2.寅\n二、乙\n',
    '## 一、甲\n\n### 二、乙\n\n## 三、丙\n',
    '## 一、甲\n\n## （一）子\n\n### （二）丑\n\n## 二、乙\n',
    '# 题目\n\n# 一、甲\n\n## 二、乙\n\n## 三、丙\n',
  ];
  for (const text of texts) assert.deepEqual(defects(text), [], text);
});

test('a number that continues its own level stays there', () => {
  assert.deepEqual(defects('一、甲\n（二）子。正文。\n'), ['skipped （二） 1']);
  assert.deepEqual(defects('三、甲\n（一）子\n（二）丑\n（四）寅\n'), ['skipped 三、 1', 'skipped （四） 3']);
});

test('two such paragraphs, or none, leave the gap a gap', () => {
  assert.deepEqual(defects('一、甲\n组织有力。各村落实。\n学习有效。各村学习。\n（二）宣传。各村宣传。\n'), [
    'skipped （二） 1',
  ]);
  assert.deepEqual(defects('一、甲\n（二）学习。各村学习。\n'), ['skipped （二） 1']);
});

test('marked headings without ordinals', () => {
  assert.deepEqual(defects('## 甲\n\n### 子\n\n## 乙\n'), ['missing 一、 二、', 'missing （一）']);
  assert.deepEqual(defects('## 一、甲\n\n## 乙\n\n## 丙\n\n## 四、丁\n'), ['missing 二、', 'missing 三、']);
  assert.deepEqual(defects('## 第一部分 甲\n\n### 子\n\n### 丑\n'), ['missing 一、 二、']);
});

function checkRenumber(before: string, after: string): void {
  const draft = parseDraft(before);
  assert.equal(applyEdits(before, renumber(draft)), after);
  assert.deepEqual(renumber(parseDraft(after)), []);
}

test('renumber a draft', () => {
  checkRenumber(
    '一、甲\n(二) 子\n（二）丑\n1、寅。正文。\n1、卯。正文。\n四、乙\n',
    '一、甲\n（一）子\n（二）丑\n1.寅。正文。\n2.卯。正文。\n二、乙\n',
  );
  checkRenumber('## 甲\n\n### 1.子\n\n## 五、乙\n', '## 一、甲\n\n### （一）子\n\n## 二、乙\n');
});

test('renumber what Word turned into digits', () => {
  checkRenumber('1、 甲\n（一）子\n2、 乙\n3、丙\n四、丁\n', '一、甲\n（一）子\n二、乙\n三、丙\n四、丁\n');
  checkRenumber('一、甲\n正文。\n2、乙\n正文。\n三、丙\n', '一、甲\n正文。\n二、乙\n正文。\n三、丙\n');
});

test('renumber leaves a count through all sections running', () => {
  checkRenumber(
    '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（三）卯\n三、丙\n（五）辰\n',
    '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯\n三、丙\n（五）辰\n',
  );
});

test('renumber below 第一部分', () => {
  checkRenumber(
    '第一部分　甲\n一、子\n一、丑\n（三）寅\n第三部分　乙\n一、卯\n',
    '第一部分　甲\n一、子\n二、丑\n（一）寅\n第二部分　乙\n一、卯\n',
  );
  checkRenumber('## 第一编：甲\n\n## 第三编：乙\n', '## 第一编：甲\n\n## 第二编：乙\n');
});

test('renumber items', () => {
  checkRenumber(
    '一、甲\n一是子；三是丑。\n三是寅。另外，一要卯；三要辰。\n',
    '一、甲\n一是子；二是丑。\n三是寅。另外，一要卯；二要辰。\n',
  );
  checkRenumber('一、甲\n（一）子。一是寅。\n（二）丑。二是卯。\n', '一、甲\n（一）子。一是寅。\n（二）丑。二是卯。\n');
});

test('renumber counts each annex for itself', () => {
  checkRenumber(
    '一、甲\n正文。\n三、乙\n正文。\n\n附件\n\n名单\n\n一、丙\n三、丁\n',
    '一、甲\n正文。\n二、乙\n正文。\n\n附件\n\n名单\n\n一、丙\n二、丁\n',
  );
});

interface Entry {
  readonly value: number;
  readonly title: string;
  readonly write: number;
  readonly gap: string;
  readonly items: readonly number[];
  readonly children: readonly Entry[];
}

/** The ways, right and wrong, in which an ordinal of each level is written. */
const WAYS: readonly (readonly ((value: number) => string)[])[] = [
  [(value) => `${toHanNumeral(value)}、`, (value) => `${toHanNumeral(value)}.`],
  [
    (value) => `（${toHanNumeral(value)}）`,
    (value) => `(${toHanNumeral(value)})`,
    (value) => `（${toHanNumeral(value)}）、`,
    (value) => `${toHanNumeral(value)}）`,
  ],
  [(value) => `${value}.`, (value) => `${value}、`, (value) => `${value}．`],
  [(value) => `（${value}）`, (value) => `${value})`, (value) => `（ ${value} ）`],
];
const TITLES = ['加强领导', '四个方面', '3个村脱贫', '2024年工作', '一年来', '健全机制，压实责任'];

function entries(level: number, values: fc.Arbitrary<number>): fc.Arbitrary<Entry[]> {
  const entry = fc.record({
    value: values,
    title: fc.constantFrom(...TITLES),
    write: fc.nat(11),
    gap: fc.constantFrom('', ' ', '\u3000'),
    items: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    children: level < WAYS.length ? entries(level + 1, values) : fc.constant([]),
  });
  return fc.array(entry, { minLength: level === 1 ? 1 : 0, maxLength: 3 });
}

/** A draft with the outline as given: wrong numbers, wrong forms, wrong levels of `#`. */
function write(outline: readonly Entry[], marked: boolean, level = 1): string {
  return outline
    .map(({ value, title, write: way, gap, items, children }) => {
      const ways = WAYS[level - 1] ?? [];
      const ordinal = ways[way % ways.length]?.(value) ?? '';
      const body = items.map((item) => `${toHanNumeral(item)}是各村落实。`).join('');
      const head = `${marked ? `${'#'.repeat(level + 1)} ` : ''}${ordinal}${gap}${title}\n`;
      return `${head}\n各村认真落实各项工作。${body}\n\n${write(children, marked, level + 1)}`;
    })
    .join('');
}

function checkRenumbered(text: string): void {
  const after = applyEdits(text, renumber(parseDraft(text)));
  assert.deepEqual(
    summarize(
      after,
      // A lone 一是 is in order and still odd.
      lintText(after, ORDINAL_RULES).findings.filter((finding) => !finding.message.includes('没有“二是”')),
    ),
    [],
    after,
  );
  assert.deepEqual(renumber(parseDraft(after)), [], after);
}

const anyValue = fc.integer({ min: 1, max: 12 });

test('renumbering goes on until new numbers tell of no other level', () => {
  const body = '\n\n各村认真落实各项工作。\n\n';
  // 1.3 is a number, so that nothing stands between （二） and （1） until 8. is 2.
  const titles = ['一、甲', '（一）乙', '7.丙', '（一）丁', '1.3个村脱贫', '（1）戊', '8.己'];
  checkRenumbered(titles.map((title) => title + body).join(''));
});

test('after renumbering a marked draft the ordinal rules are silent', () => {
  fc.assert(
    fc.property(entries(1, anyValue), (outline) => {
      checkRenumbered(write(outline, true));
    }),
    { numRuns: 300 },
  );
});

test('after renumbering an unmarked draft the ordinal rules are silent', () => {
  fc.assert(
    fc.property(entries(1, anyValue), (outline) => {
      checkRenumbered(write(outline, false));
    }),
    { numRuns: 300 },
  );
});

test('the fixes of all rules on numbering come to an end and change nothing the second time', () => {
  fc.assert(
    fc.property(entries(1, anyValue), fc.boolean(), fc.boolean(), (outline, first, second) => {
      const text = write(outline, first) + write(outline, second);
      const options = { rules: NUMBERING_RULES, profiles: builtInProfiles };
      const once = fixDraft(parseDraft(text), options).text;
      assert.equal(fixDraft(parseDraft(once), options).text, once);
      assert.deepEqual(
        lintText(once, NUMBERING_RULES).findings.filter((finding) => finding.fix),
        [],
      );
    }),
    { numRuns: 300 },
  );
});

test('renumbering a marked draft keeps forms, levels and titles', () => {
  const plain = (text: string): readonly string[] =>
    parseDraft(text).parts.flatMap((part) =>
      walkSections(part.sections).map(({ level, form, title }) => `${level} ${form} ${title}`),
    );
  fc.assert(
    fc.property(entries(1, anyValue), (outline) => {
      const text = write(outline, true);
      assert.deepEqual(plain(applyEdits(text, renumber(parseDraft(text)))), plain(text));
    }),
  );
});
