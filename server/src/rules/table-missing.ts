import * as l10n from '@vscode/l10n';
import { spanBelow } from '../core/coverage.ts';
import { headingText, type Draft, type Section } from '../core/draft.ts';
import type { Rule } from '../core/rule.ts';
import { DISCLOSURE_FORMAT } from '../core/standards.ts';
import type { Span } from '../core/text.ts';

/** Where a picture, HTML or an annex stands in for the table, its words are not to be read. */
const ELSEWHERE = /!\[|<(?:table|img)|附件|附表|见表|下表/i;

export const tableMissing: Rule = {
  id: 'table-missing',
  scope: 'outline',
  summary: '报告类型要求列表的部分有相应的表',
  severity: 'warning',
  basis: DISCLOSURE_FORMAT,
  *check({ draft, coverage, lookAt }) {
    for (const { section, by, how } of coverage) {
      const [heading] = by;
      if (!section.tables || !heading || how !== 'heading') continue;
      // Under a heading with nothing below it section-empty has said so.
      const isBelow = (look: (words: string) => boolean): boolean => by.some((one) => lookAt(spanBelow(one), look));
      if (!isBelow((words) => /\S/.test(words)) || isBelow((words) => ELSEWHERE.test(withoutSpace(words)))) continue;
      if (by.some((one) => showsTable(draft, one))) continue;
      for (const table of section.tables) {
        const isNamed = (words: string): boolean => table.labels.some((label) => withoutSpace(words).includes(label));
        if (isBelow(isNamed)) continue;
        const message = l10n.t('“{0}”部分缺“{1}”。', headingText(draft, heading), table.name);
        yield { span: heading.heading, message, basis: table.basis };
      }
    }
  },
};

function withoutSpace(words: string): string {
  return words.replace(/\s/g, '');
}

/** Any table will do, also one that lost its cells: its words may be scattered over lines. */
function showsTable({ tables, lines }: Draft, { span }: Section): boolean {
  const isInside = (piece: { readonly span: Span }): boolean =>
    piece.span.start >= span.start && piece.span.end <= span.end;
  return tables.some(isInside) || lines.some((line) => line.listed && isInside(line));
}
