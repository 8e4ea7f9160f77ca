import type { Draft, Item, Line, Part, Section } from './draft.ts';
import { moveItem } from './move.ts';
import { checkSequence } from './sequence.ts';

/** Items that count together: one 一是、二是、三是. Their offsets are those of the draft. */
export type ItemList = readonly Item[];

/** The lists of items in a part. */
export interface ItemLists {
  /** Lines that hold one list each, whole and rightly counted. */
  readonly whole: readonly Line[];
  /** All other lists. */
  readonly others: readonly ItemList[];
}

/** Every list of a part, in order of the text. */
export function listItems(draft: Draft, part: Part): readonly ItemList[] {
  const { whole, others } = readItemLists(draft, part);
  const lists = [...whole.map(itemsOf), ...others];
  return lists.toSorted((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
}

/**
 * Reads the lists of items in a part. Each 一是 begins one; it may run on through the paragraphs and subsections of a
 * section of the first level. Nearly all lists are one paragraph each, and those are not looked at any closer.
 */
export function readItemLists(draft: Draft, part: Part): ItemLists {
  const whole: Line[] = [];
  const others: ItemList[] = [];
  let group: Place[] = [];
  const close = (): void => {
    const [only] = group;
    if (group.length === 1 && only?.from === 0 && only.line.counted) whole.push(only.line);
    else for (const list of listGroup(draft, group)) others.push(list);
    group = [];
  };
  // Cut wherever a line begins with 一是: what stands before cannot run on into it.
  for (const place of placesOf(part)) {
    if (firstItem(place)?.value === 1 && group.length > 0) close();
    group.push(place);
  }
  if (group.length > 0) close();
  return { whole, others };
}

/** A line with items, and where it stands. */
interface Place {
  readonly line: Line;
  /** Items that begin before this offset in the content are words of a heading. */
  readonly from: number;
  /** The section of the first level. */
  readonly top: Section | undefined;
  /** The section that the line is in the body of. */
  readonly owner: Section | undefined;
}

/** The lines with items that count, in order. */
function placesOf({ preamble, sections }: Part): readonly Place[] {
  const places: Place[] = [];
  const add = (place: Place): void => {
    if (firstItem(place)) places.push(place);
  };
  for (const line of preamble) if (line.items.length > 0) add({ line, from: 0, top: undefined, owner: undefined });
  const walk = (owner: Section, top: Section): void => {
    const { line: opening, heading, lines, children } = owner;
    // What stands behind a run-in heading on its line belongs to the body.
    if (opening.items.length > 0) add({ line: opening, from: heading.end - opening.content.start, top, owner });
    for (const line of lines) if (line.items.length > 0) add({ line, from: 0, top, owner });
    for (const child of children) walk(child, top);
  };
  for (const top of sections) walk(top, top);
  return places;
}

function firstItem({ line, from }: Place): Item | undefined {
  return from === 0 ? line.items[0] : line.items.find(({ start }) => start >= from);
}

/** The items of a line in their places. */
export function itemsOf({ items, content }: Line): ItemList {
  return items.map((item) => moveItem(item, content.start));
}

/** 一要 inside an 一是 counts for itself where that makes better sense of the numbers. */
function listGroup({ text }: Draft, group: readonly Place[]): readonly ItemList[] {
  const scopes = scopesOf(group);
  const all = collectLists(text, scopes);
  if (all.every((list) => !isFaulty(list))) return all;
  const ofWord = (word: string): readonly ItemList[] =>
    collectLists(
      text,
      scopes.map(({ items, top }) => ({ items: items.filter(({ end }) => text[end - 1] === word), top })),
    );
  const apart = [...ofWord('是'), ...ofWord('要')];
  return countFaulty(apart) < countFaulty(all) ? apart : all;
}

/** The items in the body of one section. */
interface Scope {
  readonly items: readonly Item[];
  readonly top: Section | undefined;
}

function scopesOf(group: readonly Place[]): readonly Scope[] {
  const scopes: { items: Item[]; top: Section | undefined; owner: Section | undefined }[] = [];
  for (const { line, from, top, owner } of group) {
    const items = itemsOf(line).filter(({ start }) => start >= line.content.start + from);
    const scope = scopes.at(-1);
    if (scope && scope.owner === owner) for (const item of items) scope.items.push(item);
    else scopes.push({ items: [...items], top, owner });
  }
  return scopes;
}

function collectLists(text: string, scopes: readonly Scope[]): readonly ItemList[] {
  const lists: Item[][] = [];
  let openIn: Section | undefined;
  for (const { items, top } of scopes) {
    for (const list of splitItems(text, items)) {
      const open = lists.at(-1);
      const last = open?.at(-1);
      const [first] = list;
      if (!first) continue;
      const runsOn =
        openIn === top && last && first.value > 1 && first.value === last.value + 1 && !isAnnounced(text, first, last);
      // Two 一是 in one paragraph and nothing between are one list with a slip, not two.
      const repeats = open?.length === 1 && last?.until === first.start;
      if (open && (runsOn || repeats)) for (const item of list) open.push(item);
      else lists.push([...list]);
      openIn = top;
    }
  }
  return lists;
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
function isAnnounced(text: string, { start }: Item, before: Item | undefined): boolean {
  return text[start - 1] === '：' && before?.until !== start;
}

function countFaulty(lists: readonly ItemList[]): number {
  return lists.filter(isFaulty).length;
}

function isFaulty(list: ItemList): boolean {
  const values = list.map((item) => item.value);
  return list.length === 1 || checkSequence(values, 0).length > 0;
}
