import fc from 'fast-check';

/** Lines that open or close what may reach over blank lines, and lines near to them. */
const REACHING = [
  ...['```', '````', '``` ts', '``` `', '```甲', '```\u3000', '    ```', '~~~', '~~~~', '~~甲~~'],
  ...['<!-- 甲 -->', '<!-- 甲', '乙 -->', '-->', '<!-->', '<!--->', '    <!-- 甲', '<pre>', '</pre>', '  <pre'],
  ...['<script>', '</script>', '<style', '<textarea>甲</textarea>', '<?', '<?--', '?>', '<!A', '>', '<!甲>'],
  ...['<![CDATA[', '    <![CDATA[', ']]>', '<div>', '</div>', '<a>', '</a>', '<预'],
];
/** Lines of every other construct of CommonMark and GFM. */
const OTHER = [
  ...['甲', '一、甲。', '（一）乙。接着写正文。', '　　甲，乙；丙。', ' ', '\t', '\u3000', '\u00a0', '👍 甲', '\ud83d'],
  ...['# 甲', '## 一、乙 ##', '### （一）丙', '#', '####### 丁', '#戊', '   # 己', '    # 庚', '\\# 辛'],
  ...['---', '***', '___', '- - -', '--', '--- 甲', '    ---', '===', '='],
  ...['> 甲', '> > 乙', '> ```', '- 甲', '* 乙', '+ 丙', '-', '1. 甲', '2) 乙', '  - 丁', '   戊', '    己', '\t庚'],
  ...[
    '| 甲 | 乙 |',
    '| 甲 || 乙 |  ',
    '|\\\\| \\',
    '| --- | --- |',
    '| :- | -: |',
    '| 甲 \\| 乙 | `|` |',
    '    | 丙 |',
  ],
  ...[
    '甲|乙',
    '-|-',
    ':-',
    '-:',
    '|-|',
    '|',
    '甲 <b>',
    '甲 <!-- 乙 -->',
    '`<!-- 甲 -->`',
    '`甲`',
    '**甲**',
    '[甲](乙)',
  ],
  ...['[甲]: 乙', '[甲]:', "'丙'", '[甲]: <!--', '[甲', '乙]: 丙', '[^1]: 甲', '[bookmark: _GoBack]甲'],
];
/** Pieces of lines, for what no list of lines foresees. */
const PIECES = [
  ...['\n', '甲', '，', ' ', '  ', '    ', '\t', '\u3000', '\u00a0', '\f', '\v', '\u2028', '\u0085', '\0', '\ufeff'],
  ...[
    '#',
    '-',
    '*',
    '_',
    '+',
    '=',
    '>',
    '1.',
    '`',
    '~',
    '|',
    ':',
    '<',
    '!',
    '?',
    '/',
    '[',
    ']',
    '(',
    ')',
    '^',
    '"',
    "'",
  ],
  ...['\\', '<!--', '-->', '```', '~~~', '---', '&amp;', 'a', 'div', 'pre', 'https://a.cn', 'a@b.cn', '👍', '\udc4d'],
];
const FRONT_MATTER = [
  ...['---\n', '---\n---\n', '---\n年度: 2024\n---\n', '---  \n# 甲\n\n---\t\n', '---\n- 甲\n----\n', ' ---\n---\n'],
];

const line = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: fc.constantFrom(...OTHER) },
    { weight: 3, arbitrary: fc.constantFrom(...REACHING) },
  )
  .map((text) => `${text}\n`);
const part = fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom(...PIECES) });
const head = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...FRONT_MATTER) },
);

/** Documents of a few lines without a byte order mark, made to be hard to read. */
export const generatedDocuments: fc.Arbitrary<string> = fc
  .tuple(head, fc.array(part, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([start, parts, lineBreak]) => `${start}${parts.join('')}`.replace(/^\ufeff+/, '').replaceAll('\n', lineBreak));
