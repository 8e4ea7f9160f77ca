import * as l10n from '@vscode/l10n';
import type { Title } from '../core/draft.ts';
import { frontMatterValue, REPORT_TYPE } from '../core/front-matter.ts';
import { fillTemplate } from '../core/profile.ts';
import { isGeneral, plainTitle } from '../core/report-kind.ts';
import type { Edit, Fix, Observation, OutlineContext, Rule } from '../core/rule.ts';
import { DOCUMENT_REGULATION } from '../core/standards.ts';
import { withoutBlanks } from '../core/text.ts';

/** 年度报告 is what the sources themselves call such a report; 政府工作报告 has its fixed name. */
const FIXED_NAME = /年度报告$|(?<!法治)政府工作报告$|(?:法院|检察院|常委会|常务委员会)工作报告$/;
/** A township whose name goes without that of its county. */
const TOWNSHIP_ALONE = /^[^省市县区旗州盟中共]{1,5}(?:[乡镇]人民政府|街道办事处)$/;

export const titleForm: Rule = {
  id: 'title-form',
  scope: 'outline',
  summary: '标题写明发文机关、“关于”、事由和文种',
  severity: 'warning',
  basis: { ...DOCUMENT_REGULATION, clause: '第九条（七）' },
  *check(context) {
    const { title } = context.report;
    if (!title) {
      if (frontMatterValue(context.draft.frontMatter, REPORT_TYPE)) yield observeUntitled(context);
      return;
    }
    const text = plainTitle(context.report);
    const general = isGeneral(context.profile);
    const { span } = title;
    const wrongKind = general ? undefined : /(?:汇报|总结)$/.exec(text)?.[0];
    const about = text.indexOf('关于');
    if (wrongKind) {
      yield observeKind(context, title, wrongKind);
    } else if (!text.endsWith('报告') || FIXED_NAME.test(text)) {
      return;
    } else if (about < 0 && (general || context.profile.title.template.includes('关于'))) {
      const suggestion = completeTitle(context, title);
      yield {
        span,
        message: l10n.t('标题缺“关于”，通常写作“发文机关＋关于＋事由＋的＋报告”。'),
        suggestions: suggestion ? [suggestion] : [],
      };
    }
    if (about === 0) yield observeIssuer(context, title);
    else if (about > 0 && TOWNSHIP_ALONE.test(text.slice(0, about))) yield observeShort(context, text.slice(0, about));
  },
};

function observeUntitled({ draft, profile, identity }: OutlineContext): Observation {
  const place = draft.lines[0]?.span.start ?? draft.frontMatter?.span.end ?? 0;
  const text = fillTemplate(profile.title.template, identity);
  const edits =
    draft.lines.length > 0 ? [{ span: { start: place, end: place }, text: `# ${text}\n\n` }] : ([] satisfies Edit[]);
  return {
    span: draft.lines[0]?.content ?? { start: 0, end: place },
    message: l10n.t('缺标题。'),
    suggestions: edits.length > 0 ? [{ title: l10n.t('插入“{0}”', text), edits }] : [],
  };
}

function observeKind({ draft }: OutlineContext, title: Title, written: string): Observation {
  const start = draft.text.slice(0, title.span.end + written.length).lastIndexOf(written);
  const span = { start, end: start + written.length };
  const suggestions = [{ title: l10n.t('改为“{0}”', '报告'), edits: [{ span, text: '报告' }] }];
  return { span, message: l10n.t('“{0}”不是公文文种，这里应为“报告”。', written), suggestions };
}

function observeIssuer({ report, identity }: OutlineContext, { span }: Title): Observation {
  const agency = identity.agency ?? (report.signature && withoutBlanks(report.signature.value));
  const edits = [{ span: { start: span.start, end: span.start }, text: agency ?? '' }];
  return {
    span,
    severity: 'info',
    message: l10n.t('标题没有写发文机关。'),
    suggestions: agency ? [{ title: l10n.t('插入“{0}”', agency), edits }] : [],
  };
}

function observeShort({ report, draft }: OutlineContext, written: string): Observation {
  const start = report.title?.span.start ?? 0;
  const signed = withoutBlanks(report.signature?.value ?? '');
  const missing = signed.length > written.length && signed.endsWith(written) ? signed.slice(0, -written.length) : '';
  const end =
    draft.text.slice(start, start + written.length) === written
      ? start + written.length
      : (report.title?.lines[0]?.end ?? start);
  const edits = [{ span: { start, end: start }, text: missing }];
  return {
    span: { start, end },
    severity: 'info',
    message: l10n.t('“{0}”没有写明所在的县（市、区），标题中的发文机关宜用全称或规范化简称。', written),
    suggestions: missing ? [{ title: l10n.t('改为“{0}”', signed), edits }] : [],
  };
}

/** 某镇人民政府2024年度法治政府建设工作报告 → 某镇人民政府关于2024年度法治政府建设情况的报告. */
function completeTitle({ draft, identity }: OutlineContext, title: Title): Fix | undefined {
  const { agency } = identity;
  const [first, second] = title.lines;
  const last = title.lines.at(-1);
  const kind = last && /(?:(?:工作|情况)的?|的)?报告$/.exec(draft.text.slice(last.start, last.end));
  if (!agency || !first || !last || !kind) return undefined;
  if (draft.text.slice(first.start, first.start + agency.length) !== agency) return undefined;
  const start = first.start + agency.length === first.end ? second?.start : first.start + agency.length;
  if (start === undefined) return undefined;
  const tail = { start: last.start + kind.index, end: last.end };
  if (tail.start < start) return undefined;
  const edits = [
    { span: { start, end: start }, text: '关于' },
    { span: tail, text: '情况的报告' },
  ];
  return { title: l10n.t('改为“关于……情况的报告”'), edits };
}
