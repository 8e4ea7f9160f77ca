import * as l10n from '@vscode/l10n';
import { walkSections, type Section } from '../core/draft.ts';
import type { Passage } from '../core/passages.ts';
import type { Observation, OutlineContext, Rule, RuleContext } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { codesOf, type Span } from '../core/text.ts';

/** Shorter sentences are formulas that may well come back. */
const SHORTEST = 24;
const SHORTEST_NEIGHBOUR = 6;
/** Where whole pages come twice, the first sentences say so. */
const MOST = 50;
const SHORTEST_TITLE = 5;
const NEW_LINE = 10;
const HASH_PRIME = 0x9e3779b1;
/** The lowest bits of a product are the least mixed. */
const SHIFT = 8;
/** （县司法局牵头）, 有下列情形之一的：: remarks on who is responsible and words before a list come back. */
const REMARK = /^[（(][^（）()]*[）)]$|[：:]$/;
const ENDS = codesOf('！？\ufffc');
const BLANKS = codesOf(' \t\u3000\u00a0');

export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  scope: 'draft',
  summary: '同样的句子不写两遍，正文开头不重复标题',
  severity: 'warning',
  basis: practice('文字简洁、不重复的通行做法'),
  check: checkSentences,
  *outline(context) {
    for (const part of context.draft.parts) {
      const suspects = walkSections(part.sections).filter((section) => mayRepeatTitle(context, section));
      for (const section of suspects) yield* checkTitle(context, section);
    }
  },
};

function* checkSentences({ gather, report }: RuleContext): Generator<Observation> {
  const passages = gather(readSentences);
  const twins = findTwins(passages.map(({ seen }) => seen));
  if (twins.size === 0) return;
  const from = Math.max(report.title?.span.end ?? 0, report.recipient?.span.end ?? 0);
  const known = new Map<string, Span>();
  let before: string | undefined;
  let found = 0;
  for (const { start, seen } of passages) {
    for (let index = 0; index < seen.places.length; index += STRIDE) {
      if (!twins.has(keyAt(seen, index))) {
        before = undefined;
        continue;
      }
      const [at, end] = [seen.places[index] ?? 0, seen.places[index + 1] ?? 0];
      const text = seen.prose.slice(at, end);
      const span = { start: start + at, end: start + end };
      if (span.start < from || span.end > report.span.end) continue;
      const first = known.get(text);
      if (!first) known.set(text, span);
      else if (!REMARK.test(text) && (text.length >= SHORTEST || before === text)) {
        found += 1;
        yield {
          span,
          message: l10n.t('这一句与前面重复。'),
          related: [{ span: first, message: l10n.t('前面的同一句') }],
        };
      }
      if (found === MOST) return;
      before = text;
    }
  }
}

/** The sentences of a passage. */
interface Sentences {
  readonly prose: string;
  /** Of each in turn where it begins and ends, and a number that is the same where the words are. */
  readonly places: readonly number[];
}

/** So many numbers tell of a sentence. */
const STRIDE = 3;

/** The number of the sentence at `index` among the places. */
function keyAt({ places }: Sentences, index: number): number {
  // 0 is a free place in the table of `findTwins`.
  return places[index + 2] || 1;
}

/** Where the sentences of a passage are noted until it is known how many there are. */
const noted: number[] = [];
const MOST_NOTED = 10_000;

function readSentences({ prose, characters: { marks } }: Passage): Sentences {
  let count = 0;
  let start = 0;
  for (let index = 0; index <= marks.length; index += 1) {
    const at = marks[index] ?? prose.length;
    const code = at < prose.length ? prose.charCodeAt(at) : NEW_LINE;
    if (start === at && BLANKS.has(code)) start += 1;
    if (!endsSentence(code)) continue;
    if (at - start >= SHORTEST_NEIGHBOUR) {
      noted[count] = start;
      noted[count + 1] = at;
      noted[count + 2] = hashOf(prose, start, at);
      count += STRIDE;
    }
    start = at + 1;
  }
  const places = noted.slice(0, count);
  // A page of millions of characters must not keep its room for good.
  if (count > MOST_NOTED) noted.length = 0;
  return { prose, places };
}

// Two characters at a time: each step waits for the one before.
function hashOf(prose: string, start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + 1 < end; at += 2) {
    const pair = (prose.charCodeAt(at) << 16) | prose.charCodeAt(at + 1);
    hash = Math.imul(hash ^ pair, HASH_PRIME) ^ (hash >>> 15);
  }
  return at < end ? Math.imul(hash ^ prose.charCodeAt(at), HASH_PRIME) : hash;
}

// 。！？ and what is no prose.
function endsSentence(code: number): boolean {
  return code < 0x3003
    ? code === 0x3002 || code === 10 || code === 13 || code === 33 || code === 63
    : code > 0xff00 && ENDS.has(code);
}

/** The numbers of sentences that may come twice: of long ones anywhere, of short ones running. Two texts may share one. */
function findTwins(passages: readonly Sentences[]): ReadonlySet<number> {
  const twins = new Set<number>();
  const count = passages.reduce((sum, { places }) => sum + places.length / STRIDE, 0);
  let size = 64;
  while (size < count * 2) size *= 2;
  // An open hash table; 0 is a free place.
  const table = new Int32Array(size);
  let before = 0;
  for (const sentences of passages) {
    const { places } = sentences;
    for (let index = 0; index < places.length; index += STRIDE) {
      const key = keyAt(sentences, index);
      if (key === before) twins.add(key);
      before = key;
      if ((places[index + 1] ?? 0) - (places[index] ?? 0) < SHORTEST) continue;
      let place = (Math.imul(key, HASH_PRIME) >>> SHIFT) & (size - 1);
      while (table[place] !== 0 && table[place] !== key) place = (place + 1) & (size - 1);
      if (table[place] === key) twins.add(key);
      table[place] = key;
    }
  }
  return twins;
}

/** Most sections are told apart by the first character of their bodies. */
function mayRepeatTitle({ draft }: OutlineContext, { form, title, line, body: [body] }: Section): boolean {
  return (
    form === 'run-in' &&
    body !== undefined &&
    body.start < line.span.end &&
    title.includes(draft.text.charAt(body.start))
  );
}

/** （三）依法治理，推进普法宣教。推进普法教育，…: the last clause of the heading again. */
function* checkTitle({ draft }: OutlineContext, section: Section): Generator<Observation> {
  const [body] = section.body;
  if (!body) return;
  const clause = section.title.slice(section.title.search(/[^，,、；;]{1,60}$/));
  if (clause.length < SHORTEST_TITLE || !/[。！]/.test(draft.text.charAt(section.titleSpan.end))) return;
  const opening =
    /^[^，,。；;：:、\n]{1,40}/.exec(draft.text.slice(body.start, Math.min(body.end, body.start + 40)))?.[0] ?? '';
  if (!isEcho(clause, opening)) return;
  const span = { start: body.start, end: body.start + opening.length };
  yield { span, severity: 'info', message: l10n.t('正文开头“{0}”与标题“{1}”重复。', opening, clause) };
}

/** The same words, but for one or two. */
function isEcho(clause: string, opening: string): boolean {
  if (clause === opening) return true;
  if (opening.length < SHORTEST_TITLE || Math.abs(clause.length - opening.length) > 1) return false;
  let same = 0;
  while (same < opening.length && clause[same] === opening[same]) same += 1;
  const shared = [...new Set(opening)].filter((letter) => clause.includes(letter)).length;
  return same >= 4 && shared >= opening.length - 1;
}
