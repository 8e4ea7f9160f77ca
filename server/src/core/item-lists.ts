import { walkSections, type Draft, type Item, type Part, type Section } from './draft.ts';
import { checkSequence } from './sequence.ts';

/** Items that count together: one 一是、二是、三是. */
export type ItemList = readonly Item[];

/**
 * The lists of items in a part. Each 一是 begins one; it may run on through the paragraphs and subsections of a section
 * of the first level. 一要 inside an 一是 counts for itself where that makes better sense of the numbers.
 */
export function listItems(draft: Draft, part: Part): readonly ItemList[] {
  const all = collectLists(draft, part, () => true);
  if (all.every((list) => !isFaulty(list))) return all;
  const ofWord = (word: string) => (item: Item) => draft.text[item.span.end - 1] === word;
  const apart = [...collectLists(draft, part, ofWord('是')), ...collectLists(draft, part, ofWord('要'))];
  return countFaulty(apart) < countFaulty(all) ? apart : all;
}

interface Scope {
  readonly items: readonly Item[];
  /** The section of the first level that the items stand in. */
  readonly top: Section | undefined;
}

function collectLists({ text }: Draft, part: Part, counts: (item: Item) => boolean): readonly ItemList[] {
  const lists: Item[][] = [];
  let openIn: Section | undefined;
  for (const { items, top } of scopesOf(part)) {
    for (const list of splitItems(text, items.filter(counts))) {
      const open = lists.at(-1);
      const last = open?.at(-1);
      const [first] = list;
      if (!first) continue;
      const runsOn =
        openIn === top && last && first.value > 1 && first.value === last.value + 1 && !isAnnounced(text, first, last);
      // Two 一是 in one paragraph and nothing between are one list with a slip, not two.
      const repeats = open?.length === 1 && last?.whole.end === first.span.start;
      if (open && (runsOn || repeats)) open.push(...list);
      else lists.push([...list]);
      openIn = top;
    }
  }
  return lists;
}

function* scopesOf(part: Part): Generator<Scope> {
  yield { items: part.items, top: undefined };
  for (const top of part.sections) for (const { items } of walkSections([top])) yield { items, top };
}

function splitItems(text: string, items: readonly Item[]): readonly ItemList[] {
  const lists: Item[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    if (!list || item.value === 1 || isAnnounced(text, item, list.at(-1))) lists.push([item]);
    else list.push(item);
  }
  return lists;
}

/** True where a paragraph begins a list of its own: 主要原因：一是…. */
function isAnnounced(text: string, { span }: Item, before: Item | undefined): boolean {
  return text[span.start - 1] === '：' && before?.whole.end !== span.start;
}

function countFaulty(lists: readonly ItemList[]): number {
  return lists.filter(isFaulty).length;
}

function isFaulty(list: ItemList): boolean {
  const values = list.map((item) => item.value);
  return list.length === 1 || checkSequence(values, 0).length > 0;
}
