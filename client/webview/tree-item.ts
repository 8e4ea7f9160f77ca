import type { TreeNode } from '../src/preview-protocol.ts';
import { createElement, placeChildren, setAttribute, setText } from './elements.ts';
import { createMarks } from './marks.ts';

/** One row of the tree together with the list of the rows below it. */
export interface TreeItem {
  readonly element: HTMLLIElement;
  readonly row: HTMLElement;
  readonly group: HTMLUListElement;
  update(node: TreeNode, place: { readonly level: number; readonly isExpanded: boolean }): void;
}

export function createTreeItem(key: string): TreeItem {
  const element = createElement('li');
  element.dataset['key'] = key;
  element.setAttribute('role', 'treeitem');
  const row = createElement('div', 'row');
  const twisty = createElement('span', 'twisty');
  const name = createElement('span', 'name');
  const marks = createElement('span', 'marks');
  const words = createElement('span', 'words');
  words.append(name, marks);
  const characters = createElement('span', 'characters');
  row.append(twisty, words, characters);
  const group = createElement('ul');
  group.setAttribute('role', 'group');
  element.append(row);
  return {
    element,
    row,
    group,
    update: (node, { level, isExpanded }) => {
      const hasChildren = node.children.length > 0;
      setAttribute(element, 'aria-label', node.label);
      setAttribute(element, 'aria-level', String(level));
      setAttribute(element, 'aria-expanded', hasChildren ? String(isExpanded) : null);
      setText(name, node.text);
      setText(characters, node.characters);
      placeChildren(marks, createMarks(node.marks));
      placeChildren(element, hasChildren ? [row, group] : [row]);
      element.style.setProperty('--level', String(level));
    },
  };
}
