import * as l10n from '@vscode/l10n';
import { anyOf, joined } from '../core/characters.ts';
import { coverageByHeading } from '../core/coverage.ts';
import { walkSections, type Section } from '../core/draft.ts';
import type { ProfileSection } from '../core/profile.ts';
import { datedTitle } from '../core/identity.ts';
import { frontMatterValue } from '../core/front-matter.ts';
import { isGeneral } from '../core/report-kind.ts';
import type { Observation, OutlineContext, Rule, RuleContext } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { findAll, sliceOf, type Span } from '../core/text.ts';
import { searchFor } from '../core/search.ts';

const QUOTED = /《[^《》]{0,80}》|“[^“”]{0,80}”|[（(][^（）()]{0,40}[）)]/g;
const RANGE = /\d{4}年?[ \u00a0]?(?:[—–－~～至到-]|——)[ \u00a0]?\d{4}年?/g;
/** 到2035年, 自2021年起 name an aim or a beginning, not the year that is told. */
const YEAR = /(?<![到至自从])((?:19|20)\d{2})(?=[ \u00a0]?年)/g;
/** A paragraph or sentence that opens with a year tells what the year has brought. */
const OPENING =
  /(?:^|[。\n])[ \u3000\u00a0\ufffc]*((?:19|20)\d{2})[ \u00a0]?年(?:度|来|以来)?[，,](?![^。\n]{0,80}(?:20\d{2}年|今年|至今|以来|目前))/gm;
const findOpenings = searchFor(OPENING, anyOf(...joined(['年', '年度', '年来', '年以来'], '，,')));

/** What a plan says of the year to come; 将 alone may be 把. */
const INTENTION =
  /^\d{4}[ \u00a0]?年度?，[^。；]{0,30}?(?:将(?:重点|继续|进一步|着力|围绕|认真|全面|深入|主要)|计划|拟)/;

export const yearConsistency: Rule = {
  id: 'year-consistency',
  scope: 'draft',
  summary: '标题、各部分标题和正文说的是同一个报告年度',
  severity: 'warning',
  basis: practice('年度报告前后年份一致的通行做法'),
  *check(context) {
    const year = yearOf(context);
    if (year !== undefined) yield* checkOpenings(context, year);
  },
  *outline(context) {
    const year = yearOf(context);
    if (year === undefined) return;
    yield* checkTitle(context, year);
    yield* checkHeadings(context, year);
  },
};

function yearOf({ identity, profile }: Pick<RuleContext, 'identity' | 'profile'>): number | undefined {
  return isGeneral(profile) ? undefined : identity.year;
}

// A year in the front matter is compared with the title by front-matter.
function* checkTitle({ draft, report }: OutlineContext, year: number): Generator<Observation> {
  const { title } = report;
  if (!title || frontMatterValue(draft.frontMatter, '报告年度')) return;
  const text = sliceOf(draft.text, title.span).replace(QUOTED, (found) => ' '.repeat(found.length));
  const match = /((?:19|20)\d{2})(?=[ \u00a0]?年)/.exec(text);
  const written = Number(match?.[1]);
  if (!match || written === year) return;
  const start = title.span.start + match.index;
  yield observe({ start, end: start + 4 }, written, { expected: year, severity: 'warning' });
}

function* checkHeadings({ report, coverage, watchTitles }: OutlineContext, year: number): Generator<Observation> {
  watchTitles(datedTitle);
  if (!walkSections(report.sections).some(isDated)) return;
  const covering = coverageByHeading(coverage);
  const misdated = new Set(coverage.flatMap((entry) => entry.misdated ?? []));
  const found: Observation[] = [];
  const check = (sections: readonly Section[], inherited: readonly number[]): void => {
    for (const section of sections) {
      // section-missing speaks of the plan with the year of another report.
      if (misdated.has(section)) continue;
      const entries = covering.get(section);
      // A plan may look back at the year it follows from.
      const review = entries?.every((entry) => !isPlan(entry.section));
      const allowed = review ? [year] : entries ? [year, year + 1] : inherited;
      const observation = isDated(section) ? checkHeading(section, allowed, year) : undefined;
      if (observation) found.push(observation);
      check(section.children, allowed);
    }
  };
  check(report.sections, [year, year + 1]);
  yield* found;
}

function isDated({ title }: Section): boolean {
  return datedTitle(title) !== '';
}

function isPlan({ heading }: ProfileSection): boolean {
  return heading.includes('{nextYear}');
}

function checkHeading(section: Section, allowed: readonly number[], year: number): Observation | undefined {
  const isAllowed = (match: RegExpExecArray): boolean => allowed.includes(Number(match[1]));
  const title = section.title.slice(0, 100);
  // Nearly all are right, whatever stands in a quotation or a range.
  if (Array.from(findAll(title, YEAR)).every(isAllowed)) return undefined;
  const blank = (found: string): string => ' '.repeat(found.length);
  const found = Array.from(findAll(title.replace(QUOTED, blank).replace(RANGE, blank), YEAR));
  // 与2023年相比 beside the right year compares.
  const [first] = found;
  if (!first || found.some(isAllowed)) return undefined;
  const start = section.titleSpan.start + first.index;
  const expected = allowed.includes(year) ? year : year + 1;
  return observe({ start, end: start + 4 }, Number(first[1]), { expected, severity: 'warning' });
}

function* checkOpenings(context: RuleContext, year: number): Generator<Observation> {
  const { report } = context;
  const isPlanned = (offset: number): boolean =>
    isWithin(
      context.coverage.filter((entry) => isPlan(entry.section)).flatMap((entry) => entry.by),
      offset,
    );
  for (const { start: at, match } of findOpenings(context)) {
    if (at >= report.span.end) break;
    const written = Number(match[1]);
    const shift = match[0].indexOf(String(match[1]));
    const start = at + shift;
    const opening = match.input.slice(match.index + shift, match.index + shift + 60);
    if (written === year && INTENTION.test(opening) && isPlanned(start)) {
      yield observe({ start, end: start + 4 }, written, { expected: year + 1, severity: 'warning' });
    }
    if (written === year || written === year + 1) continue;
    if (isPlanned(start)) continue;
    const severity = start < (report.sections[0]?.span.start ?? Infinity) ? 'warning' : 'info';
    yield observe({ start, end: start + 4 }, written, { expected: year, severity });
  }
}

function isWithin(sections: readonly Section[], offset: number): boolean {
  return sections.some(({ span }) => span.start <= offset && offset < span.end);
}

interface Expectation {
  readonly expected: number;
  readonly severity: 'warning' | 'info';
}

function observe(span: Span, written: number, { expected, severity }: Expectation): Observation {
  return {
    span,
    severity,
    message: l10n.t('这里写的是{0}年，报告年度是{1}年。', String(written), String(expected)),
    suggestions: [{ title: l10n.t('改为“{0}”', String(expected)), edits: [{ span, text: String(expected) }] }],
  };
}
