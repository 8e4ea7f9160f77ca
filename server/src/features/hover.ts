import * as l10n from '@vscode/l10n';
import type { Draft } from '../core/draft.ts';
import { FRONT_MATTER_KEYS, REPORT_TYPE, type FrontMatterEntry, type FrontMatterKey } from '../core/front-matter.ts';
import { moveSpan } from '../core/move.ts';
import { proseOf } from '../core/prose.ts';
import type { Basis, Finding } from '../core/rule.ts';
import { addsUp, findSentenceSums, findTableSums, type Sum } from '../core/sums.ts';
import type { Span } from '../core/text.ts';

/** Explanations longer than this are cut at a paragraph: the whole page is one click away. */
const MAX_EXPLANATION = 600;

/** What may be said of a place: the findings that stand there, the front-matter key, or the sum that holds. */
export type HoverTarget =
  | { readonly kind: 'findings'; readonly span: Span; readonly findings: readonly Finding[] }
  | { readonly kind: 'key'; readonly span: Span; readonly entry: FrontMatterEntry }
  | { readonly kind: 'sum'; readonly span: Span; readonly sum: Sum };

/** Finds what stands at `offset`; undefined where there is nothing to explain. The narrowest finding comes first. */
export function hoverTarget(draft: Draft, findings: readonly Finding[], offset: number): HoverTarget | undefined {
  const here = findings
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start));
  const [first] = here;
  if (first) return { kind: 'findings', span: first.span, findings: here };
  const entry = draft.frontMatter?.entries.find(({ span }) => span.start <= offset && offset <= span.end);
  if (entry) return { kind: 'key', span: entry.key.span, entry };
  const sum = sumsAround(draft, offset).find(({ span }) => span.start <= offset && offset <= span.end);
  return sum && addsUp(sum) ? { kind: 'sum', span: sum.span, sum } : undefined;
}

/** The sums of the table or of the line at `offset`. */
function sumsAround({ text, lines, tables }: Draft, offset: number): readonly Sum[] {
  const isHere = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset <= span.end;
  const table = tables.find(isHere);
  if (table) return findTableSums(table);
  const line = lines.find(isHere);
  if (!line) return [];
  const { start } = line.span;
  const prose = proseOf(text.slice(start, line.span.end), start, { lines: [line], tables: [] });
  return findSentenceSums(prose).map((sum) => ({ ...sum, span: moveSpan(sum.span, start) }));
}

/** Explains a finding in Markdown: what, why, on whose word, and a wrong and a right draft from the page of its rule. */
export function explainFinding(finding: Finding, page: string | undefined): string {
  const parts = [`**${l10n.t(finding.rule.summary)}**`, `${l10n.t('依据')}：${describeBasis(finding.basis)}`];
  if (page !== undefined) {
    const { introduction, wrong, right } = readPage(page);
    parts.splice(1, 0, introduction);
    if (wrong) parts.push(`${l10n.t('反例')}：\n\n${wrong}`);
    if (right) parts.push(`${l10n.t('正例')}：\n\n${right}`);
  }
  return parts.join('\n\n');
}

/** Explains a front-matter key in Markdown. */
export function explainKey({ key }: FrontMatterEntry): string {
  const known = FRONT_MATTER_KEYS.find((candidate) => candidate === key.value);
  const text = known ? describeKey(known) : l10n.t('不是可用的项。可用的有：{0}。', FRONT_MATTER_KEYS.join('、'));
  return `**${key.value}**\n\n${text}`;
}

/** Shows that a total is the sum of its parts; one that is not is a finding. */
export function explainSum({ parts, total }: Sum): string {
  return `${parts.join('＋')}＝${total} ✓`;
}

/** The source with its strength: only an authority lays down a rule, practice is what offices do. */
export function describeBasis({ kind, source, clause }: Basis): string {
  const strength = kind === '实务' ? l10n.t('通行做法') : l10n.t('规定');
  return `${source}${clause ? ` ${clause}` : ''}（${kind}，${strength}）`;
}

function readPage(page: string): { introduction: string; wrong: string | undefined; right: string | undefined } {
  const text = page.replace(/\r\n/g, '\n').replace(/\[\||\|\]/g, '');
  const [introduction = ''] = text.replace(/^# .*\n+/, '').split(/\n## /);
  const example = (heading: string): string | undefined =>
    /(`{3,})markdown\n[^]*?\n\1/.exec(text.split(`\n## ${heading}\n`)[1] ?? '')?.[0];
  return { introduction: shorten(introduction.trim()), wrong: example('反例'), right: example('正例') };
}

function shorten(text: string): string {
  if (text.length <= MAX_EXPLANATION) return text;
  const paragraph = text.lastIndexOf('\n\n', MAX_EXPLANATION);
  return text.slice(0, paragraph > 0 ? paragraph : MAX_EXPLANATION);
}

function describeKey(key: FrontMatterKey): string {
  switch (key) {
    case REPORT_TYPE:
      return l10n.t('按哪一种报告检查，例如“法治政府建设年度报告”。不写则从标题推断。');
    case '报告年度':
      return l10n.t('报告写的是哪一年，四位数字。不写则从标题推断。');
    case '发文机关':
      return l10n.t('发文机关的全称或者规范化简称。不写则从标题推断。');
    case '主送机关':
      return l10n.t('报送给谁。不写则取正文之前以冒号结尾的一行。');
    case '发文字号':
      return l10n.t('例如“某政发〔2025〕1号”：年份用六角括号，不加“第”，序号不编虚位。');
    case '成文日期':
      return l10n.t('例如“2025年1月10日”：阿拉伯数字，年份写全，月、日不编虚位。');
  }
}
