import * as l10n from '@vscode/l10n';
import { anyOf, anyPairOf } from '../core/characters.ts';
import { topSections } from '../core/coverage.ts';
import { sectionAt, type Section } from '../core/draft.ts';
import { listItems } from '../core/item-lists.ts';
import { HAN_NUMERAL, parseDigits, parseHanNumeral } from '../core/numeral.ts';
import type { Observation, Rule, RuleContext } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import type { Span } from '../core/text.ts';
import { searchFor } from '../core/search.ts';

const COUNT = `(${HAN_NUMERAL}{1,3}|\\d{1,2})`;
const ANNOUNCED = new RegExp(
  `(?:以下|如下|下列|下面)${COUNT}(?!项或)(?:大|个|项|点|条|方面|类){1,2}(?:方面|问题|工作|措施|任务|不足|原因|内容|情况)?`,
  'g',
);
const DIVIDED = new RegExp(`(?:分为|由|共|包括)[^。\\n]{0,100}?${COUNT}个?部分(?:组成|构成)?`, 'g');
const INTO = new RegExp(`“?([三四五六七八九十])进”?(?:活动)?`, 'g');
const LISTED = /(?:走进|深入|送进|进)[\u4e00-\u9fff]{2,8}(?:、(?:走进|深入|送进|进)[\u4e00-\u9fff]{2,8}){1,12}/g;
const findAnnounced = searchFor(ANNOUNCED, anyOf('以下', '如下', '下列', '下面'));
const findDivided = searchFor(DIVIDED, anyOf('部分'));
const findInto = searchFor(INTO, anyPairOf('三四五六七八九十', '进'));
/** The list begins right behind its announcement. */
const NEAR = 60;
/** Places of a “八进” and what is remarked on them. */
const INTO_REACH = 200;

export const countMismatch: Rule = {
  id: 'count-mismatch',
  scope: 'draft',
  summary: '“以下三项”“六进”后面列出的项数相符',
  severity: 'warning',
  basis: practice('数目与列举一致的通行做法'),
  *check(context) {
    yield* checkAnnounced(context);
    yield* checkParts(context);
    yield* checkInto(context);
  },
};

function* checkAnnounced(context: RuleContext): Generator<Observation> {
  const announced = findAnnounced(context);
  if (announced.length === 0) return;
  const { prose, report, draft } = context;
  const lists = listItems(draft, report).flatMap((items) => (items[0] ? [{ start: items[0].start, items }] : []));
  let next = 0;
  for (const { start, match } of announced) {
    if (start >= report.span.end) break;
    const said = countOf(match[1]);
    const end = start + match[0].length;
    while ((lists[next]?.start ?? Infinity) < end) next += 1;
    const list = lists[next];
    // A sentence between the two, and the list belongs to that.
    const near = list && list.start - end <= NEAR && !/。[^\s\ufffc]/.test(prose.slice(end, list.start));
    const found = countSubsections(report.sections, prose, { start, end }) ?? (near ? list.items.length : undefined);
    if (said === undefined || found === undefined || found === said) continue;
    yield observe({ start, end }, said, found);
  }
}

/** Subsections that begin where the paragraph with the announcement ends, up to one that is the first of another list. */
function countSubsections(sections: readonly Section[], prose: string, { start, end }: Span): number | undefined {
  const rest = prose.slice(end, end + NEAR);
  if (!/^[^。\n]{0,20}[：:。]?[ \u3000]*(?:\r?\n|$)/.test(rest)) return undefined;
  const owner = sectionAt(sections, start);
  const children = owner?.children ?? [];
  const first = children[0]?.line.span.start ?? -1;
  const again = children.findIndex(({ ordinal }, index) => index > 0 && ordinal?.value === 1);
  const count = again < 0 ? children.length : again;
  return count > 1 && first >= end && !/[^\s\ufffc#]/.test(prose.slice(end, first).replace(/^[^\n]*/, ''))
    ? count
    : undefined;
}

// 本报告由总体情况、…等六个部分组成: the sections of the first level.
function* checkParts(context: RuleContext): Generator<Observation> {
  const { report } = context;
  const from = report.title?.span.end ?? 0;
  for (const { start, match } of findDivided(context)) {
    if (start < from) continue;
    const first = report.sections[0]?.span.start;
    if (first === undefined || start >= first) break;
    const top = topSections(report.sections);
    const said = countOf(match[1]);
    if (!/报告/.test(match.input.slice(Math.max(0, match.index - 20), match.index + 4))) continue;
    if (said === undefined || said === top.length) continue;
    const at = start + match[0].lastIndexOf(match[1] ?? '');
    yield observe({ start: at, end: start + match[0].length }, said, top.length);
  }
}

function* checkInto(context: RuleContext): Generator<Observation> {
  for (const { start, match } of findInto(context)) {
    const prose = match.input;
    const end = match.index + match[0].length;
    const from = Math.max(0, match.index - INTO_REACH);
    const said = countOf(match[1]);
    const before = withoutRemarks(/[^。；\n]*$/.exec(prose.slice(from, match.index))?.[0] ?? '');
    const behind = withoutRemarks(/^[^\n]*/.exec(prose.slice(end, end + INTO_REACH))?.[0] ?? '');
    const list = [...before.matchAll(LISTED), ...behind.matchAll(LISTED)].find(
      (match) => match.input === before || match.index < NEAR,
    )?.[0];
    const found = list?.split('、').length;
    const open = /等$/.test(before) || /等/.test(list ?? '');
    if (said === undefined || found === undefined || found === said || open) continue;
    yield { ...observe({ start, end: start + match[0].length }, said, found), severity: 'info' };
  }
}

function withoutRemarks(text: string): string {
  return text.replaceAll(/（[^（）]{0,60}）/g, '');
}

function observe(span: Span, said: number, found: number): Observation {
  return { span, message: l10n.t('这里说是{0}项，列出的是{1}项。', said, found) };
}

function countOf(text = ''): number | undefined {
  return parseDigits(text) ?? parseHanNumeral(text);
}
