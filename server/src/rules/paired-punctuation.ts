import * as l10n from '@vscode/l10n';
import { MAX_RELATED, MAX_SINGLE, isInOrdinal, replaceWith } from '../core/marks.ts';
import { MovedObservation } from '../core/move.ts';
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
    for (const { start, seen, from, to } of withoutRunningOn(gather(readMarks))) {
      const isWhole = from === 0 && to === seen.places.length;
      const told = isWhole ? seen.told : tellAll(seen, from, to);
      for (const one of told) yield new MovedObservation(one, start);
    }
  },
};

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

/** Marks that have no partner, in order; two numbers for each, for a line may have a hundred thousand. */
interface Marks {
  /** Where they stand in the prose of their passage, */
  readonly places: number[];
  /** and in which of its lines. */
  readonly lines: number[];
}

/** The marks of a passage that have no partner there, and what there is to tell of them. */
interface Unpaired extends Marks {
  readonly passage: Passage;
  readonly told: readonly Observation[];
  /** How many lines of the passage end in it. */
  readonly lineCount: number;
}

function readMarks(passage: Passage): Unpaired {
  const { prose, characters } = passage;
  const { places, lines, lineCount } = findUnpaired(prose, characters.marks);
  let kept = 0;
  for (let index = 0; index < places.length; index += 1) {
    const [place = 0, line = 0] = [places[index], lines[index]];
    const distance = line - (lines[kept - 1] ?? line);
    if (distance > 0 && runsOn(characterAt(prose, places[kept - 1]), characterAt(prose, place), distance)) kept -= 1;
    else {
      places[kept] = place;
      lines[kept] = line;
      kept += 1;
    }
  }
  places.length = lines.length = kept;
  const told = kept > 0 ? tellAll({ passage, places, lines }, 0, kept) : NOTHING;
  return { passage, places, lines, told, lineCount };
}

const NOTHING: readonly never[] = [];

/** True for a torn paragraph, or a quotation of several: the halves of a pair stand in neighbouring lines. */
function runsOn(open: string, close: string, lines: number): boolean {
  return PARTNER[open] === close && lines <= MAX_LINES;
}

/** Finds those without partner among `marks`, the offsets of all, and counts the lines that end. */
function findUnpaired(prose: string, marks: ArrayLike<number>): Marks & { readonly lineCount: number } {
  const places: number[] = [];
  const lines: number[] = [];
  let lineCount = 0;
  const open: number[] = [];
  /** Those of the line that cannot get a partner any more, as they are met: not in the order of the text. */
  const lost: number[] = [];
  /** How many of each kind are open. */
  const counts = new Int32Array(MAX_KIND + 1);
  const kindAt = (at: number): number => KINDS[prose.charCodeAt(at)] ?? 0;
  const closeLine = (): void => {
    const all = lost.length > 0 ? lost.concat(open).sort((one, other) => one - other) : open;
    for (const at of all) {
      places.push(at);
      lines.push(lineCount);
    }
    open.length = lost.length = 0;
    counts.fill(0);
  };
  for (let index = 0; index < marks.length; index += 1) {
    const at = marks[index] ?? 0;
    const kind = kindAt(at);
    if (kind === 0) continue;
    if (kind === LINE_BREAK) {
      // \r\n ends with its second half.
      if (prose.charCodeAt(at) === CARRIAGE_RETURN && prose.charCodeAt(at + 1) === LINE_FEED) continue;
      if (open.length > 0 || lost.length > 0) closeLine();
      lineCount += 1;
    } else if (kind > 0) {
      open.push(at);
      counts[kind] = (counts[kind] ?? 0) + 1;
    } else if (counts[-kind] === 0) {
      if (!isCountOrApostrophe(prose, at, characterAt(prose, at))) lost.push(at);
    } else {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const other = kindAt(last);
        counts[other] = (counts[other] ?? 0) - 1;
        if (other === -kind) break;
        lost.push(last);
      }
    }
  }
  closeLine();
  return { places, lines, lineCount };
}

/** The mark at an offset, of full width. */
function characterAt(prose: string, at = 0): string {
  const character = prose.charAt(at);
  return FULL_WIDTH[character] ?? character;
}

function isCountOrApostrophe(prose: string, at: number, character: string): boolean {
  if (character === '）') return COUNTS.test(prose.slice(Math.max(0, at - 3), at));
  return character === '’' && /[A-Za-z0-9]/.test((prose[at - 1] ?? '') + (prose[at + 1] ?? ''));
}

/** Of the marks of a passage, those from one index to another have no partner in other passages either. */
interface Rest {
  readonly start: number;
  readonly seen: Unpaired;
  /** How many lines of the draft end in front of the passage. */
  readonly lines: number;
  from: number;
  to: number;
}

/** Leaves out pairs whose halves stand in neighbouring lines of two passages. */
function withoutRunningOn(passages: readonly Gathered<Unpaired>[]): readonly Rest[] {
  const rests: Rest[] = [];
  let lines = 0;
  for (const { start, seen } of passages) {
    const rest = { start, seen, lines, from: 0, to: seen.places.length };
    for (
      let before = rests.at(-1);
      before && rest.from < rest.to && runsOnBetween(before, rest);
      before = rests.at(-1)
    ) {
      before.to -= 1;
      rest.from += 1;
      if (before.to === before.from) rests.pop();
    }
    if (rest.from < rest.to) rests.push(rest);
    lines += seen.lineCount;
  }
  return rests;
}

/** True where the last mark of a passage and the first one of another are the halves of a pair. */
function runsOnBetween(before: Rest, behind: Rest): boolean {
  const [open, close] = [before.to - 1, behind.from];
  const distance = behind.lines + (behind.seen.lines[close] ?? NaN) - before.lines - (before.seen.lines[open] ?? NaN);
  const characterOf = ({ passage, places }: Unpaired, index: number): string =>
    characterAt(passage.prose, places[index]);
  return runsOn(characterOf(before.seen, open), characterOf(behind.seen, close), distance);
}

/** Tells of the marks from one index to another, line by line, but for those in ordinals: other rules answer for them. */
function tellAll(
  { passage, places, lines }: Omit<Unpaired, 'told' | 'lineCount'>,
  from: number,
  to: number,
): readonly Observation[] {
  const told: Observation[] = [];
  for (let first = from, end = from; first < to; first = end) {
    while (end < to && lines[end] === lines[first]) end += 1;
    const own = places.slice(first, end).filter((at) => !isInOrdinal(passage.lines, at));
    told.push(...tell(passage.prose, own));
  }
  return told;
}

/** Tells of the marks of one line. */
function* tell(prose: string, places: readonly number[]): Generator<Observation> {
  const marks = places.slice(0, 1 + MAX_RELATED).map((at): Mark => ({ character: characterAt(prose, at), at }));
  const [head, ...others] = marks;
  if (head && places.length > MAX_SINGLE) {
    const message = l10n.t('这一段有{0}个引号、括号、书名号不成对。', places.length);
    const related = others.map((mark) => ({ span: spanOf(mark), message: describe(mark) }));
    yield { span: spanOf(head), message, related };
    return;
  }
  for (let index = 0; index < marks.length; index += 1) {
    const [mark, next] = [marks[index], marks[index + 1]];
    if (!mark) continue;
    const twins = next && QUOTATION.test(mark.character) && QUOTATION.test(next.character);
    if (twins) index += 1;
    yield twins ? observeTwins(mark, next) : { span: spanOf(mark), message: describe(mark) };
  }
}

/** A mark of full width, wherever it stands in its passage. */
interface Mark {
  readonly character: string;
  readonly at: number;
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
