import * as l10n from '@vscode/l10n';
import type { Line } from '../core/draft.ts';
import { MovedObservation, moveLine } from '../core/move.ts';
import type { PlacedLine } from '../core/item-lists.ts';
import type { Passage } from '../core/passages.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import type { Sliceable } from '../core/text.ts';

/** The line cannot end here: more of the sentence follows. */
const OPEN_END = /[，、,]/;
const HAN_END = /[\u4e00-\u9fff]/;
/** The line cannot begin here: what closes a sentence opens none. */
const CLOSING_START = '，。、；：！？）》”’,;!?';
/** Prose: a sentence has ended in the line, so it is no heading, caption or name. */
const SENTENCES = /。/;
const ITEM_START =
  /^(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]|首先|其次|最后|——|[-*+•●]|附[件：:]|[图表]\d)/;
const LONG = 30;

export const brokenParagraph: Rule = {
  id: 'broken-paragraph',
  scope: 'draft',
  summary: '一段话不在句子中间换行',
  severity: 'error',
  basis: practice('按段落换行的通行做法'),
  check({ draft: { text }, gather }) {
    const told: Observation[] = [];
    let last: PlacedLine | undefined;
    for (const { start, seen } of gather(findBroken)) {
      const { broken, first, last: end } = seen;
      // Nearly always a passage begins with a heading.
      if (last && first && isBroken(last.line, first)) {
        const [line, next] = [moveLine(last.line, last.start, last.line.listed), moveLine(first, start, first.listed)];
        if (isTorn(text, line, next)) told.push(observe(text, line, next));
      }
      for (const found of broken) told.push(new MovedObservation(found, start));
      if (end) last = { line: end, start };
    }
    return told;
  },
};

/** What is torn inside a passage, and the lines that may be torn from those of its neighbours. */
interface Torn {
  readonly broken: readonly Observation[];
  readonly first: Line | undefined;
  readonly last: Line | undefined;
}

function findBroken({ text, lines }: Passage): Torn {
  const broken: Observation[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (last && isTorn(text, last, line)) broken.push(observe(text, last, line));
    last = line;
  }
  return { broken, first: lines[0], last };
}

function isTorn(text: Sliceable, line: Line, next: Line): boolean {
  return isBroken(line, next) && isPlain(text, line) && isPlain(text, next);
}

function isBroken(line: Line, next: Line): boolean {
  if (line.depth > 0 || next.depth > 0) return false;
  if (CLOSING_START.includes(next.text.charAt(0))) return line.text.length > 2;
  const last = line.text.charAt(line.text.length - 1);
  if (next.ordinal || !(OPEN_END.test(last) || HAN_END.test(last)) || ITEM_START.test(next.text)) return false;
  // A list of names in lines of their own may end each in 、; a sentence has a stop somewhere.
  if (OPEN_END.test(last)) return SENTENCES.test(line.text) || SENTENCES.test(next.text);
  return line.text.length >= LONG && SENTENCES.test(line.text) && SENTENCES.test(next.text);
}

// Bullets and quotations are set in lines of their own.
function isPlain(text: Sliceable, line: Line): boolean {
  if (/[-*+>]/.test(text.slice(line.span.start, line.content.start))) return false;
  return line.depth === 0 && !line.listed && !line.text.includes('\t') && !line.text.includes('|');
}

function observe(text: Sliceable, line: Line, next: Line): Observation {
  const gap = { start: line.content.end, end: next.content.start };
  const shown = Math.max(line.content.start, line.content.end - 8);
  const suggestions = /^\s*$/.test(text.slice(gap.start, gap.end).replace(/[>]/g, ''))
    ? [{ title: l10n.t('与下一行接成一段'), edits: [{ span: gap, text: '' }] }]
    : [];
  const certain = OPEN_END.test(line.text.slice(-1)) || CLOSING_START.includes(next.text.charAt(0));
  return {
    span: { start: shown, end: line.content.end },
    severity: certain ? 'error' : 'warning',
    message: l10n.t('句子没有完就换了行，下一行是“{0}……”。', next.text.slice(0, 8)),
    suggestions,
  };
}
