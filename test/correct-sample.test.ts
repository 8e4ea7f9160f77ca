import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixDraft } from '../server/src/core/fix.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { lintText, summarize } from './check.ts';

/** A report as it should be, with everything that checkers and formatters for other kinds of text take for slips. */
const CORRECT = `# 某县青石乡人民政府关于2025年法治政府建设情况的报告

县委、县政府：

2025年，青石乡坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实《某县行政规范性文件管理条例》（某政发〔2025〕3号）。现将有关情况报告如下：

## 一、2025年推进法治政府建设的主要举措和成效

### （一）健全工作机制

1.压实责任。召开专题会议12次，投入资金1,200万元，办结率98.5%，增幅15%～30%，重点村与一般村的比例为3:1。

（1）明确分工。成立工作专班，对照《法治政府建设实施纲要（2021—2025年）》逐条梳理任务。

（2）按月调度。每月末16:38前汇总进度，全年印发通报10期。

2.公开结果。在https://example.com/a?b=1,2;c=3公布清单，接受群众监督。

### （二）深化法治宣传

学习《宪法》《民法典》《信访工作条例》，开展“12·4”国家宪法日、宪法宣传周活动，举办《民法典》、“6·26”国际禁毒日、“4·15”全民国家安全教育日宣传6场。一是整治“重管理轻服务”“重处罚轻教育”现象；二是落实行政执法人员以案释法制度和领导干部学法制度；三是每村配备三四名调解员。

## 二、2025年推进法治政府建设存在的不足和原因

（一）学习不够深入。由于基层事务繁杂，少数干部学法用法不够经常。

（二）执法力量不足。主要原因是专业人员少，业务培训还不系统。

## 三、2025年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况

乡党委、乡政府主要负责人带头学法，听取工作汇报4次，推动解决难题5件。

## 四、2026年推进法治政府建设的主要安排

认真贯彻《某某管理条例》（国发〔2026〕3号），2026年7月1日前完成清理；发展二、三产业，依法办理群众反映的事项。

## 五、其他需要报告的情况

无。

附件：1.青石乡2025年行政执法数据表
　　　2.青石乡2025年普法活动清单

某县青石乡人民政府

2026年1月10日
`;

test('a correct report passes, and fixing it changes no byte', () => {
  const { findings } = lintText(CORRECT);
  const grave = findings.filter(({ severity }) => severity !== 'info');
  assert.deepEqual(summarize(CORRECT, grave), []);
  const fixed = fixDraft(parseDraft(CORRECT), standardOptions);
  assert.deepEqual(summarize(CORRECT, fixed.applied), []);
  assert.equal(fixed.text, CORRECT);
});

test('two slips in its numbers are two findings', () => {
  const text = CORRECT.replace('## 二、', '## 三、').replace('### （二）', '### （三）');
  const { findings } = lintText(text);
  const grave = findings.filter(({ severity }) => severity !== 'info');
  assert.deepEqual(summarize(text, grave), ['ordinal-sequence: （三）', 'ordinal-sequence: 三、']);
});

test('the same report from plain text passes as well', () => {
  const text = CORRECT.replaceAll(/^#+ /gm, '');
  const { findings } = lintText(text);
  const grave = findings.filter(({ severity }) => severity !== 'info');
  assert.deepEqual(summarize(text, grave), []);
});
