import * as l10n from '@vscode/l10n';
import { parseDateLine } from '../core/calendar.ts';
import { FRONT_MATTER_KEYS, REPORT_TYPE, type FrontMatter, type FrontMatterEntry } from '../core/front-matter.ts';
import { plainTitle } from '../core/report-kind.ts';
import type { Observation, OutlineContext, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { withoutBlanks, type Located } from '../core/text.ts';

const YEAR = /((?:19|20)\d{2})年/;
const QUOTED_NAME = /《[^《》]{0,80}》/g;

export const frontMatter: Rule = {
  id: 'front-matter',
  scope: 'outline',
  summary: '文首信息写法正确，与标题、主送机关、署名、日期一致',
  severity: 'warning',
  basis: practice('报告稿的写法'),
  *check(context) {
    const { frontMatter: block } = context.draft;
    if (!block) return;
    yield* checkProblems(block);
    const seen = new Set<string>();
    for (const entry of block.entries) {
      const { value: key, span } = entry.key;
      if (seen.has(key)) yield { span, message: l10n.t('“{0}”写了不止一次。', key) };
      seen.add(key);
      if (!(FRONT_MATTER_KEYS as readonly string[]).includes(key)) yield observeUnknown(entry);
      else if (entry.value && entry.value.value !== '') yield* checkValue(context, key, entry.value);
    }
  },
};

function* checkProblems({ problems, span }: FrontMatter): Generator<Observation> {
  for (const problem of problems) {
    switch (problem.kind) {
      case 'syntax':
        yield {
          span: problem.span,
          severity: 'error',
          message: l10n.t('文首信息不合 YAML 写法，每行应为“名称: 内容”。'),
        };
        break;
      case 'unclosed': {
        const edits = [{ span: { start: span.end, end: span.end }, text: '---\n' }];
        const suggestions = [{ title: l10n.t('在文首信息之后插入“---”'), edits }];
        yield { span: problem.span, severity: 'error', message: l10n.t('文首信息之后缺“---”。'), suggestions };
        break;
      }
      case 'not-a-map':
        yield { span: problem.span, severity: 'error', message: l10n.t('文首信息每行应为“名称: 内容”。') };
        break;
      case 'not-text':
        yield { span: problem.span, message: l10n.t('“{0}”只能写一行文字。', problem.key) };
    }
  }
}

function observeUnknown({ key: { value, span } }: FrontMatterEntry): Observation {
  const likely = FRONT_MATTER_KEYS.find(
    (known) => Array.from(known).filter((letter) => value.includes(letter)).length >= 3,
  );
  return {
    span,
    message: l10n.t('文首信息没有“{0}”这一项，可以写的有：{1}。', value, FRONT_MATTER_KEYS.join('、')),
    suggestions: likely ? [{ title: l10n.t('改为“{0}”', likely), edits: [{ span, text: likely }] }] : [],
  };
}

function* checkValue(context: OutlineContext, key: string, value: Located): Generator<Observation> {
  switch (key) {
    case REPORT_TYPE:
      yield* checkType(context, value);
      break;
    case '报告年度':
      yield* checkYear(context, value);
      break;
    case '发文机关':
      yield* checkAgency(context, value);
      break;
    case '主送机关':
      yield* compare(value, context.report.recipient?.value, l10n.t('主送机关'));
      break;
    case '发文字号':
      yield* compare(value, context.report.documentNumber?.value, l10n.t('发文字号'));
      break;
    case '成文日期':
      yield* checkDate(context, value);
  }
}

function* checkType({ profile }: OutlineContext, { value, span }: Located): Generator<Observation> {
  if (value === profile.id || value === profile.slug) return;
  const suggestions = [{ title: l10n.t('改为“{0}”', profile.id), edits: [{ span, text: profile.id }] }];
  yield { span, message: l10n.t('没有“{0}”这一报告类型，现按“{1}”检查。', value, profile.id), suggestions };
}

function* checkYear({ report }: OutlineContext, { value, span }: Located): Generator<Observation> {
  if (!/^(?:19|20)\d{2}(?:年度?)?$/.test(value)) {
    yield { span, message: l10n.t('报告年度“{0}”应为四位年份，例如“2024”。', value) };
    return;
  }
  const written = YEAR.exec(plainTitle(report).replace(QUOTED_NAME, ''))?.[1];
  if (!written || value.startsWith(written)) return;
  const suggestions = [{ title: l10n.t('改为“{0}”', written), edits: [{ span, text: written }] }];
  yield { span, message: l10n.t('报告年度写“{0}”，标题写“{1}年”。', value, written), suggestions };
}

function* checkAgency({ report }: OutlineContext, { value, span }: Located): Generator<Observation> {
  const title = plainTitle(report);
  const name = withoutBlanks(value);
  const about = title.indexOf('关于');
  if (about > 0) {
    if (agree(title.slice(0, about), name)) return; // agency-consistency compares title and signature.
    yield { span, message: l10n.t('发文机关写“{0}”，标题写“{1}”。', value, title.slice(0, about)) };
  }
  const signed = withoutBlanks(report.signature?.value ?? '');
  if (signed && !agree(signed, name)) {
    yield { span, message: l10n.t('发文机关写“{0}”，署名写“{1}”。', value, signed) };
  }
}

/** A joint document names more than one; a short name is the end of the full one. */
function agree(written: string, given: string): boolean {
  return written.includes(given) || given.includes(written);
}

function* compare({ value, span }: Located, written: string | undefined, what: string): Generator<Observation> {
  const plain = (text: string): string => withoutBlanks(text).replace(/[：:]$/, '');
  if (written === undefined || plain(written) === plain(value)) return;
  const suggestions = [{ title: l10n.t('改为“{0}”', written), edits: [{ span, text: written }] }];
  yield { span, message: l10n.t('文首信息的{0}写“{1}”，正文写“{2}”。', what, value, written), suggestions };
}

function* checkDate({ report }: OutlineContext, { value, span }: Located): Generator<Observation> {
  const given = parseDateLine(value);
  if (!given) {
    yield { span, message: l10n.t('成文日期“{0}”应写作“2025年1月10日”的样子。', value) };
    return;
  }
  const written = report.date?.value;
  if (!written) return;
  if (given.year === written.year && given.month === written.month && given.day === written.day) return;
  const text = `${written.year}年${written.month}月${written.day}日`;
  const suggestions = [{ title: l10n.t('改为“{0}”', text), edits: [{ span, text }] }];
  yield { span, message: l10n.t('文首信息的成文日期写“{0}”，文末写“{1}”。', value, text), suggestions };
}
