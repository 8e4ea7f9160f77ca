import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import { BOOKMARK } from '../core/line-reading.ts';
import type { Draft } from '../core/draft.ts';
import type { Fix, Observation, Rule } from '../core/rule.ts';
import { lookWhere } from '../core/search.ts';
import { practice } from '../core/standards.ts';
import { findAll, type Span } from '../core/text.ts';

const RESIDUE = new RegExp(
  [
    BOOKMARK.source,
    '\\[(?:OLE_LINK\\d{1,3}|_GoBack|_Toc\\d{4,12})\\]',
    '错误[!！][ \\u00a0]?(?:未找到引用源|未定义书签|不能通过编辑域代码创建对象|超链接引用无效|文档中没有指定样式的文字)[。.]?',
    'Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\\.?',
    '\\{[ \\u00a0]?(?:HYPERLINK|PAGEREF|REF|TOC|SEQ|PAGE|NUMPAGES|EMBED|INCLUDEPICTURE|MERGEFIELD|FORMTEXT|EQ)(?![A-Za-z])[^{}\\r\\n]{0,200}\\}',
    '(?:HYPERLINK|PAGEREF) (?:\\\\[a-z] )?"[^"\\r\\n]{0,200}"',
    '\\\\\\* ?MERGEFORMAT',
    '(?<![A-Za-z_])_(?:GoBack|Toc\\d{6,12}|Hlk\\d{4,12}|Ref\\d{6,12})(?!\\w)',
    // A form feed, a vertical tab, the anchor of an object: what Word has for page breaks, line breaks and drawings.
    '[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f]+',
  ].join('|'),
  'g',
);
const isNeeded = anyOf(
  ...['[bookmark:', '[OLE_LINK', '[_', '错误!', '错误！', 'Error! ', '{', 'HYPERLINK ', 'PAGEREF ', 'MERGEFORMAT'],
  ...['_GoBack', '_Toc', '_Hlk', '_Ref'],
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter(
    (control) => !/[\0\t\n\r]/.test(control),
  ),
);
const findResidues = lookWhere(isNeeded, ({ text }) => Array.from(findAll(text, RESIDUE)));
/** Removed unasked: nobody writes these; an unresolved reference has words to be found for it. */
const SAFE = /^\[(?:bookmark:|OLE_LINK|_)|^\\\*|^_|^[\u0001-\u0008\u000e-\u001f]+$/;

export const wordResidue: Rule = {
  id: 'word-residue',
  scope: 'draft',
  summary: '没有 Word 书签、域代码和断开的引用',
  severity: 'error',
  basis: practice('定稿清理文字处理软件残留的通行做法'),
  *check({ draft, gather }) {
    for (const { start, seen } of gather(findResidues)) for (const match of seen) yield* observe(draft, match, start);
  },
};

function* observe(draft: Draft, { 0: text, index }: RegExpExecArray, shift: number): Generator<Observation> {
  const span = { start: shift + index, end: shift + index + text.length };
  if (!isProse(draft, span)) return;
  const fix: Fix = { title: l10n.t('删除'), edits: [{ span, text: '' }] };
  const message = /^[\s\S]$|^[\u0001-\u001f]+$/.test(text)
    ? l10n.t('这里有 Word 留下的控制字符。')
    : l10n.t('“{0}”是 Word 的残留。', text);
  yield { span, message, ...(SAFE.test(text) ? { fix } : { suggestions: [fix] }) };
}

/** In code, comments and front matter such things may well be meant. */
function isProse({ lines, tables, comments }: Draft, { start, end }: Span): boolean {
  if (comments.some(({ span }) => span.start <= start && end <= span.end)) return false;
  return [...lines, ...tables].some(({ span }) => span.start <= start && end <= span.end);
}
