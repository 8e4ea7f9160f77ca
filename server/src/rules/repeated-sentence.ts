import * as l10n from '@vscode/l10n';
import { walkSections, type Section } from '../core/draft.ts';
import type { Observation, Rule, RuleContext } from '../core/rule.ts';
import type { Span } from '../core/text.ts';

/** Shorter sentences are formulas that may well come back. */
const SHORTEST = 24;
const SHORTEST_NEIGHBOUR = 6;
/** Where whole pages come twice, the first sentences say so. */
const MOST = 50;
const SHORTEST_TITLE = 5;
const NEW_LINE = 10;
/** （县司法局牵头）, 有下列情形之一的：: remarks on who is responsible and words before a list come back. */
const REMARK = /^[（(][^（）()]*[）)]$|[：:]$/;
const ENDS = new Set(Array.from('。！？!?\r\n\ufffc', (mark) => mark.charCodeAt(0)));
const BLANKS = new Set(Array.from(' \t\u3000\u00a0', (blank) => blank.charCodeAt(0)));

export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  summary: '同样的句子不写两遍，正文开头不重复标题',
  severity: 'warning',
  basis: { kind: '实务', source: '文字简洁、不重复的通行做法' },
  *check(context) {
    yield* checkSentences(context);
    for (const part of context.draft.parts) {
      for (const section of walkSections(part.sections)) yield* checkTitle(context, section);
    }
  },
};

function* checkSentences({ prose, report }: RuleContext): Generator<Observation> {
  const seen = new Map<number, Span>();
  let before: Span | undefined;
  let found = 0;
  const start = Math.max(report.title?.span.end ?? 0, report.recipient?.span.end ?? 0);
  for (const { span, hash } of sentencesOf(prose, start, report.span.end)) {
    const first = seen.get(hash);
    const isSame = first !== undefined && textOf(prose, first) === textOf(prose, span);
    const length = span.end - span.start;
    const isNeighbour = before !== undefined && textOf(prose, before) === textOf(prose, span);
    if (isSame && REMARK.test(textOf(prose, span))) continue;
    if (isSame && (length >= SHORTEST || isNeighbour)) {
      found += 1;
      yield {
        span,
        message: l10n.t('这一句与前面重复。'),
        related: [{ span: first, message: l10n.t('前面的同一句') }],
      };
    } else if (!first) {
      seen.set(hash, span);
    }
    if (found === MOST) return;
    before = span;
  }
}

interface Sentence {
  readonly span: Span;
  readonly hash: number;
}

// Sentences are compared by number first: a draft has thousands, and next to none comes twice.
function* sentencesOf(prose: string, from: number, to: number): Generator<Sentence> {
  let start = from;
  let hash = 0;
  for (let at = from; at <= to; at += 1) {
    const code = at < to ? prose.charCodeAt(at) : NEW_LINE;
    if (!ENDS.has(code)) {
      if (start === at && BLANKS.has(code)) start += 1;
      else hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    if (at - start >= SHORTEST_NEIGHBOUR) yield { span: { start, end: at }, hash };
    start = at + 1;
    hash = 0;
  }
}

function textOf(prose: string, { start, end }: Span): string {
  return prose.slice(start, end);
}

/** （三）依法治理，推进普法宣教。推进普法教育，…: the last clause of the heading again. */
function* checkTitle({ draft }: RuleContext, section: Section): Generator<Observation> {
  const [body] = section.body;
  const clause = section.title.slice(section.title.search(/[^，,、；;]{1,60}$/));
  if (
    section.form !== 'run-in' ||
    !body ||
    clause.length < SHORTEST_TITLE ||
    !/[。！]/.test(draft.text[section.titleSpan.end] ?? '')
  )
    return;
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
