import { parseDateLine } from './calendar.ts';
import type { Line, Title } from './draft.ts';
import { withoutBlanks, type Located, type Span } from './text.ts';

/** What stands above the body of a document. */
export interface Head {
  readonly title: Title | undefined;
  readonly documentNumber: Located | undefined;
  readonly recipient: Located | undefined;
  /** What a web page has put above. */
  readonly metadata: readonly Span[];
  /** Number of lines that belong to the head. */
  readonly length: number;
}

/** 附件, 附件1 or 名词解释 alone on a line: an annex begins, which counts afresh. */
export const ANNEX_MARK =
  /^(?:附件[ \u3000]?[一二三四五六七八九十\d０-９]{0,3}|(?:附录|名词解释|名词注释|用语解释|注释)[：:]?)$/;

/** No head has more lines. */
export const MAX_HEAD_LINES = 16;
const MAX_TITLE_LINE = 60;
/** Of the lines of a head none is so long. */
const LONG = 100;
const DOCUMENT_NUMBER =
  /^[\u4e00-\u9fff]{1,14}[〔［[【（(]?[ \u3000]*(?:19|20)?\d{2}[ \u3000]*[〕］\]】）)]?[ \u3000]*第?[ \u3000]*\d{1,5}[ \u3000]*号$/;
/** What a web page puts above a document: time, source, number of readers. */
const WEB_METADATA =
  /^(?:发布(?:时间|日期|机构)|来源|信息来源|作者|编辑|责任编辑|浏览(?:次数|量)?|点击(?:数|量|次数)?|阅读(?:次数|量)?|索引号|主题分类|发文机关|发文字号|成文日期|公开方式|文号|字号|字体|分享|打印|时间|日期|签发人|份号)[ \u3000]*[:：【[]/;
const DOCUMENT_KIND =
  /(?:报告|总结|汇报|通知|意见|函|通报|方案|规划|计划|要点|纲要|办法|规定|规则|细则|条例|决定|决议|公告|通告|公报|批复|请示|议案|纪要|命令|令|说明|预案)$/;
const LETTERHEAD = /文件$/;
const BRACKETED_NOTE = /^[（(〔【].{1,40}[）)〕】]$/;
const RECIPIENT_BODY =
  /(?:委|府|局|厅|部|办|会|院|省|市|县|区|旗|州|乡|镇|街道|代表|同志|领导|处|公司|机构|机关|单位|政协|大)$/;
const NO_RECIPIENT =
  /电话|地址|邮编|邮箱|联系|传真|网址|时间|来源|日期|如下|汇报|情况|报告|包括|其中|分别|附件|备注|要求|工作|^[一二三四五六七八九十]是/;
const SENTENCE = /[。；;，,！!？?：:]$/;

/** True for a line such as 县委、县政府： — names of receiving bodies and a colon, full or half width. */
export function isRecipient(text: string): boolean {
  const match = /^(.{2,80})[:：]$/.exec(text);
  const names = match?.[1];
  if (!names || /[。；;！!？?：:“”]/.test(names) || NO_RECIPIENT.test(names)) return false;
  return RECIPIENT_BODY.test(names.replace(/[（(][^（）()]{0,20}[）)]$/, ''));
}

/** True for a line too long to be anything but a paragraph, title or recipient with a full stop by mistake included. */
export function isLongParagraph(text: string): boolean {
  return text.length > LONG && text.includes('。') && !WEB_METADATA.test(text) && !LETTERHEAD.test(text);
}

/** Reads title, document number and recipient from the first lines of a document. */
export function readHead(lines: readonly Line[]): Head {
  const groups: TitleGroup[] = [];
  let documentNumber: Located | undefined;
  let recipient: Located | undefined;
  let open = false;
  let index = 0;
  const limit = headLimit(lines);
  for (; index < limit && !recipient; index += 1) {
    const line = lines[index];
    if (!line) break;
    const { text } = line;
    if (line.depth === 1) {
      if (line.ordinal) break;
      open = addTitleLine(groups, line, open && groups.at(-1)?.marked === true);
    } else if (line.listed || ANNEX_MARK.test(text) || parseDateLine(text)) {
      open = false;
    } else if (DOCUMENT_NUMBER.test(text)) {
      documentNumber ??= { value: text, span: line.content };
      open = false;
    } else if (WEB_METADATA.test(text) || LETTERHEAD.test(text)) {
      open = false;
    } else if (isRecipient(text)) {
      recipient = { value: text.slice(0, -1), span: line.content };
    } else if (line.ordinal || SENTENCE.test(text) || text.includes('。') || text.length > MAX_TITLE_LINE) {
      break;
    } else if (!BRACKETED_NOTE.test(text)) {
      if (groups.some((group) => group.marked)) break;
      open = addTitleLine(groups, line, open || /^[的和及与暨]/.test(text));
    }
  }
  return {
    title: chooseTitle(groups),
    documentNumber,
    recipient,
    metadata: lines.slice(0, limit).flatMap(({ text, content }) => (WEB_METADATA.test(text) ? [content] : [])),
    length: groups.length || recipient || documentNumber ? index : 0,
  };
}

/** How many lines from line `from` of a document on may belong to its head: none behind a heading with `##`. */
export function headLimit(lines: readonly Line[], from = 0): number {
  const most = Math.min(from + MAX_HEAD_LINES, lines.length);
  let end = from;
  while (end < most && (lines[end]?.depth ?? 0) <= 1) end += 1;
  return end;
}

interface TitleGroup {
  readonly lines: Line[];
  readonly marked: boolean;
}

/** Adds a line to the open group or to a new one; tells whether the group waits for more lines. */
function addTitleLine(groups: TitleGroup[], line: Line, continues: boolean): boolean {
  const group = groups.at(-1);
  if (group && continues && group.lines.length < 4) group.lines.push(line);
  else groups.push({ lines: [line], marked: line.depth === 1 });
  return !DOCUMENT_KIND.test(line.text.replace(/[（(][^（）()]{1,20}[）)]$/, ''));
}

function chooseTitle(groups: readonly TitleGroup[]): Title | undefined {
  const complete = groups.filter((group) => isComplete(group));
  const chosen = groups.find((group) => group.marked) ?? complete.at(-1) ?? groups.at(-1);
  if (!chosen) return undefined;
  const text = textOf(chosen);
  const twin = groups.find((group) => group !== chosen && isSameTitle(textOf(group), text));
  return {
    text,
    span: spanOf(chosen),
    lines: chosen.lines.map((line) => line.content),
    repeated: twin && spanOf(twin),
  };
}

function isComplete(group: TitleGroup): boolean {
  return DOCUMENT_KIND.test((group.lines.at(-1)?.text ?? '').replace(/[（(][^（）()]{1,20}[）)]$/, ''));
}

function isSameTitle(one: string, other: string): boolean {
  const [left, right] = [withoutBlanks(one), withoutBlanks(other)];
  return left === right || (left.length > 10 && right.endsWith(left)) || (right.length > 10 && left.endsWith(right));
}

function textOf(group: TitleGroup): string {
  return group.lines.map((line) => line.text).join('');
}

function spanOf(group: TitleGroup): Span {
  return { start: group.lines[0]?.content.start ?? 0, end: group.lines.at(-1)?.content.end ?? 0 };
}
