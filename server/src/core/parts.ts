import { parseDateLine } from './calendar.ts';
import type { Line, Part, Section } from './draft.ts';
import { ANNEX_MARK, readHead } from './head.ts';
import { buildSections } from './sections.ts';
import { closesDocument, isAfterword, isSignature, readTail } from './tail.ts';
import type { Located, Sliceable } from './text.ts';

/** No mark of an annex is longer. */
const LONGEST_MARK = 10;
const ATTACHMENT_NOTE = /^附[ \u3000]?件[一二三四五六七八九十\d０-９]{0,3}[：:]/;

/**
 * Splits a draft into the report itself and what follows it. Sections of `previous`, the parts before an edit, are taken
 * over where their lines are the same.
 */
export function splitParts(text: Sliceable, lines: readonly Line[], previous: readonly Part[] = []): readonly Part[] {
  const starts = [0];
  let body = false;
  let closed = false;
  lines.forEach((line, index) => {
    const from = starts.at(-1) ?? 0;
    const annex = line.brief && line.depth <= 1 && line.text.length <= LONGEST_MARK && ANNEX_MARK.test(line.text);
    const nested =
      closed &&
      !annex &&
      !isAfterword(line) &&
      !isSignature(line) &&
      !parseDateLine(line.text) &&
      !ATTACHMENT_NOTE.test(line.text);
    if (index > from && (annex || nested)) {
      starts.push(index);
      body = false;
      closed = false;
    }
    body ||= line.ordinal !== undefined || line.text.includes('。');
    closed ||= body && closesDocument(lines, index);
  });
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? lines.length;
    const kind = index === 0 ? 'report' : ANNEX_MARK.test(lines[from]?.text ?? '') ? 'annex' : 'nested';
    const start = index === 0 ? 0 : (lines[from]?.span.start ?? 0);
    const end = index + 1 < starts.length ? (lines[to]?.span.start ?? text.length) : text.length;
    return readPart({
      kind,
      span: { start, end },
      text,
      lines: lines.slice(from, to),
      previous: previous[index]?.sections,
    });
  });
}

interface PartSource extends Pick<Part, 'kind' | 'span'> {
  readonly text: Sliceable;
  readonly lines: readonly Line[];
  /** The sections of the same part before an edit. */
  readonly previous: readonly Section[] | undefined;
}

function readPart({ kind, span, text, lines, previous }: PartSource): Part {
  const { length, title, documentNumber, recipient, metadata } = readHead(lines);
  const { bodyLength, signature, date, annotation } = readTail(lines, length);
  const { attachmentNote, body } = takeAttachmentNote(lines.slice(length, bodyLength));
  const below =
    attachmentNote && attachmentNote.span.start > (body.at(-1)?.span.end ?? 0) ? attachmentNote.span : undefined;
  const bodyEnd = below?.start ?? lines[bodyLength]?.span.start ?? span.end;
  const { preamble, sections } = buildSections({ text, lines: body, end: bodyEnd, previous });
  return {
    kind,
    span,
    title,
    documentNumber,
    recipient,
    metadata,
    preamble,
    sections,
    attachmentNote,
    signature,
    date,
    annotation,
  };
}

/** Takes 附件：1.… and the lines that go on counting out of the body, where their ordinals would number sections. */
function takeAttachmentNote(lines: readonly Line[]): { attachmentNote: Located | undefined; body: readonly Line[] } {
  const from = lines.findIndex(({ depth, text }) => depth === 0 && text.startsWith('附') && ATTACHMENT_NOTE.test(text));
  const first = lines[from];
  if (!first) return { attachmentNote: undefined, body: lines };
  let to = from + 1;
  // 附件：名词解释 and a 1. below it: that is the annex, not another name.
  const isNamed = /[：:][ \u3000]*[^\s\d０-９]/.test(first.text) && lines[to]?.ordinal?.value === 1;
  while (!isNamed && lines[to]?.ordinal?.style === 'digit' && lines[to]?.depth === 0) to += 1;
  const last = lines[to - 1] ?? first;
  const span = { start: first.content.start, end: last.content.end };
  const value = lines
    .slice(from, to)
    .map((line) => line.text)
    .join('\n');
  return { attachmentNote: { value, span }, body: [...lines.slice(0, from), ...lines.slice(to)] };
}
