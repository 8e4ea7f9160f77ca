import * as l10n from '@vscode/l10n';
import { numeralOf, wordsOf, type Draft, type Item } from '../core/draft.ts';
import type { ItemList } from '../core/item-lists.ts';
import { toHanNumeral } from '../core/numeral.ts';
import type { Fix, Observation, Rule } from '../core/rule.ts';
import { checkSequence, type SequenceDefect } from '../core/sequence.ts';
import { practice } from '../core/standards.ts';

export const itemSequence: Rule = {
  id: 'item-sequence',
  scope: 'draft',
  summary: '“一是”“二是”从一起、连续、不重复，不只有“一是”',
  severity: 'warning',
  basis: practice('公文分项列举连续编排的通行做法'),
  *check({ draft, itemLists }) {
    for (const list of itemLists.others) yield* checkList(draft, list);
  },
};

function checkList(draft: Draft, list: ItemList): readonly Observation[] {
  const [only] = list;
  if (only && list.length === 1 && only.value === 1) return [observeLone(draft, only)];
  const defects = checkSequence(
    list.map((item) => item.value),
    0,
  );
  return defects.flatMap((defect) => {
    const item = list[defect.index];
    return item ? [observe(draft, { list, item, defect, first: defect === defects[0] })] : [];
  });
}

function observeLone({ text }: Draft, item: Item): Observation {
  const word = text.charAt(item.end - 1);
  const remove: Fix = { title: l10n.t('删去“{0}”', `一${word}`), edits: [{ span: wordsOf(item), text: '' }] };
  return {
    span: wordsOf(item),
    message: l10n.t('有“{0}”没有“{1}”。', `一${word}`, `二${word}`),
    suggestions: [remove],
  };
}

interface Slip {
  readonly list: ItemList;
  readonly item: Item;
  readonly defect: SequenceDefect;
  readonly first: boolean;
}

function observe({ text }: Draft, { list, item, defect, first }: Slip): Observation {
  const { index, expected } = defect;
  const word = text.charAt(item.end - 1);
  const right = `${toHanNumeral(expected)}${word}`;
  const one: Fix = {
    title: l10n.t('改为“{0}”', right),
    edits: [{ span: numeralOf(item), text: toHanNumeral(expected) }],
  };
  // Counting on from the first slip mends the later ones too.
  const suggestions = first && item !== list.at(-1) ? [countOn(list.slice(index), expected, right), one] : [one];
  return { span: wordsOf(item), message: describe(defect, `${toHanNumeral(item.value)}${word}`, word), suggestions };
}

function countOn(list: ItemList, from: number, right: string): Fix {
  return {
    title: l10n.t('从这里起按“{0}”重新编号', right),
    edits: list.map((item, index) => ({ span: numeralOf(item), text: toHanNumeral(from + index) })),
  };
}

function describe({ kind, expected, missing }: SequenceDefect, written: string, word: string): string {
  const write = (value: number): string => `“${toHanNumeral(value)}${word}”`;
  switch (kind) {
    case 'skipped':
      return l10n.t('“{0}”之前缺{1}。', written, listMissing(missing, write));
    case 'repeated':
      return l10n.t('“{0}”与前面重复，这里应为{1}。', written, write(expected));
    case 'out-of-order':
      return l10n.t('“{0}”不合顺序，这里应为{1}。', written, write(expected));
  }
}

function listMissing(missing: readonly number[], write: (value: number) => string): string {
  if (missing.length > 3) return `${write(missing[0] ?? 1)}—${write(missing.at(-1) ?? 1)}`;
  return missing.map(write).join('');
}
