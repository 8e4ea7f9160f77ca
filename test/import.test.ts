import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { reportOf, walkSections } from '../server/src/core/draft.ts';
import { fixDraft } from '../server/src/core/fix.ts';
import { lint } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import { withoutBlanks } from '../server/src/core/text.ts';
import { importText, type ImportedText, type Removal } from '../server/src/features/import-text.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { isLinear } from './is-linear.ts';

const FOLDERS = ['../shared/seeds', '../shared/corpus'].filter((folder) => existsSync(folder));
const REAL = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((file) =>
  file.endsWith('.txt'),
);
if (FOLDERS.length === 0) console.log('../shared is absent: import is not tested on real reports');

for (const file of REAL) {
  const source = readFileSync(file, 'utf8');

  test(`${file}: what is not listed as removed stands in the draft`, () => {
    checkComplete(source, importText(source, file));
  });

  test(`${file}: the draft has the outline of the text`, () => {
    assert.deepEqual(outlineOf(importText(source, file).text), outlineOf(source));
  });

  test(`${file}: the fixed draft has nothing left to fix`, () => {
    checkSettled(importText(source, file).text);
  });
}

const FRAGMENTS = [
  [
    '某县某镇人民政府',
    '关于2024年法治政府建设情况的报告',
    '县委、县政府：',
    '青石乡',
    '国务院',
    '附件',
    '附件：1.名单',
  ],
  ['一、', '二、', '（一）', '(二)', '1.', '1、', '1)', '①', '第一部分', '第一章', '一是', '目录', '2024年', '3.15'],
  ['总体情况', '加强领导。', '各单位认真落实，', '成效明显；', '2025年1月10日', '（此件公开发布）', '发布时间：2025'],
  ['\n', '\n', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\f'],
  [
    '#',
    '# ',
    '>',
    '- ',
    '+ ',
    '* ',
    '---',
    '===',
    '|a|b|',
    '|-|-|',
    '<div>',
    '<!--',
    '```',
    '~~~',
    '[a]: b',
    '\\',
    '**',
  ],
  ['[bookmark: _GoBack]', '\ud800', '\udc00', '𠮷', '\0', 'Word', '报告类型: 甲', '***', '___', '- - -', '1. 5亿元'],
].flat();

test('what is not listed as removed stands in the draft, whatever the text', () => {
  const text = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: text }, fc.string({ unit: 'binary' })), (source) => {
      checkComplete(source, importText(source));
    }),
    { numRuns: 2000 },
  );
});

test('importing a draft again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }), (pieces) => {
      const head = '某县某镇人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n';
      const { text } = importText(head + pieces.join(''));
      assert.deepEqual(importText(text), { text, removals: [] });
    }),
    { numRuns: 500 },
  );
});

test('a line of a million characters is imported in linear time', () => {
  for (const words of ['某', ' ', '\u3000某', '- ']) {
    const task = (length: number): void => {
      const source = words.repeat(length / words.length);
      const { text } = importText(source);
      assert.equal(solid(text.replace(/^(?:# )?\\?/, '')), solid(source));
    };
    assert.ok(isLinear(task, 1_000_000), JSON.stringify(words));
  }
});

/** Walks source and draft side by side: the draft may only add front matter, `#` marks, escapes and line breaks. */
function checkComplete(source: string, imported: ImportedText): void {
  const kept = solid(keptOf(source, imported.removals));
  let at = 0;
  for (const line of withoutFrontMatter(imported.text).split('\n')) {
    const written = solid(line.replace(/^#{1,6} /, ''));
    const escape = (/^\d*\\/.exec(written)?.[0].length ?? 0) - 1;
    for (let index = 0; index < written.length; index += 1) {
      if (written[index] === kept[at]) at += 1;
      else assert.equal(index, escape, `${JSON.stringify(line)} in the draft of ${JSON.stringify(source)}`);
    }
  }
  assert.equal(at, kept.length, `lost: ${JSON.stringify(kept.slice(at, at + 40))} of ${JSON.stringify(source)}`);
}

function withoutFrontMatter(text: string): string {
  return text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n') + 5) : text;
}

function keptOf(source: string, removals: readonly Removal[]): string {
  const lines = source.split(/\r\n|\r|\n/);
  for (const removal of removals) {
    lines[removal.line - 1] = without(lines[removal.line - 1] ?? assert.fail('no such line'), removal);
  }
  return lines.join('\n');
}

function without(line: string, { removed, replacement = '', reason }: Removal): string {
  const at = reason === '行末空白' ? line.lastIndexOf(removed) : line.indexOf(removed);
  assert.ok(at >= 0, `${JSON.stringify(removed)} is not in ${JSON.stringify(line)}`);
  return line.slice(0, at) + replacement + line.slice(at + removed.length);
}

function solid(text: string): string {
  return text.replace(/[\s\u200b]/g, '');
}

function outlineOf(text: string): unknown {
  const { title, recipient, signature, date, sections } = reportOf(parseDraft(text));
  return {
    title: withoutBlanks(title?.text ?? ''),
    recipient: recipient?.value,
    signature: signature && withoutBlanks(signature.value),
    date: date?.value,
    sections: Array.from(walkSections(sections), (section) => [
      section.level,
      section.ordinal && withoutBlanks(section.ordinal.text),
      withoutBlanks(section.title),
    ]),
  };
}

function checkSettled(text: string): void {
  const fixed = fixDraft(parseDraft(text), standardOptions);
  const left = lint(parseDraft(fixed.text), standardOptions).findings.filter((finding) => finding.fix);
  assert.deepEqual(
    left.map((finding) => `${finding.rule.id}: ${finding.message}`),
    [],
  );
  assert.equal(fixDraft(parseDraft(fixed.text), standardOptions).text, fixed.text);
}
