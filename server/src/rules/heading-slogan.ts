import * as l10n from '@vscode/l10n';
import { hasOnlySlogans, unmatchedHeadings } from '../core/coverage.ts';
import { headingSpan, headingText } from '../core/draft.ts';
import { fillTemplate } from '../core/profile.ts';
import type { OutlineContext, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { asWritten } from '../core/word-look.ts';

export const headingSlogan: Rule = {
  id: 'heading-slogan',
  scope: 'outline',
  summary: '一级标题写明是报告的哪一部分，不只用口号',
  severity: 'warning',
  basis: practice('一级标题采用报告各部分名称的通行做法'),
  *check(context) {
    const { draft, coverage, lookAt } = context;
    const loose = coverage.find((entry) => entry.how === 'slogan');
    const whole = hasOnlySlogans(draft, coverage);
    const [first, ...others] = loose || whole ? unmatchedHeadings(draft, coverage) : [];
    if (!first) return;
    const related = others.map((section) => ({
      span: section.heading,
      message: l10n.t('“{0}”也没有写明。', lookAt(headingSpan(section), asWritten)),
    }));
    const message = whole
      ? l10n.t('一级标题都没有写明是报告的哪一部分，应有{0}。', expectedParts(context))
      : l10n.t(
          '“{0}”等{1}个一级标题没有写明是报告的哪一部分，缺“{2}”这一标题。',
          headingText(draft, first),
          others.length + 1,
          fillTemplate(loose?.section.heading ?? '', context.identity),
        );
    yield { span: first.heading, message, related };
  },
};

function expectedParts({ coverage, identity }: OutlineContext): string {
  return coverage
    .filter((entry) => entry.section.required === 'mandatory')
    .map((entry) => `“${fillTemplate(entry.section.heading, identity)}”`)
    .join('');
}
