import * as l10n from '@vscode/l10n';
import { anyPairOf } from '../core/characters.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll, type Span } from '../core/text.ts';

const NAME = /《([^《》\n\ufffc]{2,60})》/g;
/** Certificates, meetings, campaigns and days are no titles. */
const NO_TITLE =
  /(?:营业执照|许可证|执法证|身份证|资格证|工作证|(?:座谈|培训|动员|推进|现场|部署|总结|联席|调度)会|(?:宣传|普法|专项|主题)活动|宣传[周月日]|宪法日)$/;
/** A report is a title only with its kind at the end. */
const WITHOUT_KIND = /(?:建设|工作|履职|落实|开展|执行|整改)情况$/;

export const bookTitleMark: Rule = {
  id: 'book-title-mark',
  scope: 'passage',
  needs: anyPairOf('证照会动周月日况', '》'),
  summary: '书名号只用于书名、文件名，不用于证照、会议、活动，文件名写全文种',
  severity: 'info',
  basis: { ...PUNCTUATION_STANDARD, clause: 'A.13.1' },
  *check({ prose }) {
    for (const match of findAll(prose, NAME)) {
      const [whole, name = ''] = match;
      const span = { start: match.index, end: match.index + whole.length };
      if (NO_TITLE.test(name)) yield observe(span, name, l10n.t('“{0}”不是书名、文件名，不用书名号。', name));
      else if (WITHOUT_KIND.test(name)) yield observeReport(span, name);
    }
  },
};

function observe(span: Span, name: string, message: string): Observation {
  return { span, message, suggestions: [{ title: l10n.t('去掉书名号'), edits: [{ span, text: name }] }] };
}

function observeReport(span: Span, name: string): Observation {
  const { message, suggestions = [] } = observe(span, name, l10n.t('书名号内的“{0}”没有文种，不像文件名。', name));
  const full = `《${name}的报告》`;
  const complete = { title: l10n.t('改为“{0}”', full), edits: [{ span, text: full }] };
  return { span, message, suggestions: [complete, ...suggestions] };
}
