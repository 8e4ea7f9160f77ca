import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInProfiles } from '../../profiles/index.ts';
import { applyEdits } from './fix.ts';
import { insertSection } from './insert-section.ts';
import { lint } from './lint.ts';
import { parseDraft } from './parse-draft.ts';
import { checkNumbering } from './numbering.ts';

const TITLE = '某县青石乡人民政府关于2024年法治政府建设情况的报告';
const PLANS = '2025年推进法治政府建设的主要安排';
const PLANS_TEXT = '2025年，我单位将重点抓好以下工作：一是【任务】。二是【任务】。三是【任务】。';

function insert(text: string, id: string): string {
  const draft = parseDraft(text);
  const { identity, coverage } = lint(draft, { rules: [], profiles: builtInProfiles, profile: builtInProfiles[0] });
  const section = identity.profile.sections.find((candidate) => candidate.id === id);
  assert.ok(section);
  return applyEdits(text, insertSection({ draft, identity, coverage }, section).edits);
}

test('marked headings and blank lines stay so', () => {
  assert.equal(
    insert(`# ${TITLE}\n\n## 一、主要成效\n\n办案。\n`, 'next-year'),
    `# ${TITLE}\n\n## 一、主要成效\n\n办案。\n\n## 二、${PLANS}\n\n${PLANS_TEXT}\n`,
  );
});

test('a draft pasted from Word keeps its bare lines, indents and line breaks', () => {
  assert.equal(
    insert(`${TITLE}\r\n　　一、主要成效\r\n　　办案。\r\n　　二、存在的不足\r\n　　力量弱。`, 'next-year'),
    `${TITLE}\r\n　　一、主要成效\r\n　　办案。\r\n　　二、存在的不足\r\n　　力量弱。\r\n　　三、${PLANS}\r\n　　${PLANS_TEXT}`,
  );
});

test('attachment note, signature and date stay below', () => {
  assert.equal(
    insert(`${TITLE}\n一、主要成效\n办案。\n附件：案件清单\n某县青石乡人民政府\n2025年1月10日\n`, 'next-year'),
    `${TITLE}\n一、主要成效\n办案。\n二、${PLANS}\n${PLANS_TEXT}\n附件：案件清单\n某县青石乡人民政府\n2025年1月10日\n`,
  );
});

test('an annex stays below', () => {
  assert.equal(
    insert(`${TITLE}\n一、主要成效\n办案。\n附件\n案件清单\n一、处罚\n2件。\n`, 'next-year'),
    `${TITLE}\n一、主要成效\n办案。\n二、${PLANS}\n${PLANS_TEXT}\n附件\n案件清单\n一、处罚\n2件。\n`,
  );
});

test('what comes first goes before the others, which count on', () => {
  assert.match(
    insert(`${TITLE}\n一、存在的不足\n力量弱。\n二、下一步打算\n培训。\n`, 'measures'),
    /报告\n一、2024年[^\n]*\n[^\n]*\n二、存在[^\n]*\n[^\n]*\n三、下一步/,
  );
});

test('a draft that begins with its first heading', () => {
  const head = '## 一、2024年存在的不足\n\n力量弱。\n';
  assert.match(insert(head, 'measures'), /^## 一、2024年[^\n]*\n\n[^\n]*\n\n## 二、2024年存在的不足\n/);
});

test('where the leaders come first the plans still go last', () => {
  const text = `${TITLE}\n一、第一责任人履职情况\n带头学法。\n二、主要成效\n办案。\n三、存在的不足\n力量弱。\n`;
  assert.equal(insert(text, 'next-year'), `${text}四、${PLANS}\n${PLANS_TEXT}\n`);
});

test('without any heading the body goes on', () => {
  assert.equal(
    insert(`# ${TITLE}\n\n现将有关情况报告如下：\n\n某县青石乡人民政府\n2025年1月10日\n`, 'next-year'),
    `# ${TITLE}\n\n现将有关情况报告如下：\n\n## 一、${PLANS}\n\n${PLANS_TEXT}\n\n某县青石乡人民政府\n2025年1月10日\n`,
  );
});

test('an empty draft and one of front matter alone', () => {
  assert.equal(insert('', 'other'), '## 一、其他需要报告的情况\n\n无。\n');
  assert.equal(
    insert('---\n报告年度: 2024\n---\n', 'other'),
    '---\n报告年度: 2024\n---\n\n## 一、其他需要报告的情况\n\n无。\n',
  );
});

test('right below a table a line stays blank', () => {
  const table = '| 类别 | 件数 |\n| --- | --- |\n| 处罚 | 3 |\n';
  assert.equal(
    insert(`${TITLE}\n一、主要成效\n办案如下表。\n${table}`, 'next-year'),
    `${TITLE}\n一、主要成效\n办案如下表。\n${table.trim()}\n\n二、${PLANS}\n${PLANS_TEXT}\n`,
  );
});

test('parts are counted as parts', () => {
  assert.match(
    insert(`${TITLE}\n第一部分 主要成效\n办案。\n第二部分 存在的不足\n力量弱。\n`, 'next-year'),
    /\n第三部分 2025年推进/,
  );
});

test('digits that Word left for 一、 are copied as they are', () => {
  const text = `${TITLE}\n1、主要成效\n（一）执法。办案。\n2、存在的不足\n（一）力量。不强。\n3、下一步打算\n（一）培训。办班。\n`;
  assert.match(insert(text, 'leader-duty'), /\n3、2024年党政[^\n]*\n[^\n]*\n4、下一步打算\n/);
});

test('headings without ordinals get one without', () => {
  assert.match(insert(`# ${TITLE}\n\n## 主要成效\n\n办案。\n`, 'next-year'), /\n\n## 2025年推进/);
});

test('in any form and order, inserting what is missing leaves nothing missing and the numbers in order', () => {
  const titles = ['主要举措和成效', '存在的不足和原因', '第一责任人履职情况', '下一步打算'];
  const arbitrary = fc.record({
    titles: fc.shuffledSubarray(titles),
    mark: fc.constantFrom('## ', '', '　　'),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    apart: fc.boolean(),
    signed: fc.boolean(),
  });
  const options = { rules: [], profiles: builtInProfiles };
  fc.assert(
    fc.property(arbitrary, (form) => {
      const sections = form.titles.flatMap((title, index) => [
        `${form.mark}${'一二三四'[index] ?? ''}、${title}`,
        '由于编制少，力量弱。',
      ]);
      const lines = [
        TITLE,
        '现将有关情况报告如下：',
        ...sections,
        ...(form.signed ? ['某县青石乡人民政府', '2025年1月10日'] : []),
      ];
      let text = lines.join(form.lineBreak.repeat(form.apart ? 2 : 1));
      for (const id of ['measures', 'shortcomings', 'leader-duty', 'next-year']) {
        const { coverage } = lint(parseDraft(text), options);
        if (coverage.some((entry) => entry.section.id === id && entry.status === 'missing')) text = insert(text, id);
      }
      const draft = parseDraft(text);
      assert.deepEqual(checkNumbering(draft), [], text);
      assert.deepEqual(
        lint(draft, options).coverage.map((entry) => `${entry.section.id} ${entry.status}`),
        ['measures covered', 'shortcomings covered', 'leader-duty covered', 'next-year covered', 'other missing'],
        text,
      );
      assert.equal(draft.parts[0]?.signature !== undefined, form.signed);
    }),
    { numRuns: 100 },
  );
});
