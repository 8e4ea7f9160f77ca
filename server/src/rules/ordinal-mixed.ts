import * as l10n from '@vscode/l10n';
import { isDivision } from '../core/levels.ts';
import { formatOrdinal } from '../core/ordinal.ts';
import { editOfForm, type OrdinalForm } from '../core/ordinal-form.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const ordinalMixed: Rule = {
  id: 'ordinal-mixed',
  scope: 'outline',
  summary: '同级标题的序号用同一种写法',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.3' },
  *check({ siblings, forms }) {
    const foreign = new Set(forms.filter(isForeign).map(({ section }) => section));
    if (foreign.size === 0) return;
    const bySection = new Map(forms.map((form) => [form.section, form]));
    for (const { sections } of siblings.flat()) {
      if (!sections.some((section) => foreign.has(section))) continue;
      const numbered = sections.flatMap((section) => bySection.get(section) ?? []);
      const observation = observe(numbered.filter((form) => !isDivision(form.ordinal)));
      if (observation) yield observation;
    }
  },
};

// A few wrong ones among right ones are findings of their own; only where the wrong ones prevail is the first right one odd.
function observe(siblings: readonly OrdinalForm[]): Observation | undefined {
  const wrong = siblings.filter(isForeign);
  const [first] = wrong;
  if (!first || wrong.length * 2 < siblings.length) return undefined;
  const odd = siblings.slice(siblings.indexOf(first)).find((form) => !isForeign(form));
  if (!odd) return undefined;
  const written = listOf(wrong.filter((form) => form.ordinal.start < odd.ordinal.start));
  const official = formatOrdinal(first.style, first.ordinal.value);
  return {
    span: odd.ordinal.span,
    message: l10n.t('同级标题的序号写法不统一，前面是{0}，这里是“{1}”。', written, odd.ordinal.text),
    suggestions: [{ title: l10n.t('同级统一为“{0}”的写法', official), edits: wrong.map(editOfForm) }],
    related: [{ span: first.ordinal.span, message: l10n.t('前面的写法') }],
  };
}

/** Another style or another delimiter; brackets of another width are the same way of numbering, mistyped. */
function isForeign({ defect, ordinal }: OrdinalForm): boolean {
  return defect === 'style' || defect === 'punctuation' || (defect === 'bracket' && !/^[（(]/.test(ordinal.text));
}

function listOf(forms: readonly OrdinalForm[]): string {
  const written = forms.map((form) => `“${form.ordinal.text}”`);
  return written.length > 3 ? `${written[0] ?? ''}…${written.at(-1) ?? ''}` : written.join('');
}
