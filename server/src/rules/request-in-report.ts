import * as l10n from '@vscode/l10n';
import { anyCharacterOf } from '../core/characters.ts';
import { isUpwardReport } from '../core/report-kind.ts';
import type { Rule } from '../core/rule.ts';
import { searchFor } from '../core/search.ts';
import { DOCUMENT_REGULATION } from '../core/standards.ts';

/** What only a 请示 may say. 群众请求…, 请予审议 and 提请市人大常委会审议 are none: a request opens a clause and asks those above. */
const REQUEST =
  /(?:妥否|当否|可否|是否妥当|是否可行|如无不妥|以上意见如无不当)[，,](?:敬)?请[^。；，\n]{0,10}|(?<![^\s，。；：、！\ufffc])(?:为此|因此|在此)?[，,]?(?:(?:特此?|谨)(?:请示|请求|恳请)|恳请|请求|恳求|提请(?![^，。；\n]{0,12}(?:人大|人民代表大会|常委会|会议|全会)))(?:上级|县|市|区|省|州|乡|镇|党委|政府|有关|相关|贵|各|领导|予以|给予|协调|帮助|解决|拨付|批准|支持|审批)[^。；\n]{0,40}?(?:支持|解决|批准|批复|审批|拨付|倾斜|帮助|增加|划拨|批示)[^，。；\n]{0,20}|(?<![^\s，。；：！\ufffc])敬?请(?:予以?|及时|尽快)?(?:批示|批复|审批|批准|审定|指示)(?=[。！，,\s]|$)/gm;
const findRequests = searchFor(REQUEST, anyCharacterOf('请求恳'));

export const requestInReport: Rule = {
  id: 'request-in-report',
  scope: 'draft',
  summary: '报告中不夹带请示事项',
  severity: 'warning',
  basis: { ...DOCUMENT_REGULATION, clause: '第十五条（四）' },
  *check(context) {
    const { report } = context;
    if (!isUpwardReport(context)) return;
    for (const { start: at, match } of findRequests(context)) {
      if (at >= report.span.end) break;
      const start = at + (/^[，,]/.test(match[0]) ? 1 : 0);
      const span = { start, end: at + match[0].length };
      const written = match[0].slice(start - at);
      yield { span, message: l10n.t('“{0}”是请示事项，不得夹带在报告中，应另写请示。', written) };
    }
  },
};
