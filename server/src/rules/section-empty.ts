import * as l10n from '@vscode/l10n';
import { coverageByHeading, type Coverage } from '../core/coverage.ts';
import { headingText, type Section } from '../core/draft.ts';
import { findEmptySections } from '../core/empty-sections.ts';
import { appendSkeleton } from '../core/insert-section.ts';
import type { Fix, Observation, OutlineContext, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

/** A skeleton as short as “无。” is named in full. */
const SHORT = 10;

export const sectionEmpty: Rule = {
  id: 'section-empty',
  scope: 'outline',
  summary: '每个标题下面都有内容',
  severity: 'error',
  basis: practice('标题之下应有内容、确无内容写“无。”的通行做法'),
  *check(context) {
    const empty = findEmptySections(context.draft);
    if (empty.size === 0) return;
    const coverage = coverageByHeading(context.coverage);
    for (const section of headingsAmong(context.report.sections, empty, coverage)) {
      yield observe(context, section, coverage.get(section) ?? []);
    }
  },
};

function* headingsAmong(
  siblings: readonly Section[],
  empty: ReadonlySet<Section>,
  coverage: ReadonlyMap<Section, readonly Coverage[]>,
): Generator<Section> {
  const isList = isListOf(siblings, empty);
  for (const section of siblings) {
    if (empty.has(section) && (coverage.has(section) || isHeading(section, isList))) yield section;
    yield* headingsAmong(section.children, empty, coverage);
  }
}

// Short numbered lines with nothing below any of them are a list: names, documents, figures. What follows the last of
// 1. 2. 3. may go on after the list.
function isListOf(siblings: readonly Section[], empty: ReadonlySet<Section>): boolean {
  const style = siblings[0]?.ordinal?.style;
  const entries = style === 'han' || style === 'han-bracket' ? siblings : siblings.slice(0, -1);
  return entries.every((section) => empty.has(section) || section.form === 'run-in');
}

function isHeading(section: Section, isList: boolean): boolean {
  return section.form === 'marked' || (!isList && !/[；;，,：:、]$/.test(section.title));
}

function observe(context: OutlineContext, section: Section, covered: readonly Coverage[]): Observation {
  const skeleton = covered.flatMap((entry) => entry.section.skeleton);
  return {
    span: section.heading,
    message: l10n.t('“{0}”下面没有内容。', headingText(context.draft, section)),
    severity: covered.length > 0 ? 'error' : 'warning',
    suggestions: skeleton.length > 0 ? [toSuggestion(context, section, skeleton)] : [],
  };
}

function toSuggestion(context: OutlineContext, section: Section, skeleton: readonly string[]): Fix {
  const [first = ''] = skeleton;
  const isShort = skeleton.length === 1 && first.length <= SHORT;
  const title = isShort ? l10n.t('写“{0}”', first) : l10n.t('插入这一部分的段落骨架');
  return { title, edits: [appendSkeleton(context, section, skeleton)] };
}
