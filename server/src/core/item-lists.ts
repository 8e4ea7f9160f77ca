import type { Draft, Item, Line, Part } from './draft.ts';
import { frameOf, headingAt, isInBody, type Frame } from './frame.ts';
import { lazy } from './lazy.ts';
import { lowerBoundOf } from './lower-bound.ts';
import { moveItem } from './move.ts';
import type { Passage } from './passages.ts';
import type { Gathered, RuleContext } from './rule.ts';
import { mayBeHeading } from './sections.ts';
import { checkSequence } from './sequence.ts';
import type { Sliceable } from './text.ts';

/** Items that count together: one 一是、二是、三是. Their offsets are those of the draft. */
export type ItemList = readonly Item[];

/** The lists of items in a draft. */
export interface ItemLists {
  /** Lines that hold one list each, whole and rightly counted; found when someone first asks. */
  readonly whole: () => readonly PlacedLine[];
  /** All other lists. */
  readonly others: readonly ItemList[];
}

/** A line whose offsets count from `start` of the draft. */
export interface PlacedLine {
  readonly line: Line;
  readonly start: number;
}

/** Every list of a part, in order of the text. */
export function listItems({ text, lines }: Draft, part: Part): readonly ItemList[] {
  const all = [{ start: 0, seen: findItemLines({ lines }) }];
  const { whole, others } = readItemLists(text, [frameOf(part)], { all, odd: all });
  const lists = [...whole().map(itemsOf), ...others];
  return lists.toSorted((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
}

/** A line that has items. */
interface ItemLine {
  readonly line: Line;
  readonly at: number;
  /** True for 一是…二是… to the end in a line that cannot be a heading. */
  readonly isList: boolean;
}

/** The lines that have items, passage by passage. */
interface ItemLines {
  readonly all: Passages;
  /** Those of the passages where one is no list by itself. */
  readonly odd: Passages;
}

type Passages = readonly Gathered<readonly ItemLine[]>[];

/** The lines with items among what `gather` gives. */
export function gatherItemLines(gather: RuleContext['gather']): ItemLines {
  return { all: gather(findItemLines), odd: gather(findOddLines) };
}

function findItemLines({ lines }: Pick<Passage, 'lines'>): readonly ItemLine[] {
  const found: ItemLine[] = [];
  for (const line of lines) {
    if (line.items.length > 0) found.push({ line, at: line.span.start, isList: isList(line) });
  }
  return found;
}

function findOddLines(passage: Pick<Passage, 'lines'>): readonly ItemLine[] {
  const isOdd = passage.lines.some((line) => line.items.length > 0 && !isList(line));
  return isOdd ? findItemLines(passage) : NONE;
}

function isList(line: Line): boolean {
  return line.counted && !mayBeHeading(line);
}

const NONE: readonly ItemLine[] = [];

/**
 * Reads the lists of items in the parts that `frames` are of, from the lines that have items. Each 一是 begins one; it may
 * run on through the paragraphs and subsections of a section of the first level. Nearly all lists are one paragraph each,
 * and those are not looked at any closer.
 */
export function readItemLists(text: Sliceable, frames: readonly Frame[], lines: ItemLines): ItemLists {
  return {
    whole: lazy(() => groupItems(text, { frames, passages: lines.all }).whole),
    others: lines.odd.length === 0 ? [] : groupItems(text, { frames, passages: nearOdd(lines, frames) }).others,
  };
}

/** Passages with lines that are no lists by themselves, and before each the last list that it may go on with. */
function nearOdd({ all, odd }: ItemLines, frames: readonly Frame[]): Passages {
  const near: Gathered<readonly ItemLine[]>[] = [];
  let from = 0;
  for (const passage of odd) {
    const index = lowerBoundOf(all, passage.start, ({ start }) => start);
    let list: Passages[number] | undefined;
    for (let before = index - 1; before >= from && !list; before -= 1) list = lastList(all[before], frames);
    if (list) near.push(list);
    near.push(passage);
    from = index + 1;
  }
  return near;
}

/** A passage of nothing but lists, cut down to the last of them in the body. */
function lastList(passage: Passages[number] | undefined, frames: readonly Frame[]): Passages[number] | undefined {
  const last = passage?.seen.findLast(({ at }) => {
    const offset = passage.start + at;
    const frame = frames[lowerBoundOf(frames, offset + 1, ({ part }) => part.start) - 1];
    return frame !== undefined && isInBody(frame, offset);
  });
  return passage && last && { start: passage.start, seen: [last] };
}

interface Grouping {
  readonly frames: readonly Frame[];
  readonly passages: Passages;
}

function groupItems(
  text: Sliceable,
  { frames, passages }: Grouping,
): Record<'whole', readonly PlacedLine[]> & Pick<ItemLists, 'others'> {
  const whole: PlacedLine[] = [];
  const others: ItemList[] = [];
  // Nearly always there is nothing but the first.
  let first: Place | undefined;
  let more: Place[] | undefined;
  const close = (): void => {
    if (!first) return;
    if (!more && first.from === 0 && first.line.counted) whole.push(first);
    else for (const list of listGroup(text, [first, ...(more ?? [])])) others.push(list);
    first = undefined;
    more = undefined;
  };
  let part = 0;
  for (const { start, seen } of passages) {
    for (const { line, at, isList } of seen) {
      for (; start + at >= (frames[part + 1]?.part.start ?? Infinity); part += 1) close();
      const frame = frames[part];
      if (!frame || !isInBody(frame, start + at)) continue;
      const from = isList ? 0 : startOfBody(line, start, frame);
      // Cut wherever a line begins with 一是: what stands before cannot run on into it.
      const number = isList ? 1 : line.items.find((item) => item.start >= from)?.value;
      if (number === 1) close();
      if (number === undefined) continue;
      const place = { line, start, frame, from };
      if (first) (more ??= []).push(place);
      else first = place;
    }
  }
  close();
  return { whole, others };
}

/** A line with items that count, and where it stands. */
interface Place extends PlacedLine {
  readonly frame: Frame;
  /** Items that begin before this offset in the content are words of a heading. */
  readonly from: number;
}

/** What stands behind a run-in heading on its line belongs to the body. */
function startOfBody(line: Line, start: number, frame: Frame): number {
  const at = start + line.span.start;
  const heading = headingAt(frame, at);
  return frame.starts[heading] === at ? (frame.ends[heading] ?? 0) - start - line.content.start : 0;
}

/** The items of a line in their places. */
export function itemsOf({ line: { items, content }, start }: PlacedLine): ItemList {
  return items.map((item) => moveItem(item, start + content.start));
}

/** 一要 inside an 一是 counts for itself where that makes better sense of the numbers. */
function listGroup(text: Sliceable, group: readonly Place[]): readonly ItemList[] {
  const scopes = scopesOf(group);
  const all = collectLists(text, scopes);
  if (all.every((list) => !isFaulty(list))) return all;
  const ofWord = (word: string): readonly ItemList[] =>
    collectLists(
      text,
      scopes.map(({ items, top }) => ({ items: items.filter(({ end }) => text.charAt(end - 1) === word), top })),
    );
  const apart = [...ofWord('是'), ...ofWord('要')];
  return countFaulty(apart) < countFaulty(all) ? apart : all;
}

/** The items in the body of one section. */
interface Scope {
  readonly items: readonly Item[];
  /** The heading of the first level, -1 before the first. */
  readonly top: number;
}

function scopesOf(group: readonly Place[]): readonly Scope[] {
  const scopes: { items: Item[]; top: number; owner: number }[] = [];
  for (const place of group) {
    const { line, start, from, frame } = place;
    const owner = headingAt(frame, start + line.span.start);
    const items = itemsOf(place).filter((item) => item.start >= start + line.content.start + from);
    const scope = scopes.at(-1);
    if (scope && scope.owner === owner) for (const item of items) scope.items.push(item);
    else scopes.push({ items: [...items], top: frame.tops[owner] ?? -1, owner });
  }
  return scopes;
}

function collectLists(text: Sliceable, scopes: readonly Scope[]): readonly ItemList[] {
  const lists: Item[][] = [];
  let openIn: number | undefined;
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

function splitItems(text: Sliceable, items: readonly Item[]): readonly ItemList[] {
  const lists: Item[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    if (!list || item.value === 1 || isAnnounced(text, item, list.at(-1))) lists.push([item]);
    else list.push(item);
  }
  return lists;
}

/** True where a paragraph begins a list of its own: 主要原因：一是…. */
function isAnnounced(text: Sliceable, { start }: Item, before: Item | undefined): boolean {
  return text.charAt(start - 1) === '：' && before?.until !== start;
}

function countFaulty(lists: readonly ItemList[]): number {
  return lists.filter(isFaulty).length;
}

function isFaulty(list: ItemList): boolean {
  const values = list.map((item) => item.value);
  return list.length === 1 || checkSequence(values, 0).length > 0;
}
