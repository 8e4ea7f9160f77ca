import * as l10n from '@vscode/l10n';
import type { Section } from '../core/draft.ts';
import type { SiblingGroup } from '../core/numbering.ts';
import type { Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';

export const headingStop: Rule = {
  id: 'heading-stop',
  scope: 'outline',
  summary: '独占一行的标题末尾不用句号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: 'B.4' },
  *check({ siblings, watchTitles }) {
    watchTitles(endsInside);
    for (const groups of siblings) {
      for (const section of findStopped(groups)) {
        const span = { start: section.titleSpan.end, end: section.heading.end };
        yield {
          span,
          message: l10n.t('标题“{0}”独占一行，末尾不用句号。', section.title),
          fix: { title: l10n.t('删去句号'), edits: [{ span, text: '' }] },
        };
      }
    }
  },
};

interface Tally {
  readonly stopped: Section[];
  plain: number;
  runIn: number;
}

/**
 * A heading with `#` never ends in 。; without it only the odd one among its siblings is taken for a slip. Official
 * documents end whole levels of short paragraphs with 。, alone or among run-in headings.
 */
function findStopped(groups: readonly SiblingGroup[]): readonly Section[] {
  const suspects = groups.filter(({ sections }) => sections.some(isStopped));
  return suspects.flatMap(({ sections }) => {
    const { stopped, plain, runIn } = tally(sections);
    return runIn === 0 && plain > stopped.length ? stopped : stopped.filter((section) => section.form === 'marked');
  });
}

function tally(sections: readonly Section[]): Tally {
  const count: Tally = { stopped: [], plain: 0, runIn: 0 };
  for (const section of sections) {
    if (endsInside(section.title)) count.runIn += 1;
    else if (isStopped(section)) count.stopped.push(section);
    else if (section.form === 'run-in') count.runIn += 1;
    else count.plain += 1;
  }
  return count;
}

/** True for a title in which a sentence ends. */
function endsInside(title: string): boolean {
  return /[。；]/.test(title);
}

function isStopped(section: Section): boolean {
  return section.titleSpan.end < section.heading.end && standsAlone(section);
}

/** A sentence with nothing behind it on its line and subsections below is a heading too. */
function standsAlone({ form, heading, line, children }: Section): boolean {
  return form !== 'run-in' || (heading.end === line.content.end && children.length > 0);
}
