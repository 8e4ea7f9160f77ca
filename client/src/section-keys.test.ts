import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutlineNode } from '../../server/src/lsp/protocol.ts';
import { assignKeys, findByKey, sectionAround, type KeyedSection } from './section-keys.ts';

/** Sections written as an outline, two blanks a level; each takes one line of the text. */
function outline(text: string): readonly OutlineNode[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const depthOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
  const nodesFrom = (start: number, depth: number): OutlineNode[] => {
    const nodes: OutlineNode[] = [];
    for (let index = start; index < lines.length && depthOf(lines[index] ?? '') >= depth; index += 1) {
      const line = lines[index] ?? '';
      if (depthOf(line) > depth) continue;
      let end = index + 1;
      while (end < lines.length && depthOf(lines[end] ?? '') > depth) end += 1;
      nodes.push(nodeOf(line.trim(), { start: index, end }, nodesFrom(index + 1, depth + 2)));
    }
    return nodes;
  };
  return nodesFrom(0, 0);
}

function nodeOf(title: string, lines: { start: number; end: number }, children: OutlineNode[]): OutlineNode {
  const start = { line: lines.start, character: 0 };
  const range = { start, end: { line: lines.end, character: 0 } };
  const findings = { error: 0, warning: 0, info: 0 };
  return {
    ordinal: '',
    title,
    form: 'marked',
    level: 1,
    range,
    selectionRange: range,
    characters: 0,
    findings,
    covers: [],
    children,
  };
}

function keysAfter(...texts: readonly string[]): string {
  let count = 0;
  let sections: readonly KeyedSection[] = [];
  for (const text of texts) sections = assignKeys(outline(text), sections, () => String(++count));
  return show(sections);
}

function show(sections: readonly KeyedSection[]): string {
  return sections
    .map(({ key, node, children }) => `${node.title}${key}${children.length > 0 ? `(${show(children)})` : ''}`)
    .join(' ');
}

test('sections are numbered in the order of the text', () => {
  assert.equal(keysAfter('甲\n  乙\n丙'), '甲1(乙2) 丙3');
});

test('a section keeps its key when another is put before it', () => {
  assert.equal(keysAfter('甲\n乙', '新\n甲\n乙'), '新3 甲1 乙2');
});

test('a section keeps its key while its title is typed', () => {
  assert.equal(keysAfter('甲\n乙\n丙', '甲\n乙的标题\n丙'), '甲1 乙的标题2 丙3');
});

test('subsections keep their keys when the title above them changes', () => {
  assert.equal(keysAfter('甲\n  乙\n  丙', '新甲\n  乙\n  丙'), '新甲1(乙2 丙3)');
});

test('sections with one title keep their keys in order', () => {
  assert.equal(keysAfter('甲\n甲', '甲\n甲\n甲'), '甲1 甲2 甲3');
});

test('sections that change places take their keys along', () => {
  assert.equal(keysAfter('甲\n乙\n丙', '丙\n甲\n乙'), '丙3 甲1 乙2');
});

test('the innermost section around the cursor is found', () => {
  const sections = assignKeys(outline('甲\n  乙\n丙'), [], () => '');
  const titleAt = (line: number, character: number): string | undefined =>
    sectionAround(sections, { line, character })?.node.title;
  assert.equal(titleAt(0, 3), '甲');
  assert.equal(titleAt(1, 0), '乙');
  assert.equal(titleAt(2, 0), '丙');
  assert.equal(titleAt(9, 0), undefined);
});

test('a section is found by its key at any depth', () => {
  let count = 0;
  const sections = assignKeys(outline('甲\n  乙\n    丙'), [], () => String(++count));
  assert.equal(findByKey(sections, '3')?.node.title, '丙');
  assert.equal(findByKey(sections, '9'), undefined);
});
