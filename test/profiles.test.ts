import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInOverlays, builtInProfiles } from '../server/profiles/index.ts';
import { lint, type LintResult } from '../server/src/core/lint.ts';
import { applyOverlay, withProfile } from '../server/src/core/overlay.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import type { Profile } from '../server/src/core/profile.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { lintText, summarize } from './check.ts';

const SECTION_RULES = [
  'section-missing',
  'section-empty',
  'section-merged',
  'section-demoted',
  'section-order',
  'reason-missing',
  'heading-slogan',
  'table-missing',
  'table-identity',
  'report-length',
];

const INFORMATION = `# 某县水务局2024年政府信息公开工作年度报告

本报告依据《中华人民共和国政府信息公开条例》编制。

## 一、总体情况

（一）主动公开。全年公开信息120条。

（二）依申请公开。全年收到申请6件。

（三）政府信息管理。动态调整公开目录。

（四）政府信息公开平台建设。维护局网站和公众号。

（五）监督保障。开展两次社会评议。

## 二、主动公开政府信息情况

| 第二十条第（五）项 | 本年处理决定数量 |
| --- | --- |
| 行政许可 | 31 |

## 三、收到和处理政府信息公开申请情况

| 申请 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 三、本年度办理结果（七）总计 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |

## 四、政府信息公开行政复议、行政诉讼情况

| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- |
| 1 | 0 | 0 | 1 | 2 |

## 五、存在的主要问题及改进情况

公开目录更新不够及时。下一步，落实专人每月核对。

## 六、其他需要报告的事项

全年没有收取信息处理费。

某县水务局
2025年1月20日
`;

const PETITION = `# 某县信访局2024年信访工作年度报告

县委、县政府：

现将2024年信访工作情况报告如下：

## 一、2024年信访事项统计情况

全年登记信访事项312件，主要集中在住房、社保两个领域，被投诉较多的是县住建局和县人社局。

## 二、2024年转送、交办、督办情况

转送201件，交办64件，督办17件。

## 三、三项建议提出和被采纳情况

提出改进工作建议9件，被采纳8件。

某县信访局
2025年2月10日
`;

const ACCOUNTS = `# 某县农业农村局2023年度部门决算

## 第一部分　部门概况

一、主要职责

拟订农业发展规划。

## 第二部分　2023年度部门决算表

收入支出决算总表附后。

## 第三部分　2023年度部门决算情况说明

全年收入1230.5万元。“三公”经费支出6.2万元，机关运行经费支出41万元，政府采购支出88万元。

## 第四部分　名词解释

财政拨款收入：指县财政当年拨付的资金。
`;

const DRAFTS: readonly (readonly [string, string, string])[] = [
  ['政府信息公开工作年度报告', '某县水务局', INFORMATION],
  ['信访工作年度报告', '某县信访局', PETITION],
  ['部门决算公开', '某县农业农村局', ACCOUNTS],
];

for (const [id, agency, text] of DRAFTS) {
  test(`a draft of ${id} is recognised and whole`, () => {
    const { identity, coverage, findings } = lintText(text);
    assert.equal(identity.profile.id, id);
    assert.equal(identity.agency, agency);
    assert.deepEqual(uncovered({ coverage }), []);
    assert.deepEqual(ofSections(text, findings), []);
  });

  test(`a draft of ${id} pasted as plain text is recognised and whole`, () => {
    const plain = text.replace(/^#+ /gm, '');
    const { identity, coverage, findings } = lintText(plain);
    assert.equal(identity.profile.id, id);
    assert.deepEqual(uncovered({ coverage }), []);
    assert.deepEqual(ofSections(plain, findings), []);
  });
}

/** Titles and the report type that each belongs to. */
const TITLES: readonly (readonly [string, string])[] = [
  ['某县人民政府2024年政府信息公开工作年度报告', '政府信息公开工作年度报告'],
  ['某县人民政府政府信息公开工作年度报告（2024年）', '政府信息公开工作年度报告'],
  ['青石乡人民政府2024年政府信息公开年报', '政府信息公开工作年度报告'],
  ['某县信访局关于2024年度信访工作情况的报告', '信访工作年度报告'],
  ['某市信访局2024年全市信访情况年度报告', '信访工作年度报告'],
  ['青石乡人民政府关于2024年信访工作情况的报告', '报告'],
  ['某县财政局2023年度部门决算公开说明', '部门决算公开'],
  ['2023年度某县财政局部门决算', '部门决算公开'],
  ['某县财政局关于做好2023年度部门决算公开工作的通知', '报告'],
  ['某县财政局关于政府信息公开工作整改情况的报告', '报告'],
];

for (const [title, id] of TITLES) {
  test(`${title} is a ${id}`, () => {
    assert.equal(lintText(`# ${title}\n\n正文。\n`, []).identity.profile.id, id);
  });
}

test('the issuer stands before the name of the report type', () => {
  const { identity } = lintText('# 某县人民政府政府信息公开工作年度报告（2024年）\n\n正文。\n', []);
  assert.equal(identity.agency, '某县人民政府');
});

test('a section that is left out, renamed or moved is told on the word of the report type', () => {
  const moved = INFORMATION.replace('## 六、其他需要报告的事项\n\n全年没有收取信息处理费。\n\n', '')
    .replace('## 一、总体情况', '## 一、工作概述')
    .replace('## 五、存在的主要问题及改进情况\n\n公开目录更新不够及时。下一步，落实专人每月核对。\n', '')
    .replace('## 二、主动公开', '## 二、存在的主要问题及改进情况\n\n目录更新慢。下一步，落实专人。\n\n## 三、主动公开');
  const { findings } = lintText(moved);
  const missing = findings.find(({ rule }) => rule.id === 'section-missing');
  assert.equal(missing?.message, '缺“其他需要报告的事项”这一部分。');
  assert.equal(missing.basis.source, '《中华人民共和国政府信息公开条例》');
  assert.equal(missing.severity, 'error');
  const order = findings.filter(({ rule }) => rule.id === 'section-order');
  assert.deepEqual(summarize(moved, order), ['section-order: 二、存在的主要问题及改进情况']);
});

test('what practice asks for is no error', () => {
  const { findings } = lintText(ACCOUNTS.replace(/## 第四部分[^]*$/, ''));
  const missing = findings.find(({ rule }) => rule.id === 'section-missing');
  assert.equal(missing?.severity, 'warning');
  assert.equal(missing.basis.kind, '实务');
});

test('the sample of a province is used by no one who has not asked for it', () => {
  assert.ok(builtInOverlays.every((overlay) => !builtInProfiles.some((profile) => (profile as unknown) === overlay)));
  assert.equal(builtInProfiles.find(({ id }) => id === '法治政府建设年度报告')?.ordered, false);
});

const LAW = `# 某县某镇人民政府关于2024年法治政府建设情况的报告

## 一、2024年党政主要负责人履行推进法治建设第一责任人职责的情况

带头学法。

## 二、2024年推进法治政府建设的主要举措和成效

规范执法。

## 三、2024年推进法治政府建设存在的不足和原因

由于编制少，力量不足。

## 四、2025年推进法治政府建设的主要安排

加强培训。
`;

test('an overlay tightens a report type on its own word', () => {
  const found = lintWith(provincial(), LAW).findings.filter(({ rule }) => SECTION_RULES.includes(rule.id));
  assert.deepEqual(
    found.map(({ rule, severity, basis }) => `${rule.id} ${severity} ${basis.kind}`),
    [
      'section-missing warning 实务',
      'report-length info 实务',
      'section-order info 实务',
      'reason-missing warning 实务',
      'reason-missing warning 实务',
    ],
  );
});

test('what the base demands it goes on to demand on the word of the base', () => {
  const without = LAW.replace(/## 四、[^]*$/, '');
  const missing = lintWith(provincial(), without).findings.filter(({ rule }) => rule.id === 'section-missing');
  assert.deepEqual(
    missing.map(({ severity, basis }) => `${severity} ${basis.kind}`),
    ['error 党内法规', 'warning 实务'],
  );
});

test('an overlay adds sections behind those that it names before them, and orders them when it names all', () => {
  const base = builtInProfiles.find(({ id }) => id === '信访工作年度报告');
  assert.ok(base);
  const section = { ...(base.sections[0] as Profile['sections'][number]), id: 'visits' };
  const added = applyOverlay(base, { id: base.id, extends: base.id, sections: [{ id: 'handling' }, section] });
  assert.deepEqual(
    added.sections.map(({ id }) => id),
    ['statistics', 'handling', 'visits', 'advice', 'other'],
  );
  const ids = ['other', 'advice', 'handling', 'statistics'];
  const turned = applyOverlay(base, { id: base.id, extends: base.id, sections: ids.map((id) => ({ id })) });
  assert.deepEqual(
    turned.sections.map(({ id }) => id),
    ids,
  );
});

test('a report type may grade rules, and the configuration goes before it', () => {
  const graded = { ...provincial(), severities: { 'section-missing': 'off', 'section-order': 'error' } } as const;
  const bySection = (result: LintResult): readonly string[] =>
    result.findings
      .filter(({ rule }) => ['section-missing', 'section-order'].includes(rule.id))
      .map(({ rule, severity }) => `${rule.id} ${severity}`);
  assert.deepEqual(bySection(lintWith(graded, LAW)), ['section-order error']);
  const severities = new Map([['section-order', 'off']] as const);
  assert.deepEqual(bySection(lintWith(graded, LAW, severities)), []);
});

function provincial(): Profile {
  const [overlay] = builtInOverlays;
  const base = builtInProfiles.find(({ id }) => id === overlay?.extends);
  assert.ok(overlay && base);
  return applyOverlay(base, overlay);
}

function lintWith(profile: Profile, text: string, severities?: ReadonlyMap<string, 'off'>): LintResult {
  return lint(parseDraft(text), { ...standardOptions, profiles: withProfile(builtInProfiles, profile), severities });
}

function uncovered({ coverage }: Pick<LintResult, 'coverage'>): readonly string[] {
  return coverage
    .filter(({ status, section }) => status !== 'covered' && section.required === 'mandatory')
    .map(({ section }) => section.id);
}

function ofSections(text: string, findings: LintResult['findings']): readonly string[] {
  return summarize(
    text,
    findings.filter(({ rule, severity }) => SECTION_RULES.includes(rule.id) && severity !== 'info'),
  );
}
