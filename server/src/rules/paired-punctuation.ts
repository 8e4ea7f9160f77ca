import * as l10n from '@vscode/l10n';
import { addToGroup } from '../core/group.ts';
import { MAX_RELATED, MAX_SINGLE, isInOrdinal, replaceWith } from '../core/marks.ts';
import type { Passage } from '../core/passages.ts';
import type { Gathered, Observation, Rule } from '../core/rule.ts';
import type { Span } from '../core/text.ts';

export const pairedPunctuation: Rule = {
  id: 'paired-punctuation',
  scope: 'draft',
  summary: '引号、括号、书名号成对',
  severity: 'warning',
  basis: { kind: '国标', source: '《标点符号用法》（GB/T 15834—2011）', clause: '4.8、4.9、4.15' },
  *check({ draft, gather }) {
    const left = withoutRunningOn(findUnpaired(gather(readMarks)));
    const unpaired = left.filter(({ at }) => !isInOrdinal(draft.lines, at));
    const lines = new Map<number, Mark[]>();
    for (const mark of unpaired) addToGroup(lines, mark.line, mark);
    for (const marks of lines.values()) yield* tell(marks);
  },
};

/** A hostile text has hundreds of thousands of them: flat, with a span only when it is told of. */
interface Mark {
  readonly character: string;
  readonly at: number;
  readonly line: number;
}

const MARKS = new Uint8Array(0x10000);
for (const mark of '“”‘’（）()《》〈〉〔〕【】\r\n') MARKS[mark.charCodeAt(0)] = 1;
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
/** So many lines a quotation may run on. */
const MAX_LINES = 5;

/** The unpaired marks of a passage, and how many lines it has. */
interface Unpaired {
  readonly marks: readonly Mark[];
  readonly lines: number;
}

/** The unpaired marks of all passages, each with the number of its line in the draft. */
function findUnpaired(passages: readonly Gathered<Unpaired>[]): readonly Mark[] {
  const found: Mark[] = [];
  let before = 0;
  for (const { start, seen } of passages) {
    for (const { character, at, line } of seen.marks) found.push({ character, at: start + at, line: before + line });
    before += seen.lines;
  }
  return found;
}

function readMarks({ prose, characters: { marks } }: Passage): Unpaired {
  const unpaired: Mark[] = [];
  let open: Mark[] = [];
  let counts = new Map<string, number>();
  let line = 0;
  const shift = (partner: string, by: number): void => void counts.set(partner, (counts.get(partner) ?? 0) + by);
  for (let index = 0; index < marks.length; index += 1) {
    const at = marks[index] ?? 0;
    if (MARKS[prose.charCodeAt(at)] === 0) continue;
    const found = prose.charAt(at);
    const character = FULL_WIDTH[found] ?? found;
    const partner = PARTNER[character];
    if (found === '\r' && prose[at + 1] === '\n') continue;
    if (found === '\n' || found === '\r') {
      for (const mark of open) unpaired.push(mark);
      if (counts.size > 0) {
        open = [];
        counts = new Map();
      }
      line += 1;
    } else if (partner) {
      open.push({ character, at, line });
      shift(partner, 1);
    } else if (!counts.get(character)) {
      if (!isCountOrApostrophe(prose, at, character)) unpaired.push({ character, at, line });
    } else {
      for (let last = open.pop(); last; last = open.pop()) {
        shift(PARTNER[last.character] ?? '', -1);
        if (PARTNER[last.character] === character) break;
        unpaired.push(last);
      }
    }
  }
  for (const mark of open) unpaired.push(mark);
  return { marks: unpaired.toSorted((one, other) => one.at - other.at), lines: line };
}

function isCountOrApostrophe(prose: string, at: number, character: string): boolean {
  if (character === '）') return COUNTS.test(prose.slice(Math.max(0, at - 3), at));
  return character === '’' && /[A-Za-z0-9]/.test((prose[at - 1] ?? '') + (prose[at + 1] ?? ''));
}

/** Leaves out pairs whose halves stand in neighbouring lines: a torn paragraph, or a quotation of several. */
function withoutRunningOn(unpaired: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of unpaired) {
    const before = kept.at(-1);
    const joins = before && PARTNER[before.character] === mark.character && before.line < mark.line;
    if (joins && mark.line - before.line <= MAX_LINES) kept.pop();
    else kept.push(mark);
  }
  return kept;
}

function* tell(marks: readonly Mark[]): Generator<Observation> {
  const [first, ...others] = marks;
  if (first && marks.length > MAX_SINGLE) {
    const message = l10n.t('这一段有{0}个引号、括号、书名号不成对。', marks.length);
    const related = others.slice(0, MAX_RELATED).map((mark) => ({ span: spanOf(mark), message: describe(mark) }));
    yield { span: spanOf(first), message, related };
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
