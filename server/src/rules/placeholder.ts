import * as l10n from '@vscode/l10n';
import { anyOf, anyPairOf } from '../core/characters.ts';
import { hasHoles } from '../core/calendar.ts';
import { findUnfinishedDate } from '../core/closing.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Rule } from '../core/rule.ts';
import { lookWhere } from '../core/search.ts';
import { practice } from '../core/standards.ts';
import type { Located } from '../core/text.ts';
import { moveSpan } from '../core/move.ts';
import type { Passage } from '../core/passages.ts';

/**
 * Marks that wait for words: ××县, 20XX年, 【成效数据】, ____, {year}, ${n}, （待核实）, TODO. 2×3 is a product, 【2018】 a
 * year in the wrong brackets, 【12】 a note, 【双进】即… a definition, 【字体：大 中 小】 what a web page prints.
 */
const PLACEHOLDER =
  /【(?!字[体号]|打印|关闭|\d{1,4}】|[^【】\n]{0,30}】(?:即|是?指|[：:]))[^【】\n]{0,30}】|\$?\{\{?[\w\u4e00-\u9fff.]{1,20}\}?\}|(?<![A-Za-z])[Xx]{2,6}(?![A-Za-z])|(?<!\d[ \u00a0]?×{0,8})×{1,8}(?!×|[ \u00a0]?\d)|(?<=\d)×{2,4}(?=年)|[_＿]{2,200}|[（([](?:数据)?(?:待|此处|请)(?:核实|补充|填写?|定|确认|完善|续)[^（）()[\]\n]{0,20}[）)\]]|(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])|(?<=[共计为约达了])[?？]{2,20}/y;
/** 补偿费=车价×系数, 天数÷365×应休天数: a product of what is named in words. “数据要素×”行动 is a name. */
const FORMULA = /[=＝÷]/;
/** So far from the sign of a product its formula is looked for. */
const FORMULA_REACH = 60;
const LEAD = /[【${Xx×_＿TF?？]|[（([](?=[数待此请])/g;
const isNeeded = anyOf(
  ...['【', '{', '×', 'TODO', 'FIXME', 'TBD'],
  anyPairOf('Xx', 'Xx'),
  anyPairOf('_＿', '_＿'),
  anyPairOf('（([', '数待此请'),
  anyPairOf('?？', '?？'),
);
/** The century before 20XX年. */
const CENTURY = /(?<!\d)(?:19|20)$/;
/** 李××诉某镇政府案: a name that is hidden on purpose. */
const HIDDEN_NAME = /^(?:诉|案|等[\d一二三四五六七八九十]*人|申请|举报|反映|投诉|不服|（化名）|某)/;
const SURNAME =
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹章苏潘范彭鲁马方任袁柳史唐薛雷贺罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋熊舒屈项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪左石崔龚程陆翁段侯甘武刘叶白赖谭温庄向易文曾沙关][×Xx]?$/;

export const placeholder: Rule = {
  id: 'placeholder',
  scope: 'draft',
  summary: '定稿中没有待填的“××”“【】”和下划线',
  severity: 'warning',
  basis: practice('定稿不留待填内容的通行做法'),
  *check({ draft, gather }) {
    const passages = gather(findPlaceholders);
    const unfinished = passages.length > 0 ? findUnfinishedDate(draft) : undefined;
    for (const { start: shift, seen } of passages) {
      for (const { value, span: place } of seen) {
        const span = moveSpan(place, shift);
        if (unfinished && unfinished.span.start <= span.start && span.end <= unfinished.span.end) continue;
        yield { span, message: l10n.t('“{0}”待填。', value) };
      }
    }
  },
  *outline({ draft }) {
    const unfinished = findUnfinishedDate(draft);
    if (unfinished && hasHoles(unfinished.text)) {
      yield { span: unfinished.content, message: l10n.t('“{0}”待填。', unfinished.text) };
    }
  },
};

const findPlaceholders = lookWhere(isNeeded, readPlaceholders);

/** One look at every character that may begin one; the long expression is tried only there. */
function readPlaceholders({ prose }: Passage): readonly Located[] {
  const found: Located[] = [];
  let from = 0;
  LEAD.lastIndex = 0;
  for (let lead = LEAD.exec(prose); lead; lead = LEAD.exec(prose)) {
    const { index } = lead;
    if (index < from) continue;
    PLACEHOLDER.lastIndex = index;
    const text = PLACEHOLDER.exec(prose)?.[0];
    if (text === undefined) continue;
    from = index + text.length;
    const century = /^[Xx×]/.test(text)
      ? (CENTURY.exec(prose.slice(Math.max(0, index - 3), index))?.[0].length ?? 0)
      : 0;
    const start = index - century;
    if (isInsideTitle(prose, start) || isHiddenName(prose, start, from) || isProduct(prose, start, from)) continue;
    found.push({ value: prose.slice(start, from), span: { start, end: from } });
  }
  return found;
}

function isProduct(prose: string, start: number, end: number): boolean {
  if (prose.slice(start, end) !== '×') return false;
  const before = prose.slice(Math.max(0, start - FORMULA_REACH), start);
  const after = prose.slice(end, end + FORMULA_REACH);
  if (after.startsWith('”') && /[\u4e00-\u9fff]$/.test(before)) return true;
  return FORMULA.test(before.slice(before.lastIndexOf('\n') + 1)) || FORMULA.test(after.split('\n', 1)[0] ?? '');
}

function isHiddenName(prose: string, start: number, end: number): boolean {
  return SURNAME.test(prose.slice(Math.max(0, start - 1), start)) && HIDDEN_NAME.test(prose.slice(end, end + 4));
}
