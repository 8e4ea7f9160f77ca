import * as l10n from '@vscode/l10n';
import { anyOf, joined } from '../core/characters.ts';
import type { Rule } from '../core/rule.ts';
import { findAll } from '../core/text.ts';

/** 保守国家秘密 in the body speaks of secrets; a mark has its star, stands alone on its line, or in brackets. */
const STARRED = /(?:绝密|机密|秘密)[ \u3000\u00a0]?[★☆](?:[ \u3000]?(?:长期|\d{1,2}[ \u3000]?(?:年|个?月)))?/g;
const ALONE =
  /(?:^|[\r\n])[ \u3000]*(?:绝[ \u3000]?密|机[ \u3000]?密|秘[ \u3000]?密|内部(?:资料|文件|材料)(?:[，,]?[ \u3000]?(?:注意保存|请勿外传|不得外传|严禁外传|妥善保管))?|仅供内部(?:参考|使用|参阅))[ \u3000]*(?=[\r\n]|$)/g;
const BRACKETED =
  /[（(【](?:内部(?:资料|文件|材料)|注意保存|不得外传|请勿外传|此件不(?:予)?公开|不予公开)[^（）()【】\n]{0,12}[）)】]/g;

export const secrecyMark: Rule = {
  id: 'secrecy-mark',
  scope: 'passage',
  needs: anyOf(
    ...joined(['绝', '机', '秘'], ['密', ' 密', '\u3000密']),
    ...joined('内部', ['资料', '文件', '材料', '参考', '使用', '参阅']),
    ...['注意保存', '不得外传', '请勿外传', '此件不', '不予公开'],
  ),
  summary: '公开的年度报告不带密级和内部标志',
  severity: 'warning',
  basis: {
    kind: '党内法规',
    source: '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）',
    clause: '第二十四条',
  },
  *check({ prose }) {
    const found = [...findAll(prose, STARRED), ...findAll(prose, ALONE), ...findAll(prose, BRACKETED)];
    for (const match of found) {
      const text = match[0].trim();
      const start = match.index + match[0].indexOf(text);
      const span = { start, end: start + text.length };
      yield { span, message: l10n.t('这里有密级或内部标志“{0}”，公开的报告除涉密外应当公开，请先核对。', text) };
    }
  },
};
