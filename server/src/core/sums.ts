import { anyOf, joined, type Need } from './characters.ts';
import type { Table } from './draft.ts';
import { findAll, withoutBlanks, type Located, type Span } from './text.ts';

/** A total that is told together with its parts. */
export interface Sum {
  /** Where the total stands. */
  readonly span: Span;
  readonly total: number;
  readonly parts: readonly number[];
  /** What the total says of itself, for a message: 36件, 合计. */
  readonly label: string;
  /** `sentence` 36件，其中…; `row` and `column` of a table. */
  readonly kind: 'sentence' | 'row' | 'column';
}

const NUMBER = '(?<![\\d.第〔~～—-])(\\d{1,9}(?:\\.\\d{1,4})?)[ \\u00a0]?';
const UNIT = '(人次|场次|余件|万元|亿元|公里|[件起人名个份场次条家户宗例项处期篇部台套元亩])';
const TOTAL = new RegExp(`${NUMBER}${UNIT}[（(，,：:]?$`);
const PART = new RegExp(`${NUMBER}${UNIT}`, 'g');
/** Words that divide a total among its parts: all of it, when the parts exclude each other. */
const CUE = /其中|包括|分别|整改完成|已(?:化解|办结|整改|完成|调解|审结)|调解成功|按期办结/g;
/** Without one of these words no sentence divides a total. */
export const mayDivide: Need = anyOf(
  ...['其中', '包括', '分别', '整改完成', '调解成功', '按期办结'],
  ...joined('已', ['化解', '办结', '整改', '完成', '调解', '审结']),
);
/** So far before its parts the total may begin. */
const BEFORE_CUE = 20;
/** What makes the total a bound or an estimate: 不少于10公里, 约36件. */
const BOUND = /(?:不[少低多高小大]于|不[超足]过?|至少|至多|最多|最少|超过|超|约|近|达到)[有为达]?[ \u00a0]?$/;
const OPEN_ENDED = /[约近余多]|以上|左右|等|超过|不足|至|占|同比|比上年|较上年|以来|人均|平均/;
const SENTENCE_END = /[。；;！!？?\n\ufffc]/;
const LONGEST = 160;
const MOST = 0.8;
/** Tables whose sums are identities of their profile. */
const OFFICIAL = /小计|其中|结果维持|本年新收/;

/** True when the parts add up to the total. */
export function addsUp({ parts, total }: Pick<Sum, 'parts' | 'total'>): boolean {
  return Math.abs(addParts(parts) - total) < 1e-6;
}

/** The sum of `parts`, free of binary dust. */
export function addParts(parts: readonly number[]): number {
  return Number(parts.reduce((sum, part) => sum + part, 0).toFixed(4));
}

/** The totals in sentences of `prose` (prose.ts) whose parts stand beside them, right or wrong. */
export function findSentenceSums(prose: string): readonly Sum[] {
  const sums: Sum[] = [];
  let from = 0;
  // Totals are everywhere, the words that divide one are rare: look for those and read backwards.
  for (const { index } of findAll(prose, CUE)) {
    if (index < from) continue;
    const before = prose.slice(Math.max(from, index - BEFORE_CUE), index);
    const total = TOTAL.exec(before);
    if (!total) continue;
    const [whole, number = '', unit = ''] = total;
    const rest = prose.slice(index, index + LONGEST);
    const stop = SENTENCE_END.exec(rest)?.index ?? rest.length;
    const parts = partsIn(rest.slice(0, stop), unit);
    if (!parts || isPartial(rest, Number(number), parts)) continue;
    const start = index - whole.length;
    if (BOUND.test(prose.slice(Math.max(0, start - 4), start))) continue;
    const label = whole.replace(/[（(，,：:]$/, '');
    sums.push({ span: { start, end: start + label.length }, total: Number(number), parts, label, kind: 'sentence' });
    from = index + stop;
  }
  return sums;
}

/** 其中 and 包括 may name only some of the parts; where they come near the total it is a slip. */
function isPartial(clause: string, total: number, parts: readonly number[]): boolean {
  return /^(?:其中|包括)/.test(clause) && addParts(parts) < total * MOST;
}

/** The figures of a clause that divides a total; undefined where it may not divide all of it, or counts something else. */
function partsIn(clause: string, unit: string): readonly number[] | undefined {
  if (OPEN_ENDED.test(clause)) return undefined;
  const figures = [...clause.matchAll(PART)];
  if (figures.length < 2 || figures.some((figure) => figure[2] !== unit)) return undefined;
  // A second figure in the same breath counts something else; every figure in the clause must have been read.
  if ((clause.match(/\d+(?:\.\d+)?/g)?.length ?? 0) !== figures.length) return undefined;
  return labelsExclude(clause, figures) ? figures.map((figure) => Number(figure[1])) : undefined;
}

/**
 * True when the words of the parts are alternatives: 普通程序、简易程序 and 结果维持、结果纠正 share a character at the
 * same end; 已化解、正在化解 share the verb. 党员、妇女 may overlap.
 */
function labelsExclude(clause: string, figures: readonly RegExpExecArray[]): boolean {
  let from = 0;
  const labels = figures.map((figure) => {
    const between = clause.slice(from, figure.index);
    from = figure.index + figure[0].length;
    return between
      .replace(/^.*(?:其中|包括|分别(?:为|是)?)[：:，,]?|[、，,和及与\s]/g, '')
      .replace(/(?:共|为|有|达|了)$/, '');
  });
  if (labels.every((label) => label === '')) return true;
  // 整改完成25件，已化解2件: the figure may stand behind its verb or before it, and these verbs exclude each other.
  if (labels.every((label) => STATE.test(label))) return true;
  const [first = ''] = labels;
  if (labels.some((label) => label === '')) return false;
  const sameEnd = labels.every((label) => label.at(-1) === first.at(-1));
  const sameStart = labels.every((label) => label[0] === first[0]);
  return new Set(labels).size === labels.length && (sameEnd || (sameStart && first.length > 2));
}

/** What has become of a matter: each is in one state only. */
const STATE = /整改|化解|稳控|维持|纠正|撤销|正在|尚未|其他/;

/** The rows and columns of a table that are called 合计. The identities of official tables are data of their profiles. */
export function findTableSums(table: Table): readonly Sum[] {
  const { rows } = table;
  if (rows.length < 3 || rows.some((row) => row.some((cell) => OFFICIAL.test(cell.value)))) return [];
  return [...findTotalRow(rows), ...findTotalColumn(rows)];
}

type Rows = readonly (readonly Located[])[];

function findTotalRow(rows: Rows): Sum[] {
  const last = rows.at(-1) ?? [];
  if (!isTotal(last[0]) || rows.slice(1, -1).some((row) => isTotal(row[0]))) return [];
  return last.slice(1).flatMap((cell, index) => {
    const column = index + 1;
    const numbers = rows.slice(1, -1).map((row) => numberIn(row[column]));
    return toSum(cell, numbers, { label: '合计', kind: 'column' });
  });
}

function findTotalColumn(rows: Rows): Sum[] {
  const [header = [], ...body] = rows;
  const column = header.findIndex((cell, index) => index > 0 && isTotal(cell));
  const units = new Set(header.slice(1).map((cell) => /[（(]([^（）()]{1,6})[）)]/.exec(cell.value)?.[1] ?? ''));
  if (column < 0 || (column !== header.length - 1 && column !== 1) || header.length < 4 || units.size > 1) return [];
  return body.flatMap((row) => {
    const cell = row[column];
    const others = row.slice(1).filter((_, index) => index + 1 !== column);
    return cell ? toSum(cell, others.map(numberIn), { label: '合计', kind: 'row' }) : [];
  });
}

function toSum(
  cell: Located,
  numbers: readonly (number | undefined)[],
  about: Pick<Sum, 'label' | 'kind'>,
): readonly Sum[] {
  const total = numberIn(cell);
  if (total === undefined || numbers.length < 2) return [];
  const parts = numbers.flatMap((number) => number ?? []);
  return parts.length === numbers.length && parts.length > 0 ? [{ span: cell.span, total, parts, ...about }] : [];
}

function isTotal(cell: Located | undefined): boolean {
  return /^[（(]?(?:合|总|共)计[）)]?(?:[（(][^（）()]{1,6}[）)])?$/.test(withoutBlanks(cell?.value ?? ''));
}

/** The number of a cell: an empty one and a dash count nothing; undefined for words. */
function numberIn(cell: Located | undefined): number | undefined {
  const text = withoutBlanks(cell?.value ?? '').replaceAll(/[,，*]/g, '');
  if (/^[-—/－]*$/.test(text)) return 0;
  return /^-?\d{1,12}(?:\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
}
