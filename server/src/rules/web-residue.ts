import * as l10n from '@vscode/l10n';
import type { Line } from '../core/draft.ts';
import { headLimit } from '../core/head.ts';
import { removeLines } from '../core/line-removal.ts';
import type { Observation, OutlineContext, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';

/** What a page prints above and below an article, and nobody writes in a report. */
const PAGE_LINE =
  /^(?:(?:发布|更新|公开)(?:时间|日期|机构|单位)|(?:信息|文章|稿件)来源|(?:责任)?编辑|(?:浏览|访问|阅读|点击)(?:次数|数|量)?|索引号|主题分类|公开方式|字[号体]大?小?|分享(?:到|至)?|打印(?:本页)?|上一[篇条]|下一[篇条]|当前位置|您(?:现在)?的位置)[ \u3000\u00a0]*[:：【[]|^【(?:字[体号]|打印|关闭)|^(?:打印本页|关闭(?:窗口|本页)|扫一扫.{0,20}|返回顶部|首页[ \u00a0]?[>›»].{0,80})$/;
/** These open lines of a report, too. */
const MAYBE = /^(?:来源|作者|时间|日期)[ \u3000]*[:：]/;
const TAIL_LINES = 8;
const LONGEST = 120;

// Whole lines of words go only when the drafter says so.
export const webResidue: Rule = {
  id: 'web-residue',
  scope: 'outline',
  summary: '没有网页上的发布时间、来源、浏览次数和重复的标题',
  severity: 'warning',
  basis: practice('定稿清理网页残留的通行做法'),
  *check(context) {
    for (const line of findPageLines(context)) yield observeLine(context, line);
    const repeated = observeTitle(context);
    if (repeated) yield repeated;
  },
};

function findPageLines({ draft, report }: OutlineContext): readonly Line[] {
  const isShort = (line: Line): boolean => line.text.length <= LONGEST && !line.text.includes('。') && line.depth === 0;
  const first = report.preamble.find((line) => line.text.includes('。')) ?? report.sections[0]?.line;
  const head = draft.lines
    .slice(0, headLimit(draft.lines))
    .filter((line) => line.span.start < (first?.span.start ?? Infinity));
  const tail = draft.lines.slice(Math.max(head.length, draft.lines.length - TAIL_LINES));
  const inHead = head.filter((line) => isShort(line) && (PAGE_LINE.test(line.text) || MAYBE.test(line.text)));
  return [...inHead, ...tail.filter((line) => isShort(line) && PAGE_LINE.test(line.text))];
}

function observeLine({ draft }: OutlineContext, { content, text }: Line): Observation {
  const removal = { title: l10n.t('删去这一行'), edits: [removeLines(draft.text.toString(), content)] };
  const message = l10n.t('“{0}”是网页上的文字，不属于报告。', text);
  return { span: content, message, suggestions: [removal] };
}

function observeTitle({ draft, report }: OutlineContext): Observation | undefined {
  const { title } = report;
  if (!title?.repeated) return undefined;
  const removal = { title: l10n.t('删去重复的标题'), edits: [removeLines(draft.text.toString(), title.repeated)] };
  const message = l10n.t('标题写了两遍。');
  return { span: title.repeated, message, suggestions: [removal] };
}
