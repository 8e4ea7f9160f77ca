import * as l10n from '@vscode/l10n';
import { BOOKMARK } from '../core/line-reading.ts';
import { parseOrdinal } from '../core/ordinal.ts';
import { BLANK, splitLines, trimSpan } from '../core/text.ts';

/** Something of the source that does not stand in the draft. */
export interface Removal {
  /** Line of the source, 1-based. */
  readonly line: number;
  /** Exactly as it stood there. */
  readonly removed: string;
  /** A few words for the drafter. */
  readonly reason: string;
  /** What stands there now; nothing when absent. */
  readonly replacement?: string;
}

/** A line of the source, cleaned. */
export interface SourceLine {
  readonly number: number;
  /** Never empty, no blanks at either end. */
  readonly text: string;
}

export interface SourceLines {
  readonly lines: readonly SourceLine[];
  readonly removals: readonly Removal[];
}

/** Blanks that no keyboard types into a sentence, which Word and web pages leave in one. */
const BLANKS = new RegExp(`${BLANK}+`, 'g');
const BLANKS_AT_START = new RegExp(`^(?:${BLANK}|\\f)+`);
const ORDINARY = /^[ \t]*$/;
const ZERO_WIDTH = /^[\u200b\ufeff]+$/;
const CJK = /[\u2e80-\u2fff\u3001-\u9fff\uf900-\ufaff\uff01-\uffee“”‘’…—]/;
const SENTENCE_MARK = /[，。；！？]/;
const ORGANISATION_AT_END = /(?:政府|委员会|委|党组|办公厅|办公室|办|厅|局|部|院)$/;
const LONGEST_ORGANISATION = 4;

/** Splits `source` into lines without the blanks and marks that Word and web pages leave; blank lines are left out. */
export function readSourceLines(source: string): SourceLines {
  const removals: Removal[] = [];
  const lines = splitLines(source).flatMap((span, index) => {
    const number = index + 1;
    const text = cleanLine(source.slice(span.start, span.end), number, removals);
    return text === '' ? [] : [{ number, text }];
  });
  return { lines, removals };
}

function cleanLine(source: string, line: number, removals: Removal[]): string {
  let text = source;
  if (line === 1 && text.startsWith('\ufeff')) {
    removals.push({ line, removed: '\ufeff', reason: l10n.t('文件开头的字节顺序标记') });
    text = text.slice(1);
  }
  text = text.replace(BOOKMARK, (removed) => {
    removals.push({ line, removed, reason: l10n.t('Word 书签残留') });
    return '';
  });
  text = withoutOuterBlanks(text, line, removals);
  text = withoutOrdinalGap(text, line, removals);
  return withoutSpecialBlanks(text, line, removals);
}

function withoutOuterBlanks(text: string, line: number, removals: Removal[]): string {
  const leading = BLANKS_AT_START.exec(text)?.[0] ?? '';
  const reason = leading === text ? l10n.t('只有空白的行') : l10n.t('行首空白');
  if (leading !== '') removals.push({ line, removed: leading, reason });
  const rest = text.slice(leading.length);
  const { end } = trimSpan(rest, { start: 0, end: rest.length });
  if (end < rest.length) removals.push({ line, removed: rest.slice(end), reason: l10n.t('行末空白') });
  return rest.slice(0, end);
}

// 第一章　总则 keeps its blank, and where the blank keeps two numerals apart (1. 5亿元) it stays too.
function withoutOrdinalGap(text: string, line: number, removals: Removal[]): string {
  const ordinal = parseOrdinal(text);
  if (!ordinal || ordinal.style === 'part' || ordinal.style === 'chapter') return text;
  const { start, end } = ordinal.gap;
  const removed = text.slice(start, end);
  if (removed === '' || end >= text.length || (removed.includes('\t') && text.includes('\t', end))) return text;
  const joined = text.slice(0, start) + text.slice(end);
  const again = parseOrdinal(joined);
  if (again?.style !== ordinal.style || again.value !== ordinal.value || again.text !== ordinal.text) return text;
  removals.push({ line, removed, reason: l10n.t('序号与标题之间的空白') });
  return joined;
}

function withoutSpecialBlanks(text: string, line: number, removals: Removal[]): string {
  return text.replace(BLANKS, (removed, at: number) => {
    if (ORDINARY.test(removed)) return removed;
    const reason = l10n.t('不间断空格、全角空格等特殊空白');
    const replacement = blankFor(text, at, removed);
    removals.push(replacement === '' ? { line, removed, reason } : { line, removed, reason, replacement });
    return replacement;
  });
}

// A blank is layout, not a slip, where it keeps two bodies, two names or a division and its title apart.
function blankFor(text: string, at: number, removed: string): string {
  if (ZERO_WIDTH.test(removed)) return '';
  const [before, after] = [text[at - 1] ?? '', text[at + removed.length] ?? ''];
  if (!CJK.test(before) || !CJK.test(after)) return ' ';
  if (removed.length > 1 && !SENTENCE_MARK.test(text)) return ' ';
  if (ORGANISATION_AT_END.test(text.slice(Math.max(0, at - LONGEST_ORGANISATION), at))) return ' ';
  const ordinal = parseOrdinal(text);
  const division = ordinal?.style === 'part' || ordinal?.style === 'chapter';
  return division && ordinal.end === at ? ' ' : '';
}
