import * as l10n from '@vscode/l10n';
import type { GlossaryEntry } from '../core/glossary.ts';
import { addToGroup } from '../core/group.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import type { Span } from '../core/text.ts';

interface ShortForm {
  readonly text: string;
  readonly span: Span;
}

export const glossary: Rule = {
  id: 'glossary',
  scope: 'draft',
  summary: '单位、人名和职务的写法与本单位的名称表一致，简称前后统一',
  severity: 'warning',
  basis: practice('名称、职务写法准确统一的通行做法'),
  *check(context) {
    const { find, forms } = context.glossary;
    const shortForms = new Map<GlossaryEntry, ShortForm[]>();
    for (const { start, match } of find(context)) {
      const [text] = match;
      const form = forms.get(text);
      const span = { start, end: start + text.length };
      if (!form || form.kind === 'name' || isInsideTitle(match.input, match.index)) continue;
      if (form.kind === 'alias') yield observeAlias({ text, span }, form.entry);
      else {
        addToGroup(shortForms, form.entry, { text, span });
      }
    }
    for (const written of shortForms.values()) yield* observeMixed(written);
  },
};

function observeAlias({ text, span }: ShortForm, { name, note }: GlossaryEntry): Observation {
  const message =
    note === undefined
      ? l10n.t('“{0}”应写作“{1}”。', text, name)
      : l10n.t('“{0}”应写作“{1}”：{2}', text, name, /[。！]$/.test(note) ? note : `${note}。`);
  return { span, message, suggestions: [{ title: l10n.t('改为“{0}”', name), edits: [{ span, text: name }] }] };
}

/** Of several short forms the one written most often stands, of two as frequent the first. */
function* observeMixed(written: readonly ShortForm[]): Generator<Observation> {
  const counts = new Map<string, number>();
  for (const { text } of written) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size < 2) return;
  const [[usual] = ['']] = [...counts].sort(([, one], [, other]) => other - one);
  for (const { text, span } of written) {
    if (text === usual) continue;
    const message = l10n.t('“{0}”在文中又写作“{1}”，简称宜前后统一。', usual, text);
    const suggestions = [{ title: l10n.t('改为“{0}”', usual), edits: [{ span, text: usual }] }];
    yield { span, message, suggestions };
  }
}
