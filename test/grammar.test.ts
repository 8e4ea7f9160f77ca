import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const SCOPE = 'text.html.markdown.report-draft';
const VSCODE = '.vscode-test/npm/node_modules/code-server/lib/vscode/extensions';
const GRAMMARS: Readonly<Record<string, readonly string[]>> = {
  'text.html.markdown': [`${VSCODE}/markdown-basics/syntaxes/markdown.tmLanguage.json`],
  'source.yaml': [`${VSCODE}/yaml/syntaxes/yaml.tmLanguage.json`],
  'source.yaml.1.2': [`${VSCODE}/yaml/syntaxes/yaml-1.2.tmLanguage.json`],
};

/** Just enough of the grammars that ours embeds, so that the test needs no VS Code. */
const STAND_INS: Readonly<Record<string, string>> = {
  'text.html.markdown': JSON.stringify({
    scopeName: 'text.html.markdown',
    patterns: [],
    repository: {
      inline: { patterns: [{ name: 'markup.bold.markdown', match: '\\*\\*[^*]+\\*\\*' }] },
      separator: { name: 'meta.separator.markdown', match: '^-{3,}$' },
      lists: { name: 'markup.list.unnumbered.markdown', match: '^[*+-][ \\t].*$' },
      blockquote: { name: 'markup.quote.markdown', match: '^>.*$' },
      table: { name: 'markup.table.markdown', match: '^\\|.*\\|$' },
      html: { patterns: [{ name: 'comment.block.html', begin: '^\\s*<!--', end: '-->' }] },
      fenced_code_block: { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
      'link-def': { name: 'meta.link.reference.def.markdown', match: '^\\[[^\\]]+\\]:.*$' },
    },
  }),
  'source.yaml': JSON.stringify({
    scopeName: 'source.yaml',
    patterns: [{ name: 'entity.name.tag.yaml', match: '^[^:#\\s]+(?=:)' }],
  }),
};

await suite('with stand-ins for Markdown and YAML', (scope) => STAND_INS[scope]);
if (existsSync(VSCODE)) {
  await suite('with the Markdown and YAML of VS Code', (scope) => {
    const file = GRAMMARS[scope]?.[0];
    return file && readFileSync(file, 'utf8');
  });
} else {
  console.log(`${VSCODE} is absent: the grammar is not tested with the Markdown of VS Code`);
}

async function suite(name: string, read: (scope: string) => string | undefined): Promise<void> {
  const grammar = await loadGrammar(read);
  const check = (text: string, part: string, ...scopes: readonly string[]): void => {
    const found = scopesOf(grammar, text, part);
    for (const scope of scopes) assert.ok(has(found, scope), `“${part}” has ${found.join(' ')}, not ${scope}`);
  };
  const checkNot = (text: string, part: string, scope: string): void => {
    const found = scopesOf(grammar, text, part);
    assert.ok(!has(found, scope), `“${part}” has ${found.join(' ')}`);
  };

  describe(name, () => {
    test('front matter is YAML, and nothing else is', () => {
      const text = '---\n报告类型: 年度报告\n报告年度: 2024\n---\n\n正文：\n';
      check(text, '报告类型', 'meta.embedded.block.frontmatter', 'entity.name.tag.yaml');
      checkNot(text, '正文', 'meta.embedded.block.frontmatter');
      check('正文\n\n---\n', '---', 'meta.separator.markdown');
    });

    test('marked headings', () => {
      const text = '# 某县报告\n\n## 一、总体情况\n\n### （一） **加强**领导\n';
      check(text, '#', 'markup.heading.markdown', 'punctuation.definition.heading.markdown');
      check(text, '某县报告', 'markup.heading.markdown', 'entity.name.section.markdown');
      check(text, '一、', 'markup.heading.markdown', 'constant.numeral.ordinal');
      check(text, '总体情况', 'entity.name.section.markdown');
      check(text, '（一）', 'constant.numeral.ordinal');
      check(text, '加强', 'markup.bold');
    });

    test('every official ordinal opens an unmarked heading', () => {
      for (const ordinal of [
        '第一部分',
        '第二章',
        '一、',
        '（一）',
        '(十二)',
        '1.',
        '3．',
        '1、',
        '（1）',
        '1)',
        '①',
        '㈠',
        '⑴',
        '⒈',
      ]) {
        check(
          `正文。\n　　${ordinal} 加强领导\n正文。\n`,
          ordinal,
          'markup.heading.unmarked',
          'constant.numeral.ordinal',
        );
        check(`正文。\n　　${ordinal} 加强领导\n正文。\n`, '加强领导', 'entity.name.section');
      }
    });

    test('a run-in heading ends at its first full stop', () => {
      const text = '正文\n**（一）加强领导。**各单位认真落实。\n';
      check(text, '（一）', 'markup.heading.run-in', 'constant.numeral.ordinal');
      check(text, '加强领导', 'markup.heading.run-in', 'entity.name.section');
      checkNot(text, '各单位', 'markup.heading');
    });

    test('numbers that are no ordinals', () => {
      for (const line of ['3.15消费者权益日', '三、四个部门', '2024年以来', '二、三产业融合', '1.5亿元']) {
        checkNot(`${line}协同推进\n`, line.slice(0, 2), 'constant.numeral.ordinal');
      }
      check('1.2024年任务\n', '1.', 'constant.numeral.ordinal');
    });

    test('a numbered list line is no heading', () => {
      check('（一）甲村；\n', '（一）', 'constant.numeral.ordinal');
      checkNot('（一）甲村；\n', '甲村', 'markup.heading');
    });

    test('items open a line or follow punctuation', () => {
      const text = '一是抓学习。二是抓执法；三要抓落实，重点之一是宣传，三要素齐全。\n';
      for (const item of ['一是', '二是', '三要']) check(text, item, 'punctuation.definition.list.begin.markdown');
      checkNot('重点之一是宣传，三要素齐全。\n', '一是', 'punctuation.definition.list');
      checkNot('重点之一是宣传，三要素齐全。\n', '三要', 'punctuation.definition.list');
      check('## 一、甲\n（一）乙。一是丙。\n', '一是', 'punctuation.definition.list.begin.markdown');
    });

    test('placeholders', () => {
      for (const part of ['【成效数据】', '××', 'XX', '____'])
        check(`全年办理${part}件。\n`, part, 'variable.other.placeholder');
      checkNot('使用EXXON软件。\n', 'XX', 'variable.other.placeholder');
      check('## 一、【事由】情况\n', '【事由】', 'markup.heading.markdown', 'variable.other.placeholder');
    });

    test('attachments and dates', () => {
      check('附件：1.名单\n', '附件：', 'keyword.other.attachment');
      check('附件：1.名单\n', '1.', 'constant.numeral.ordinal');
      check('附件1\n', '附件1', 'keyword.other.annex');
      check('　　2025年1月10日\n', '2025年1月10日', 'constant.numeral.date');
      check('二〇二五年一月十日\n', '二〇二五年', 'constant.numeral.date');
      checkNot('2025年1月10日召开会议。\n', '2025', 'constant.numeral.date');
    });

    test('comments, also over lines', () => {
      const text = '正文<!-- 甲 -->乙\n\n<!-- 丙\n丁 -->\n戊\n';
      for (const part of ['甲', '丙', '丁']) check(text, part, 'comment.block.html');
      for (const part of ['乙', '戊']) checkNot(text, part, 'comment');
    });

    test('Markdown goes on working', () => {
      check('甲\n\n- 乙\n', '乙', 'markup.list.unnumbered');
      check('甲\n\n> 乙\n', '乙', 'markup.quote');
      check('甲\n\n| 乙 | 丙 |\n| - | - |\n', '乙', 'markup.table');
      check('甲\n\n```\n一、乙\n```\n', '一、乙', 'markup.fenced_code');
      check('甲，**乙**，丙\n', '乙', 'markup.bold');
      checkNot('    甲\n', '甲', 'markup.raw');
    });
  });
}

async function loadGrammar(read: (scope: string) => string | undefined): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM({ data: readFileSync(wasm) });
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const text = scope === SCOPE ? readFileSync('syntaxes/report-draft.tmLanguage.json', 'utf8') : read(scope);
      // parseRawGrammar goes by the ending of the name; the promise is what the registry asks for.
      return Promise.resolve<IRawGrammar | null>(text ? textmate.parseRawGrammar(text, `${scope}.json`) : null);
    },
  });
  const grammar = await registry.loadGrammar(SCOPE);
  assert.ok(grammar);
  return grammar;
}

/** Scopes of the first token that holds the first character of `part`. */
function scopesOf(grammar: IGrammar, text: string, part: string): readonly string[] {
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    const at = line.indexOf(part);
    const token = result.tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
    if (token) return token.scopes.slice(1);
  }
  return assert.fail(`no ${part} in ${text}`);
}

function has(scopes: readonly string[], scope: string): boolean {
  return scopes.some((found) => found === scope || found.startsWith(`${scope}.`));
}
