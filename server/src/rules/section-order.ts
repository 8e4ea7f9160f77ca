import * as l10n from '@vscode/l10n';
import type { Coverage } from '../core/coverage.ts';
import { headingSpan, headingText, type Section } from '../core/draft.ts';
import type { Observation, OutlineContext, Rule } from '../core/rule.ts';
import { DISCLOSURE_FORMAT } from '../core/standards.ts';
import { asWritten } from '../core/word-look.ts';

export const sectionOrder: Rule = {
  id: 'section-order',
  scope: 'outline',
  summary: '报告类型要求按顺序写的，各部分依次排列',
  severity: 'warning',
  basis: DISCLOSURE_FORMAT,
  *check(context) {
    if (!context.profile.ordered) return;
    const written = inTextOrder(context.coverage);
    const inPlace = longestRun(written.map(({ place }) => place));
    for (const [index, entry] of written.entries()) {
      if (!inPlace.has(index))
        yield observe(
          context,
          entry,
          written.filter((_, other) => inPlace.has(other)),
        );
    }
  },
};

interface Written {
  readonly heading: Section;
  /** Position of the section in the report type. */
  readonly place: number;
}

/** The sections that have headings of their own, as they stand in the draft. */
function inTextOrder(coverage: readonly Coverage[]): readonly Written[] {
  const written = coverage.flatMap(({ by: [heading], how }, place) =>
    heading && how === 'heading' ? [{ heading, place }] : [],
  );
  return written.sort((one, other) => one.heading.span.start - other.heading.span.start || one.place - other.place);
}

/** Indices of the longest run of rising places: what stands outside it is what was moved. */
function longestRun(places: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    let best = -1;
    for (let before = 0; before < index; before += 1) {
      if ((places[before] ?? 0) < place && (lengths[before] ?? 0) > (lengths[best] ?? 0)) best = before;
    }
    lengths.push((lengths[best] ?? 0) + 1);
    previous.push(best);
  });
  const run = new Set<number>();
  let at = lengths.indexOf(Math.max(...lengths));
  while (at >= 0) {
    run.add(at);
    at = previous[at] ?? -1;
  }
  return run;
}

function observe({ draft, profile, lookAt }: OutlineContext, moved: Written, others: readonly Written[]): Observation {
  const basis = profile.orderBasis ?? profile.basis;
  const before = others.findLast(({ place }) => place < moved.place);
  const after = others.find(({ place }) => place > moved.place);
  const heading = headingText(draft, moved.heading);
  const message = before
    ? l10n.t('“{0}”应排在“{1}”之后。', heading, lookAt(headingSpan(before.heading), asWritten))
    : l10n.t('“{0}”应排在“{1}”之前。', heading, after ? lookAt(headingSpan(after.heading), asWritten) : '');
  return { span: moved.heading.heading, message, basis, severity: basis.kind === '实务' ? 'info' : 'warning' };
}
