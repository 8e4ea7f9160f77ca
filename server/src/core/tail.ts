import { isUnfinishedDate, parseDateLine } from './calendar.ts';
import type { CalendarDate, Line } from './draft.ts';
import { BLANK, withoutBlanks, type Located, type Span } from './text.ts';

/** What stands below the body of a document. */
export interface Tail {
  readonly signature: Located | undefined;
  readonly date: Located<CalendarDate> | undefined;
  readonly annotation: Located | undefined;
  /** Number of lines that belong to the body. */
  readonly bodyLength: number;
}

/** No tail has more lines. */
export const MAX_TAIL_LINES = 10;
/** No signature is longer, blanks between its characters and a date behind it included. */
const LONGEST = 160;
const ANNOTATION = /^[（(][^（）()]{2,30}[）)][。.]?$|^此件(?:主动|依申请|不予)?公开(?:发布)?[。.]?$/;
const COLOPHON = /^(?:抄送|抄报|联系人|联系电话|电话|地址|传真|邮箱|校对|共印|主办|承办)|印发$/;
const ORGANISATION =
  /(?:政府|委员会|党委|党组|党工委|工委|局|厅|部|办公室|办公厅|办事处|国务院|法院|检察院|院|处|中心|公司|协会|联合会|联社|学校|大学|医院|银行|站|所|队|总会|商会|政协|会)$/;
const FULL_STOP = 0x3002;
const SEAL = /[（(](?:盖章|公章|印章|章)[）)]$/;
const SIGNED_AND_DATED = new RegExp(
  `^(\\S.{1,40}?)${BLANK}+([12]\\d{3}${BLANK}*年.{1,12}日|[〇零○一二三四五六七八九]{4}年.{1,8}日)$`,
);

/** True for a line that names a body and nothing else, as a signature does. */
export function isSignature(line: Pick<Line, 'depth' | 'ordinal' | 'listed' | 'text'>): boolean {
  if (line.depth > 0 || line.ordinal || line.listed || line.text.length > LONGEST) return false;
  if (/[。，；：！？、,;:“”《》]/.test(line.text)) return false;
  const name = withoutBlanks(line.text.replace(SEAL, ''));
  return name.length >= 3 && name.length <= 40 && ORGANISATION.test(name);
}

/** Reads signature, date and annotation from the last lines of a document, in whichever order they stand. */
export function readTail(lines: readonly Line[], headLength: number): Tail {
  let signature: Located | undefined;
  let date: Located<CalendarDate> | undefined;
  let annotation: Located | undefined;
  let index = lines.length;
  let skipped = 0;
  while (index > headLength && lines.length - index < MAX_TAIL_LINES) {
    const line = lines[index - 1];
    if (!line || line.depth > 0) break;
    const both = date || signature ? undefined : readSignedAndDated(line);
    const value = date ? undefined : parseDateLine(line.text);
    if (both) {
      ({ signature, date } = both);
    } else if (value) {
      date = { value, span: line.content };
    } else if (isSignature(line) && (!signature || joins(signature, line, lines[index]))) {
      signature = signature ? join(line, signature) : { value: line.text, span: line.content };
    } else if (!annotation && !signature && !line.ordinal && ANNOTATION.test(line.text)) {
      annotation = { value: line.text, span: line.content };
    } else if ((COLOPHON.test(line.text) || isUnfinishedDate(line.text)) && !signature) {
      skipped += 1;
    } else {
      break;
    }
    index -= 1;
  }
  const found = signature ?? date ?? annotation;
  if (!found && skipped === 0) return { signature, date, annotation, bodyLength: lines.length };
  return { signature, date, annotation, bodyLength: index };
}

/** False for what is too long for a signature or ends a sentence. */
export function isBrief(text: string): boolean {
  return text.length <= LONGEST && text.charCodeAt(text.length - 1) !== FULL_STOP;
}

/** True when `line` closes a document: a date of its own beside the name of a body. */
export function closesDocument(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line?.brief || line.depth > 0) return false;
  if (readSignedAndDated(line)) return true;
  const [before, after] = [lines[index - 1], lines[index + 1]];
  if (parseDateLine(line.text)) return before !== undefined && isSignature(before);
  return (
    isSignature(line) &&
    before !== undefined &&
    parseDateLine(before.text) !== undefined &&
    !(after && parseDateLine(after.text))
  );
}

/** True for what may still follow signature and date in the same document. */
export function isAfterword({ depth, text }: Pick<Line, 'depth' | 'text'>): boolean {
  return depth === 0 && (ANNOTATION.test(text) || COLOPHON.test(text));
}

// Joint documents are signed by two bodies, one below the other.
function joins(signature: Located, line: Line, below: Line | undefined): boolean {
  return below?.content.start === signature.span.start && /委|党/.test(line.text);
}

function join(line: Line, signature: Located): Located {
  return { value: `${line.text} ${signature.value}`, span: { start: line.content.start, end: signature.span.end } };
}

function readSignedAndDated(line: Line): { signature: Located; date: Located<CalendarDate> } | undefined {
  if (!line.brief || !line.text.endsWith('日')) return undefined;
  const match = SIGNED_AND_DATED.exec(line.text);
  const [, name, written] = match ?? [];
  const value = written ? parseDateLine(written) : undefined;
  if (!name || !written || !value || !ORGANISATION.test(withoutBlanks(name))) return undefined;
  const start = line.content.start;
  const dated: Span = { start: line.content.end - written.length, end: line.content.end };
  return { signature: { value: name, span: { start, end: start + name.length } }, date: { value, span: dated } };
}
