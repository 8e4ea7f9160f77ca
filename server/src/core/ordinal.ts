import { HAN_NUMERAL, HAN_NUMERALS, parseDigits, parseHanNumeral, toHanNumeral } from './numeral.ts';
import { BLANK, codesOf, isBlankAt, type Span } from './text.ts';

/**
 * What an ordinal looks like. `han` 一、, `han-bracket` （一）, `digit` 1., `digit-bracket` （1）, `circled` ①, and
 * the two that stand above 一、: `part` 第一部分, `chapter` 第一章.
 */
export type OrdinalStyle = 'part' | 'chapter' | 'han' | 'han-bracket' | 'digit' | 'digit-bracket' | 'circled';

/** An ordinal as it is written in front of a heading. */
export class Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** As written, blanks around it left out: `（一）`, `1、`. */
  readonly text: string;
  /** Whether it is written in the official form of its style. */
  readonly isOfficial: boolean;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly delimiterStart: number;
  /** Behind the blanks after the ordinal. */
  readonly titleStart: number;

  constructor({ style, value, text, isOfficial }: WrittenOrdinal, places: OrdinalPlaces) {
    this.style = style;
    this.value = value;
    this.text = text;
    this.isOfficial = isOfficial;
    this.start = places.start;
    this.end = places.end;
    this.numeralStart = places.numeralStart;
    this.numeralEnd = places.numeralEnd;
    this.delimiterStart = places.delimiterStart;
    this.titleStart = places.titleStart;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** The numeral alone, without brackets and delimiter. */
  get numeral(): Span {
    return { start: this.numeralStart, end: this.numeralEnd };
  }

  /** What follows the numeral or the closing bracket: `、`, `.`, `．`, or nothing. */
  get delimiter(): Span {
    return { start: this.delimiterStart, end: this.end };
  }

  /** Blanks between the ordinal and the title. */
  get gap(): Span {
    return { start: this.end, end: this.titleStart };
  }
}

/** What is the same wherever an ordinal stands, */
type WrittenOrdinal = Pick<Ordinal, 'style' | 'value' | 'text' | 'isOfficial'>;
/** and where it and its pieces begin and end. */
type OrdinalPlaces = Pick<Ordinal, 'start' | 'end' | 'numeralStart' | 'numeralEnd' | 'delimiterStart' | 'titleStart'>;

const HAN_ORDINAL = new RegExp(`^(${HAN_NUMERAL}{1,5})${BLANK}*([、.．,，:：])`);
const BRACKETED = new RegExp(
  `^([（(]?)${BLANK}*(${HAN_NUMERAL}{1,5}|[0-9０-９]{1,3})${BLANK}*([）)])${BLANK}*([、.．,，:：]?)`,
);
const DIGIT = new RegExp(`^([0-9０-９]{1,3})${BLANK}*\\\\?([、.．])`);
const DIVISION = new RegExp(`^第${BLANK}*(${HAN_NUMERAL}{1,5}|[0-9０-９]{1,3})${BLANK}*(部分|章|编)([、.．：:]?)`);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const PARENTHESIZED_HAN = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const PARENTHESIZED_DIGIT = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const DIGIT_FULL_STOP = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const SINGLE_CHARACTERS: readonly (readonly [string, OrdinalStyle])[] = [
  [CIRCLED, 'circled'],
  [PARENTHESIZED_HAN, 'han-bracket'],
  [PARENTHESIZED_DIGIT, 'digit-bracket'],
  [DIGIT_FULL_STOP, 'digit'],
];
/** An ordinal opens with one of these. */
const OPENERS = codesOf(
  ['第（(0123456789０１２３４５６７８９', HAN_NUMERALS, ...SINGLE_CHARACTERS.map(([characters]) => characters)].join(
    '',
  ),
);
/** Division and circle have no form but the one they are known by. */
const OFFICIAL: Readonly<Record<OrdinalStyle, RegExp>> = {
  part: /^/,
  chapter: /^/,
  han: new RegExp(`^${HAN_NUMERAL}+、$`),
  'han-bracket': new RegExp(`^（${HAN_NUMERAL}+）$`),
  // 1\. keeps Markdown from reading a list.
  digit: /^[0-9]+\\?\.$/,
  'digit-bracket': /^（[0-9]+）$/,
  circled: /^/,
};
/** 3.15消费者权益日, 1.1 and 2.5亿元 are no ordinals; 1.2023年工作 is one. */
const DECIMAL_AFTER_POINT = /^[0-9０-９](?!\d{3}年)/;
/** 三、四个 and 二、三产业 at the start of a line: an approximate number, not an ordinal. */
const APPROXIMATE = /^([一二三四五六七八九十])(?:[个年天次名种级线届月遍项轮期等人、]|产业|季度)/;
const PLAIN_OPENING = new RegExp(`^(?!${HAN_NUMERAL})[\\u4e00-\\u9fff]`);
/** 五.四青年节 and 三．一五晚会: a day with a point, not an ordinal. */
const DAY =
  /^[.．][一二三四五六七八九十]{1,3}(?:国际|全国|国家|青年|妇女|劳动|儿童|建军|建党|国庆|消费|禁毒|节|运动|精神|晚会|假期|期间|前夕|活动)/;

/**
 * Reads the ordinal that `line` opens with; undefined when it opens with none. `line` must not start with blanks.
 * Decimal outlines (1.1), dates, figures and 一是 are not ordinals.
 */
export function parseOrdinal(line: string, offset = 0): Ordinal | undefined {
  if (!OPENERS.has(line.charCodeAt(0))) return undefined;
  return parseHan(line, offset) ?? parseBracketed(line, offset) ?? parseDigit(line, offset) ?? parseRare(line, offset);
}

/** Writes an ordinal in its official form: 一、 （一） 1. （1） ① 第一部分. */
export function formatOrdinal(style: OrdinalStyle, value: number): string {
  switch (style) {
    case 'part':
      return `第${toHanNumeral(value)}部分`;
    case 'chapter':
      return `第${toHanNumeral(value)}章`;
    case 'han':
      return `${toHanNumeral(value)}、`;
    case 'han-bracket':
      return `（${toHanNumeral(value)}）`;
    case 'digit':
      return `${value}.`;
    case 'digit-bracket':
      return `（${value}）`;
    case 'circled':
      return CIRCLED[value - 1] ?? `（${value}）`;
  }
}

/**
 * Writes an ordinal in its official form in front of `title`, with a blank between where the title would run into the
 * ordinal: 1. 3个村, 三、 四个方面. 第一章 always has one.
 */
export function formatOrdinalBefore(style: OrdinalStyle, value: number, title: string): string {
  const written = formatOrdinal(style, value);
  if (style === 'part' || style === 'chapter') return `${written}\u3000`;
  return opensWith(written + title, { style, value, text: written }) ? written : `${written} `;
}

/** All that it matters of a title what ordinal stands in front: a title that opens with 汉字 but no numeral runs into none. */
export function openingOf(title: string): string {
  return PLAIN_OPENING.test(title) ? '' : title;
}

/** True when `line` is read as opening with just this ordinal, written this way. */
export function opensWith(line: string, ordinal: Pick<Ordinal, 'style' | 'value' | 'text'>): boolean {
  const found = parseOrdinal(line);
  return found?.style === ordinal.style && found.value === ordinal.value && found.text === ordinal.text;
}

function parseHan(line: string, offset: number): Ordinal | undefined {
  const match = HAN_ORDINAL.exec(line);
  if (!match) return undefined;
  const [whole, numeral = '', delimiter = ''] = match;
  const value = parseHanNumeral(numeral);
  if (value === undefined || value === 0 || value > 199) return undefined;
  const neighbour = APPROXIMATE.exec(line.slice(whole.length))?.[1];
  if (neighbour && parseHanNumeral(neighbour) === value + 1) return undefined;
  if (delimiter !== '、' && /^[一二三四五六七八九]{2,}$/.test(numeral)) return undefined;
  if (DAY.test(line.slice(whole.length - 1))) return undefined;
  const numeralSpan = { start: offset, end: offset + numeral.length };
  return build(line, offset, { style: 'han', value, length: whole.length, numeral: numeralSpan, delimiter });
}

function parseBracketed(line: string, offset: number): Ordinal | undefined {
  const match = BRACKETED.exec(line);
  if (!match) return undefined;
  const [whole, open = '', numeral = '', , delimiter = ''] = match;
  const digits = parseDigits(numeral);
  const value = digits ?? parseHanNumeral(numeral);
  if (value === undefined || value === 0 || value > 199) return undefined;
  const start = offset + whole.indexOf(numeral, open.length);
  const style = digits === undefined ? 'han-bracket' : 'digit-bracket';
  const numeralSpan = { start, end: start + numeral.length };
  return build(line, offset, { style, value, length: whole.length, numeral: numeralSpan, delimiter });
}

function parseDigit(line: string, offset: number): Ordinal | undefined {
  const match = DIGIT.exec(line);
  if (!match) return undefined;
  const [whole, numeral = '', delimiter = ''] = match;
  const value = parseDigits(numeral);
  if (value === undefined || value === 0 || value > 199) return undefined;
  if (delimiter !== '、' && DECIMAL_AFTER_POINT.test(line.slice(whole.length))) return undefined;
  const numeralSpan = { start: offset, end: offset + numeral.length };
  return build(line, offset, { style: 'digit', value, length: whole.length, numeral: numeralSpan, delimiter });
}

function parseRare(line: string, offset: number): Ordinal | undefined {
  const division = DIVISION.exec(line);
  if (division) {
    const [whole, numeral = '', kind, delimiter = ''] = division;
    const value = parseDigits(numeral) ?? parseHanNumeral(numeral);
    if (!value) return undefined;
    const start = offset + whole.indexOf(numeral);
    const style = kind === '部分' ? 'part' : 'chapter';
    const numeralSpan = { start, end: start + numeral.length };
    return build(line, offset, { style, value, length: whole.length, numeral: numeralSpan, delimiter });
  }
  const first = line[0];
  if (!first) return undefined;
  for (const [characters, style] of SINGLE_CHARACTERS) {
    const value = characters.indexOf(first) + 1;
    if (value === 0) continue;
    const delimiter = /^[、.．]/.exec(line.slice(1))?.[0] ?? '';
    const numeral = { start: offset, end: offset + 1 };
    return build(line, offset, { style, value, length: 1 + delimiter.length, numeral, delimiter });
  }
  return undefined;
}

interface Match {
  readonly style: OrdinalStyle;
  readonly value: number;
  readonly length: number;
  readonly numeral: Span;
  readonly delimiter: string;
}

function build(line: string, offset: number, { style, value, length, numeral, delimiter }: Match): Ordinal {
  let written = length;
  while (written > 0 && isBlankAt(line, written - 1)) written -= 1;
  const end = offset + written;
  let title = written;
  while (isBlankAt(line, title)) title += 1;
  const places = {
    start: offset,
    end,
    numeralStart: numeral.start,
    numeralEnd: numeral.end,
    delimiterStart: end - delimiter.length,
    titleStart: offset + title,
  };
  const text = line.slice(0, written);
  return new Ordinal({ style, value, text, isOfficial: OFFICIAL[style].test(text) }, places);
}
