import * as l10n from '@vscode/l10n';
import { walkSections, type Part, type Section } from '../core/draft.ts';
import type { Rule } from '../core/rule.ts';

export const headingStop: Rule = {
  id: 'heading-stop',
  summary: '独占一行的标题末尾不用句号',
  severity: 'warning',
  basis: { kind: '国标', source: '《标点符号用法》（GB/T 15834—2011）', clause: 'B.4' },
  *check({ draft }) {
    for (const part of draft.parts) {
      for (const section of findStopped(part)) {
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
 * A heading with `#` never ends in 。; without it only the odd one of its level is taken for a slip. Official
 * documents end whole levels of short paragraphs with 。, alone or among run-in headings.
 */
function findStopped(part: Part): readonly Section[] {
  const levels = new Map<number, Tally>();
  for (const section of walkSections(part.sections)) {
    const tally = levels.get(section.level) ?? { stopped: [], plain: 0, runIn: 0 };
    levels.set(section.level, tally);
    if (section.form === 'run-in' || /[。；]/.test(section.title)) tally.runIn += 1;
    else if (section.titleSpan.end < section.heading.end) tally.stopped.push(section);
    else tally.plain += 1;
  }
  return [...levels.values()].flatMap(({ stopped, plain, runIn }) =>
    runIn === 0 && plain > stopped.length ? stopped : stopped.filter((section) => section.form === 'marked'),
  );
}
