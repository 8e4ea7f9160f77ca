import * as l10n from '@vscode/l10n';
import { walkSections, type Line, type Section } from '../core/draft.ts';
import { itemsOf, type ItemList } from '../core/item-lists.ts';
import { replaceWith } from '../core/marks.ts';
import { moveSpan } from '../core/move.ts';
import type { Passage } from '../core/passages.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { sliceOf, trimSpan, type Sliceable, type Span } from '../core/text.ts';

export const itemEnd: Rule = {
  id: 'item-end',
  scope: 'draft',
  summary: '同一列举的各项末尾标点一致，项内有句号的各项之间不用分号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: 'A.5' },
  *check({ draft, itemLists, gather }) {
    const { text } = draft;
    const suspects = new Set(gather(findSuspects).flatMap(({ start, seen }) => seen.map((at) => start + at)));
    if (suspects.size > 0) {
      for (const place of itemLists.whole()) {
        if (suspects.has(place.start + place.line.span.start)) yield* checkList(text, itemsOf(place));
      }
    }
    for (const list of itemLists.others) yield* checkList(text, list);
  },
  *outline({ draft: { text, parts } }) {
    for (const { sections } of parts) {
      const parents = walkSections(sections).filter(({ children }) => areParagraphs(children));
      const families = parents.map(({ children }) => children);
      for (const siblings of areParagraphs(sections) ? [sections, ...families] : families) {
        yield* checkEnds(
          siblings.map((section, index) => readEnd(text, section.line.content, index + 1 < siblings.length)),
        );
      }
    }
  },
};

/** How one of several parallel items ends. */
interface End {
  readonly mark: string;
  readonly span: Span;
  /** True when a sentence ends inside the item. */
  readonly inner: boolean;
  readonly last: boolean;
}

const INNER_STOP = /。(?![”’」』）])/;

/** Lines whose lists may end wrongly, by their starts. */
function findSuspects({ lines }: Passage): readonly number[] {
  return lines.filter((line) => line.counted && mayEndWrong(line)).map(({ span }) => span.start);
}

/** False where all semicolons stand before all full stops: that is how a list should end. */
function mayEndWrong({ text, items }: Line): boolean {
  const semicolon = text.lastIndexOf('；');
  if (semicolon < 0) return false;
  const stop = text.indexOf('。', items[0]?.start);
  return semicolon === text.length - 1 || (stop >= 0 && stop < semicolon);
}

function checkList(text: Sliceable, list: ItemList): Iterable<Observation> {
  return checkEnds(list.map(({ start, until: end }, index) => readEnd(text, { start, end }, index + 1 < list.length)));
}

function readEnd(text: Sliceable, whole: Span, more: boolean): End {
  const words = sliceOf(text, whole);
  const { start, end } = trimSpan(words, { start: 0, end: words.length });
  const before = Math.max(start, end - 1);
  return {
    mark: words.slice(before, end),
    span: moveSpan({ start: before, end }, whole.start),
    inner: INNER_STOP.test(words.slice(start, before)),
    last: !more,
  };
}

/** True for sections side by side that are one paragraph each, as numbered paragraphs are. */
function areParagraphs(siblings: readonly Section[]): boolean {
  return siblings.length > 1 && siblings.every(isParagraph);
}

function isParagraph({ form, body, children }: Section): boolean {
  return form === 'run-in' && body.length === 1 && children.length === 0;
}

function* checkEnds(ends: readonly End[]): Generator<Observation> {
  if (ends.length < 2) return;
  const before = ends.filter(({ last }) => !last);
  const semicolons = ends.filter(({ mark }) => mark === '；');
  const stops = before.filter(({ mark }) => mark === '。');
  const [first] = semicolons;
  if (!first) return;
  if (before.some(({ inner, mark }) => inner && mark === '；')) {
    yield observe(semicolons, l10n.t('有的项里已有句号，各项末尾应一律用句号，不用分号。'), '。');
  } else if (stops.length > 0) {
    const odd = stops.length < semicolons.length ? stops : semicolons;
    const mark = odd === stops ? '；' : '。';
    yield observe(odd, l10n.t('这一项末尾的“{0}”与其他项不一致，应为“{1}”。', odd[0]?.mark ?? '', mark), mark);
  } else if (semicolons.at(-1)?.last) {
    yield observe(semicolons.slice(-1), l10n.t('最后一项末尾应为句号，不用分号。'), '。');
  }
}

function observe(ends: readonly End[], message: string, mark: string): Observation {
  const [first, ...others] = ends;
  if (!first) throw new Error('an item is wrong');
  const one = replaceWith(first.span, mark);
  const all = { title: l10n.t('各项都改为“{0}”', mark), edits: ends.map(({ span }) => ({ span, text: mark })) };
  return {
    span: first.span,
    message,
    suggestions: others.length > 0 ? [all] : [one],
    related: others.map(({ span }) => ({ span, message })),
  };
}
