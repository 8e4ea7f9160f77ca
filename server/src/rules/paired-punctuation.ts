import * as l10n from '@vscode/l10n';
import { lowerBound } from '../core/lower-bound.ts';
import { MAX_RELATED, MAX_SINGLE, isInOrdinal, replaceWith } from '../core/marks.ts';
import type { Passage } from '../core/passages.ts';
import type { Gathered, Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { CARRIAGE_RETURN, LINE_FEED, type Span } from '../core/text.ts';

export const pairedPunctuation: Rule = {
  id: 'paired-punctuation',
  scope: 'draft',
  summary: '引号、括号、书名号成对',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.8、4.9、4.15' },
  *check({ gather }) {
    const { ats, lines, characters } = withoutRunningOn(gather(readMarks));
    for (let from = 0, to = 0; from < ats.length; from = to) {
      while (to < ats.length && lines[to] === lines[from]) to += 1;
      yield* tell({ ats: ats.slice(from, to), characters: characters.slice(from, to) });
    }
  },
};

/** Marks in order, part by part: a hostile text has hundreds of thousands of them. */
interface Marks {
  readonly ats: readonly number[];
  readonly characters: readonly string[];
}

interface Mark {
  readonly character: string;
  readonly at: number;
}

const PARTNER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
};
const OPENING = new Map(Object.entries(PARTNER).map(([open, close]) => [close, open]));
const QUOTATION = /[“”]/;
const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
/** 1） and ①）count without an opening bracket; an apostrophe is no quotation mark. */
const COUNTS = /(?:^|[^\u4e00-\u9fffA-Za-z0-9])(?:[0-9０-９]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/;
/** By the code of a mark: the number of its kind, below 0 where it closes; 0 for what is none. */
const KINDS = new Int8Array(0x10000);
const MAX_KIND = OPENING.size;
const LINE_BREAK = MAX_KIND + 1;
for (const [index, pair] of Object.entries(PARTNER).entries()) {
  for (const [side, mark] of pair.entries()) KINDS[mark.charCodeAt(0)] = side === 0 ? index + 1 : -index - 1;
}
for (const [half, full] of Object.entries(FULL_WIDTH)) KINDS[half.charCodeAt(0)] = KINDS[full.charCodeAt(0)] ?? 0;
for (const code of [LINE_FEED, CARRIAGE_RETURN]) KINDS[code] = LINE_BREAK;
/** So many lines a quotation may run on. */
const MAX_LINES = 5;

/** The unpaired marks of a passage, in which of its lines each stands, and how many lines it has. */
interface Unpaired extends Marks {
  readonly lines: readonly number[];
  readonly count: number;
  /** True for those in an ordinal: other rules answer for it. */
  readonly inOrdinal: readonly boolean[];
}

function readMarks({ prose, lines, characters: { marks } }: Passage): Unpaired {
  const { ats, breaks } = findUnpaired(prose, marks);
  return {
    ats,
    characters: ats.map((at) => characterAt(prose, at)),
    lines: ats.map((at) => lowerBound(breaks, at)),
    count: breaks.length,
    inOrdinal: ats.map((at) => isInOrdinal(lines, at)),
  };
}

/** Where the marks without partner and the ends of lines are among `marks`, the offsets of all. */
function findUnpaired(prose: string, marks: ArrayLike<number>): Record<'ats' | 'breaks', readonly number[]> {
  const unpaired: number[] = [];
  const breaks: number[] = [];
  const open: number[] = [];
  /** How many of each kind are open. */
  const counts = new Int32Array(MAX_KIND + 1);
  const kindAt = (at: number): number => KINDS[prose.charCodeAt(at)] ?? 0;
  const closeLine = (): void => {
    for (const at of open) unpaired.push(at);
    open.length = 0;
    counts.fill(0);
  };
  for (let index = 0; index < marks.length; index += 1) {
    const at = marks[index] ?? 0;
    const kind = kindAt(at);
    if (kind === 0) continue;
    if (kind === LINE_BREAK) {
      // \r\n ends with its second half.
      if (prose.charCodeAt(at) === CARRIAGE_RETURN && prose.charCodeAt(at + 1) === LINE_FEED) continue;
      breaks.push(at);
      if (open.length > 0) closeLine();
    } else if (kind > 0) {
      open.push(at);
      counts[kind] = (counts[kind] ?? 0) + 1;
    } else if (counts[-kind] === 0) {
      if (!isCountOrApostrophe(prose, at, characterAt(prose, at))) unpaired.push(at);
    } else {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const other = kindAt(last);
        counts[other] = (counts[other] ?? 0) - 1;
        if (other === -kind) break;
        unpaired.push(last);
      }
    }
  }
  closeLine();
  return { ats: unpaired.sort((one, other) => one - other), breaks };
}

/** The mark at an offset, of full width. */
function characterAt(prose: string, at: number): string {
  const character = prose.charAt(at);
  return FULL_WIDTH[character] ?? character;
}

function isCountOrApostrophe(prose: string, at: number, character: string): boolean {
  if (character === '）') return COUNTS.test(prose.slice(Math.max(0, at - 3), at));
  return character === '’' && /[A-Za-z0-9]/.test((prose[at - 1] ?? '') + (prose[at + 1] ?? ''));
}

/** The marks of all passages with their lines in the draft, but for those that other rules answer for. */
interface PlacedMarks extends Marks {
  readonly lines: readonly number[];
}

/** Leaves out pairs whose halves stand in neighbouring lines: a torn paragraph, or a quotation of several. */
function withoutRunningOn(passages: readonly Gathered<Unpaired>[]): PlacedMarks {
  const [ats, characters, lines, inOrdinal]: [number[], string[], number[], boolean[]] = [[], [], [], []];
  let before = 0;
  for (const { start, seen } of passages) {
    for (let index = 0; index < seen.ats.length; index += 1) {
      const character = seen.characters[index] ?? '';
      const line = before + (seen.lines[index] ?? 0);
      const last = lines.at(-1) ?? line;
      if (PARTNER[characters.at(-1) ?? ''] === character && last < line && line - last <= MAX_LINES) {
        for (const list of [ats, characters, lines, inOrdinal]) list.pop();
        continue;
      }
      ats.push(start + (seen.ats[index] ?? 0));
      characters.push(character);
      lines.push(line);
      inOrdinal.push(seen.inOrdinal[index] ?? false);
    }
    before += seen.count;
  }
  const isOwn = (_: unknown, index: number): boolean => inOrdinal[index] === false;
  return { ats: ats.filter(isOwn), characters: characters.filter(isOwn), lines: lines.filter(isOwn) };
}

/** Tells of the marks of one line. */
function* tell({ ats, characters }: Marks): Generator<Observation> {
  const markAt = (index: number): Mark => ({ at: ats[index] ?? 0, character: characters[index] ?? '' });
  if (ats.length > MAX_SINGLE) {
    const message = l10n.t('这一段有{0}个引号、括号、书名号不成对。', ats.length);
    const others = Array.from({ length: Math.min(MAX_RELATED, ats.length - 1) }, (_, index) => markAt(index + 1));
    const related = others.map((mark) => ({ span: spanOf(mark), message: describe(mark) }));
    yield { span: spanOf(markAt(0)), message, related };
    return;
  }
  for (let index = 0; index < ats.length; index += 1) {
    const [mark, next] = [markAt(index), markAt(index + 1)];
    const twins = QUOTATION.test(mark.character) && QUOTATION.test(next.character);
    if (twins) index += 1;
    yield twins ? observeTwins(mark, next) : { span: spanOf(mark), message: describe(mark) };
  }
}

function spanOf({ at }: Mark): Span {
  return { start: at, end: at + 1 };
}

function describe({ character }: Mark): string {
  const partner = PARTNER[character] ?? OPENING.get(character) ?? '';
  return l10n.t('“{0}”没有与它成对的“{1}”。', character, partner);
}

/** Two quotation marks of one line that belong together, one or both turned the wrong way. */
function observeTwins(first: Mark, second: Mark): Observation {
  const wrong = first.character === '”' ? first : second;
  const right = wrong.character === '”' ? '“' : '”';
  const turned = replaceWith(spanOf(wrong), right);
  const both = first.character === '”' && second.character === '“';
  const edits = [...turned.edits, { span: spanOf(second), text: '”' }];
  return {
    span: spanOf(wrong),
    message: l10n.t('引号“{0}”方向反了，应为“{1}”。', wrong.character, right),
    suggestions: [both ? { title: l10n.t('把两个引号都调转过来'), edits } : turned],
  };
}
