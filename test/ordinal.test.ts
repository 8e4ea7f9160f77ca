import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDigits, parseHanNumeral, toHanDigits, toHanNumeral } from '../server/src/core/numeral.ts';
import {
  formatOrdinal,
  formatOrdinalBefore,
  opensWith,
  parseOrdinal,
  type OrdinalStyle,
} from '../server/src/core/ordinal.ts';

const STYLES: readonly OrdinalStyle[] = ['part', 'chapter', 'han', 'han-bracket', 'digit', 'digit-bracket', 'circled'];

/** `style value text` of the ordinal that `line` opens with, or `-`. */
function read(line: string): string {
  const ordinal = parseOrdinal(line);
  return ordinal ? `${ordinal.style} ${ordinal.value} ${ordinal.text}` : '-';
}

function checkRead(expected: Readonly<Record<string, string>>): void {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((line) => [line, read(line)])), expected);
}

test('汉字 numerals up to a hundred and beyond', () => {
  const numerals = [
    '一',
    '十',
    '十二',
    '一十二',
    '二十',
    '二十一',
    '廿',
    '廿一',
    '卅五',
    '百',
    '一百',
    '一百零一',
    '一百〇一',
  ];
  assert.deepEqual(numerals.map(parseHanNumeral), [1, 10, 12, 12, 20, 21, 20, 21, 35, 100, 100, 101, 101]);
  assert.deepEqual(
    ['一百一十', '一百一十九', '〇', '零', '二〇二五', '两'].map(parseHanNumeral),
    [110, 119, 0, 0, 2025, 2],
  );
  assert.deepEqual(['', '二三', '十十', '一百百', '甲', '1'].map(parseHanNumeral), Array(6).fill(undefined));
});

test('a 汉字 numeral reads back as it was written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), (value) => parseHanNumeral(toHanNumeral(value)) === value));
  assert.equal(toHanNumeral(1000), '1000');
  assert.equal(toHanDigits(2025), '二〇二五');
});

test('digits of half and full width', () => {
  assert.deepEqual(['7', '１２', '1２', '一', '', '1.5'].map(parseDigits), [
    7,
    12,
    12,
    undefined,
    undefined,
    undefined,
  ]);
});

test('official ordinals', () => {
  checkRead({
    '一、总体情况': 'han 1 一、',
    '（十二）加强学习': 'han-bracket 12 （十二）',
    '3.健全机制': 'digit 3 3.',
    '（4）定期会商': 'digit-bracket 4 （4）',
    '⑤分级负责': 'circled 5 ⑤',
    '第一部分　总体': 'part 1 第一部分',
    '第十章　附则': 'chapter 10 第十章',
    '第二编：实施': 'chapter 2 第二编：',
  });
});

test('ordinals in the wrong form are ordinals', () => {
  checkRead({
    '一.总体情况': 'han 1 一.',
    '一，总体情况': 'han 1 一，',
    '一 、总体情况': 'han 1 一 、',
    '1、健全机制': 'digit 1 1、',
    '２．健全机制': 'digit 2 ２．',
    '1\\.健全机制': 'digit 1 1\\.',
    '(三)加强学习': 'han-bracket 3 (三)',
    '三）加强学习': 'han-bracket 3 三）',
    '（ 三 ）加强学习': 'han-bracket 3 （ 三 ）',
    '（三）、加强学习': 'han-bracket 3 （三）、',
    '（１）定期会商': 'digit-bracket 1 （１）',
    '1)定期会商': 'digit-bracket 1 1)',
    '㈠加强学习': 'han-bracket 1 ㈠',
    '⑴定期会商': 'digit-bracket 1 ⑴',
    '⒈健全机制': 'digit 1 ⒈',
    '⒈、健全机制': 'digit 1 ⒈、',
  });
});

test('figures, dates and decimal outlines are none', () => {
  checkRead({
    '1.1 总体情况': '-',
    '3.15消费者权益日': '-',
    '12.4国家宪法日': '-',
    '2.5亿元资金': '-',
    '2024年，全县': '-',
    '12月4日': '-',
    '0.甲': '-',
    '200.甲': '-',
    '1.2023年工作': 'digit 1 1.',
  });
});

test('approximate numbers are none, titles that begin with a numeral are', () => {
  checkRead({
    '三、四个乡镇': '-',
    '二、三产业': '-',
    '一、二、三产业': '-',
    '五.四青年节': '-',
    '三．一五晚会': '-',
    '五.一批项目': 'han 5 五.',
    '七、八月份': '-',
    '一、一年来的工作': 'han 1 一、',
    '二、一年来的工作': 'han 2 二、',
    '三、 四个方面': 'han 3 三、',
    一是加强学习: '-',
    一个目标: '-',
    '附件：1.名单': '-',
    '': '-',
  });
});

test('spans point into the text', () => {
  const ordinal = parseOrdinal('（ 三 ）、\u3000甲', 10);
  assert.deepEqual(
    [ordinal?.span, ordinal?.numeral, ordinal?.delimiter, ordinal?.gap],
    [
      { start: 10, end: 16 },
      { start: 12, end: 13 },
      { start: 15, end: 16 },
      { start: 16, end: 17 },
    ],
  );
});

test('a written ordinal is read as the same', () => {
  const ordinals = fc.record({ style: fc.constantFrom(...STYLES), value: fc.integer({ min: 1, max: 199 }) });
  fc.assert(
    fc.property(ordinals, ({ style, value }) => {
      const text = formatOrdinal(style, value);
      // ① ends at ⑳.
      const written = style === 'circled' && value > 20 ? 'digit-bracket' : style;
      return opensWith(`${text}加强领导`, { style: written, value, text });
    }),
  );
});

test('a title that would run into its ordinal keeps apart', () => {
  const cases = [
    formatOrdinalBefore('digit', 1, '3个村'),
    formatOrdinalBefore('digit', 1, '2023年工作'),
    formatOrdinalBefore('han', 3, '四个方面'),
    formatOrdinalBefore('han-bracket', 3, '四个方面'),
    formatOrdinalBefore('chapter', 1, '总则'),
  ];
  assert.deepEqual(cases, ['1. ', '1.', '三、 ', '（三）', '第一章\u3000']);
});

test('whatever follows, the ordinal in front of a title is read back', () => {
  const title = fc.string({
    unit: fc.constantFrom(...Array.from('一三四五个年村甲乙013.')),
    minLength: 1,
    maxLength: 6,
  });
  const styles = fc.constantFrom<OrdinalStyle>('han', 'han-bracket', 'digit', 'digit-bracket');
  fc.assert(
    fc.property(styles, fc.integer({ min: 1, max: 99 }), title, (style, value, words) => {
      const ordinal = parseOrdinal(formatOrdinalBefore(style, value, words) + words);
      return ordinal?.style === style && ordinal.value === value;
    }),
    { numRuns: 2000 },
  );
});
