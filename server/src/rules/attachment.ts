import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import type { Draft, Part } from '../core/draft.ts';
import { parseDigits, parseHanNumeral } from '../core/numeral.ts';
import type { Observation, OutlineContext, Rule, RuleContext } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Span } from '../core/text.ts';
import { searchFor, type PlacedMatch } from '../core/search.ts';

const NAME =
  /(?:^附[ \u3000]?件[一二三四五六七八九十\d０-９]{0,3}[：:]|\n|[ \u3000；;])[ \u3000]*(\d{1,2})[.．、][ \u3000]*|^附[ \u3000]?件[一二三四五六七八九十\d０-９]{0,3}[：:][ \u3000]*/g;
const END = /[。．.，,；;、]$/;
const REFERENCE = /(?:见|详见|参见|按照?|填报|填写)[ \u3000]?附件[ \u3000]?([一二三四五六七八九十\d]{1,2})?/g;
const findReferences = searchFor(REFERENCE, anyOf('附件'));

export const attachment: Rule = {
  id: 'attachment',
  scope: 'draft',
  summary: '附件说明、附件和正文中的“见附件”相符，附件名称后不加标点',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.4' },
  *check(context) {
    const references = findReferences(context);
    if (references.length === 0) return;
    const count = Math.max(namesIn(context).length, annexesOf(context.draft).length);
    for (const reference of references) yield* checkReference(context, reference, count);
  },
  *outline(context) {
    const names = namesIn(context);
    yield* checkNames(names);
    yield* checkCount(context, names, annexesOf(context.draft));
  },
};

interface Name {
  readonly number: number | undefined;
  readonly text: string;
  readonly span: Span;
}

function annexesOf({ parts }: Draft): readonly Part[] {
  return parts.filter((part) => part.kind === 'annex');
}

/** The names in the attachment note of the report. */
function namesIn({ draft, report }: Pick<RuleContext, 'draft' | 'report'>): readonly Name[] {
  if (!report.attachmentNote) return [];
  const { start: offset, end } = report.attachmentNote.span;
  const note = draft.text.slice(offset, end);
  const heads = [...note.matchAll(NAME)];
  return heads.flatMap((head, index): Name[] => {
    const from = head.index + head[0].length;
    const raw = note.slice(from, heads[index + 1]?.index ?? note.length);
    const name = raw.trim();
    if (name === '') return [];
    const start = offset + from + raw.indexOf(name);
    return [{ number: parseDigits(head[1] ?? ''), text: name, span: { start, end: start + name.length } }];
  });
}

function* checkNames(names: readonly Name[]): Generator<Observation> {
  for (const { text, span } of names) {
    if (!END.test(text)) continue;
    const mark = { start: span.end - 1, end: span.end };
    const fix = { title: l10n.t('删去附件名称后的标点'), edits: [{ span: mark, text: '' }] };
    yield { span: mark, message: l10n.t('附件名称后不加标点。'), fix };
  }
  const [only] = names;
  if (names.length === 1 && only?.number !== undefined) {
    yield { span: only.span, severity: 'info', message: l10n.t('只有一个附件，名称前不编号。') };
  }
  for (const [index, { number, span }] of names.entries()) {
    if (names.length > 1 && number !== index + 1) {
      yield { span, message: l10n.t('附件名称的编号应为“{0}”。', `${index + 1}.`) };
      return;
    }
  }
}

function* checkCount(
  { report }: OutlineContext,
  names: readonly Name[],
  annexes: readonly Part[],
): Generator<Observation> {
  const note = report.attachmentNote;
  const [first] = annexes;
  if (annexes.length === 0 || !first) return;
  if (note && names.length !== annexes.length) {
    const message = l10n.t('附件说明列了{0}个附件，文后有{1}个。', names.length, annexes.length);
    // Some annexes may be files of their own; one that the note leaves out is a slip.
    const severity = annexes.length < names.length ? 'info' : 'warning';
    yield { span: names[0]?.span ?? note.span, severity, message };
  } else if (!note) {
    const span = { start: first.span.start, end: first.span.start + 2 };
    yield { span, severity: 'info', message: l10n.t('文后有附件，正文之后没有附件说明。') };
  }
}

// Annexes are often files of their own: without any note nothing is known of their number.
function* checkReference(
  { report }: RuleContext,
  { start, match }: PlacedMatch,
  count: number,
): Generator<Observation> {
  const [whole, numeral = ''] = match;
  if (start >= report.span.end || isInsideTitle(match.input, match.index)) return;
  const span = { start: start + whole.indexOf('附'), end: start + whole.length };
  const number = parseDigits(numeral) ?? parseHanNumeral(numeral) ?? 1;
  if (count === 0) yield { span, severity: 'info', message: l10n.t('正文提到“{0}”，文后没有附件说明。', whole) };
  else if (number > count) yield { span, message: l10n.t('正文提到“{0}”，附件只有{1}个。', whole, count) };
}
