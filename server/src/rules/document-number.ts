import * as l10n from '@vscode/l10n';
import { frontMatterValue } from '../core/front-matter.ts';
import { isGeneral } from '../core/report-kind.ts';
import type { Observation, OutlineContext, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';
import type { Located } from '../core/text.ts';
import { withoutBlanks } from '../core/text.ts';

const NUMBER = /^([\u4e00-\u9fff]{1,14})([〔［[【（(]?)(\d{4}|\d{2})([〕］\]】）)]?)(第?)(0*)(\d{1,5})号$/;
/** Brackets lost on the way: year and number run together. */
const RUN_TOGETHER = /^[\u4e00-\u9fff]{1,14}(?:19|20)\d{3,8}号$/;

export const documentNumber: Rule = {
  id: 'document-number',
  scope: 'outline',
  summary: '发文字号年份用六角括号括全，序号不加“第”、不编虚位',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.2.5' },
  *check(context) {
    const given = frontMatterValue(context.draft.frontMatter, '发文字号');
    for (const number of [given, context.report.documentNumber]) if (number) yield* checkNumber(context, number);
  },
};

function* checkNumber(context: OutlineContext, { value, span }: Located): Generator<Observation> {
  const written = withoutBlanks(value);
  const match = RUN_TOGETHER.test(written) ? null : NUMBER.exec(written);
  if (!match) {
    if (RUN_TOGETHER.test(written))
      yield { span, message: l10n.t('发文字号“{0}”的年份没有用六角括号“〔〕”括起。', value) };
    return;
  }
  const [, agency = '', open = '', year = '', close = '', ordinal = '', zeros = '', number = ''] = match;
  const proper = `${agency}〔${year}〕${number}号`;
  if (year.length === 2) {
    if (!open) return;
    const full = `${agency}〔20${year}〕${number}号`;
    const suggestions = [{ title: l10n.t('改为“{0}”', full), edits: [{ span, text: full }] }];
    yield { span, message: l10n.t('发文字号的年份应写全四位，这里是“{0}”。', year), suggestions };
    return;
  }
  if (value !== proper) {
    const reason = reasonOf({ open, close, ordinal, zeros });
    const fix = { title: l10n.t('改为“{0}”', proper), edits: [{ span, text: proper }] };
    yield { span, message: l10n.t('发文字号应为“{0}”：{1}。', proper, reason), fix };
  }
  const reportYear = context.identity.year;
  if (reportYear === undefined || isGeneral(context.profile)) return;
  if (Number(year) < reportYear || Number(year) > reportYear + 1) {
    yield { span, message: l10n.t('发文字号的年份是{0}年，与{1}年度的报告不符。', year, reportYear) };
  }
}

interface Pieces {
  readonly open: string;
  readonly close: string;
  readonly ordinal: string;
  readonly zeros: string;
}

function reasonOf({ open, close, ordinal, zeros }: Pieces): string {
  if (open !== '〔' || close !== '〕') return l10n.t('年份用六角括号“〔〕”');
  if (ordinal) return l10n.t('序号不加“第”');
  if (zeros) return l10n.t('序号不编虚位');
  return l10n.t('中间不留空格');
}
