import * as l10n from '@vscode/l10n';
import { isDivision } from '../core/levels.ts';
import { formatOrdinalBefore, opensWith } from '../core/ordinal.ts';
import { type OrdinalForm } from '../core/ordinal-form.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

export const ordinalSpace: Rule = {
  id: 'ordinal-space',
  scope: 'outline',
  summary: '序号与标题连写，中间没有空格',
  severity: 'warning',
  basis: practice('公文序号与标题连写的通行做法'),
  check: ({ forms }) => forms.filter(hasBlank).map(observe),
};

function hasBlank(form: OrdinalForm): boolean {
  const { end, titleStart } = form.ordinal;
  return end < titleStart && !isDivision(form.ordinal) && !needsBlank(form);
}

function observe({ ordinal: { gap, text } }: OrdinalForm): Observation {
  return {
    span: gap,
    message: l10n.t('序号“{0}”与标题之间有空格，应当连写。', text),
    fix: { title: l10n.t('删去空格'), edits: [{ span: gap, text: '' }] },
  };
}

// 1. 3个村 would turn into a figure, 三、 四个方面 into an approximate number, as written or in its official form.
function needsBlank({ section, ordinal, style }: OrdinalForm): boolean {
  const { line } = section;
  const title = line.text.slice(ordinal.titleStart - line.content.start);
  return (
    !opensWith(ordinal.text + title, ordinal) ||
    [ordinal.style, style].some((official) => formatOrdinalBefore(official, ordinal.value, title).endsWith(' '))
  );
}
