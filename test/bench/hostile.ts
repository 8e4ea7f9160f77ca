/** Texts of about so many characters that are nothing but one construct, each in the form that is hardest to read. */
export const HOSTILE: Readonly<Record<string, (characters: number) => string>> = {
  ...ofUnits('one line of', [
    ...['*', '_', '~', '[', ']', '](', '`', '<', '>', '|', '\\', '&', '#', '-', '!', ' ', '\u3000', '\0'],
    ...['（', '）', '(', '《', '》', '“', '”', '"', '‘', '【', '〔', '。', '，', '、', '：', '…', '—'],
    ...[
      '1',
      '１',
      '1,',
      '1.',
      '1-',
      '一',
      '（一）',
      '第一',
      '2024年',
      '1%',
      '约',
      '多',
      '的',
      '一是',
      '一是甲；',
      '1 甲',
    ],
    ...[
      '《甲》',
      '“甲”',
      '*a ',
      '**甲**',
      '[a](b)',
      '`a` ',
      '<a>',
      '&amp;',
      '[bookmark: ',
      '<!--',
      '法制',
      '县政府',
      '\ud83d',
    ],
  ]),
  ...ofUnits('lines of', [
    ...[
      '\n',
      '\r\n',
      '甲\n',
      '甲。\n\n',
      '# 甲\n',
      '###### \n',
      '一、甲\n',
      '（一）甲\n',
      '1.甲\n',
      '①甲\n',
      '一是甲。\n',
    ],
    ...[
      '第一部分　甲\n',
      '附件\n',
      '附件：甲\n',
      '2024年1月1日\n',
      '县委：\n',
      '目录\n',
      '一、甲……1\n',
      '甲\t乙\n',
      '　　甲 \n',
    ],
    ...[
      '| 甲 | 1 |\n',
      '|\n',
      '| 甲 |\n| - |\n',
      '> 甲\n',
      '- 甲\n',
      '1. 甲\n',
      '```\n',
      '```\n甲\n```\n',
      '---\n',
      '甲\n===\n',
    ],
    ...[
      '    甲\n',
      '<div>\n',
      '</div>\n\n',
      '<!-- 甲 -->\n',
      '<!-- 忽略 dash -->\n',
      '[甲]: 乙\n',
      '[^1]: 甲\n',
      '[^1]\n',
    ],
  ]),
  'front matter of brackets': (characters) => `---\na: ${'['.repeat(characters)}\n---\n`,
  'front matter of keys': (characters) => `---\n${units(characters, (index) => `键${index}: 值\n`)}---\n`,
  'front matter without end': (characters) => `---\n${'a: b\n'.repeat(characters / 5)}`,
  'front matter of anchors': (characters) => `---\n${units(characters, (index) => `a${index}: &x${index} 甲\n`)}---\n`,
  'nested quotes': (characters) => units(characters, (index) => `${'>'.repeat(index % 100)} 甲\n`),
  'nested lists': (characters) => units(characters, (index) => `${'  '.repeat(index % 100)}- 甲\n`),
  'brackets open and close': (characters) => `${'（'.repeat(characters / 2)}${'）'.repeat(characters / 2)}`,
  'links open and close': (characters) => `${'['.repeat(characters / 2)}${']'.repeat(characters / 2)}`,
  'a table of one row': (characters) => `${'| 甲 '.repeat(characters / 8)}|\n${'| - '.repeat(characters / 8)}|\n`,
  'backticks of growing length': (characters) => units(characters, (index) => `${'`'.repeat(1 + (index % 300))}甲`),
  'numbered sections': (characters) => units(characters, (index) => `（${index}）甲。\n\n`),
  'sentences that come twice': (characters) =>
    '全年排查矛盾纠纷一百八十七件，化解一百八十二件，群众普遍满意。'.repeat(characters / 31),
  'comments that set rules aside': (characters) =>
    units(characters, (index) => `<!-- 忽略 dash、rule-${index} -->\n\n甲，，乙。\n\n`),
};

function ofUnits(what: string, pieces: readonly string[]): Record<string, (characters: number) => string> {
  return Object.fromEntries(
    pieces.map((piece) => [
      `${what} ${JSON.stringify(piece)}`,
      (characters: number) => piece.repeat(Math.ceil(characters / piece.length)),
    ]),
  );
}

function units(characters: number, unit: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, index = 1; length < characters; index += 1) {
    const piece = unit(index);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}
