import type { TreeNode } from '../src/preview-protocol.ts';
import { commandForKey, findTyped, type TreeCommand, type VisibleRow } from '../src/tree-navigation.ts';
import { placeChildren, setAttribute } from './elements.ts';
import { createTreeItem, type TreeItem } from './tree-item.ts';

export interface TreeListener {
  /** A person wants to see the section in the text. */
  open(key: string): void;
  collapsedChanged(collapsed: readonly string[]): void;
}

const TYPE_AHEAD_TIME = 700;

/** The tree of sections, after the ARIA authoring practices: one row in the tab order, arrows, Home, End, type-ahead. */
export class TreeView {
  readonly element: HTMLUListElement;
  readonly #listener: TreeListener;
  readonly #items = new Map<string, TreeItem>();
  readonly #collapsed: Set<string>;
  #nodes: readonly TreeNode[] = [];
  #focused: string | undefined;
  #current: string | null = null;
  #typed = '';
  #typedAt = 0;

  constructor(listener: TreeListener, collapsed: readonly string[]) {
    this.#listener = listener;
    this.#collapsed = new Set(collapsed);
    this.element = document.createElement('ul');
    this.element.setAttribute('role', 'tree');
    this.element.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.element.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    this.element.addEventListener('focusin', (event) => {
      const key = keyOf(event.target);
      if (key !== undefined) this.#setTabStop(key);
    });
  }

  /** Shows other sections; rows, focus and what is collapsed stay with the sections that stay. */
  update(nodes: readonly TreeNode[], label: string): void {
    const rowsBefore = this.#rows();
    const hadFocus = this.element.contains(document.activeElement);
    this.#nodes = nodes;
    setAttribute(this.element, 'aria-label', label);
    const seen = new Set<string>();
    placeChildren(this.element, this.#patch(nodes, { level: 1, seen }));
    for (const key of this.#items.keys()) if (!seen.has(key)) this.#items.delete(key);
    this.#setTabStop(this.#nearestLeft(rowsBefore));
    if (hadFocus) this.#focus(this.#focused);
  }

  /** Marks the section that the cursor is in. */
  markCurrent(key: string | null): void {
    this.#current = key;
    for (const [itemKey, { element }] of this.#items) {
      setAttribute(element, 'aria-selected', String(itemKey === key));
    }
    if (key === null || this.element.contains(document.activeElement)) return;
    this.#setTabStop(this.#visibleAround(key));
    this.#items.get(this.#focused ?? '')?.row.scrollIntoView({ block: 'nearest' });
  }

  #patch(nodes: readonly TreeNode[], place: { level: number; seen: Set<string> }): readonly Element[] {
    return nodes.map((node) => {
      place.seen.add(node.key);
      const item = this.#items.get(node.key) ?? createTreeItem(node.key);
      this.#items.set(node.key, item);
      item.update(node, { level: place.level, isExpanded: !this.#collapsed.has(node.key) });
      setAttribute(item.element, 'aria-selected', String(node.key === this.#current));
      placeChildren(item.group, this.#patch(node.children, { ...place, level: place.level + 1 }));
      return item.element;
    });
  }

  #rows(): readonly VisibleRow[] {
    const rows: VisibleRow[] = [];
    const add = (nodes: readonly TreeNode[], parent: string | undefined): void => {
      for (const { key, children, words } of nodes) {
        const isExpanded = children.length > 0 && !this.#collapsed.has(key);
        rows.push({ key, parent, isExpandable: children.length > 0, isExpanded, words });
        if (isExpanded) add(children, key);
      }
    };
    add(this.#nodes, undefined);
    return rows;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = this.#rows();
    const command = commandForKey(event.key, rows, this.#focused);
    if (command) this.#run(command);
    else if (event.key.length === 1) this.#typeAhead(event.key, rows);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #typeAhead(character: string, rows: readonly VisibleRow[]): void {
    const now = performance.now();
    this.#typed = now - this.#typedAt > TYPE_AHEAD_TIME ? character : this.#typed + character;
    this.#typedAt = now;
    this.#focus(findTyped(this.#typed, rows, this.#focused)?.key);
  }

  #onClick(event: MouseEvent): void {
    const key = keyOf(event.target);
    if (key === undefined || !(event.target instanceof Element)) return;
    const item = this.#items.get(key);
    if (!item || item.group.contains(event.target)) return;
    if (event.target.closest('.twisty') && item.element.hasAttribute('aria-expanded')) {
      this.#run({ kind: this.#collapsed.has(key) ? 'expand' : 'collapse', key });
      this.#focus(key);
    } else {
      this.#run({ kind: 'open', key });
    }
  }

  #run({ kind, key }: TreeCommand): void {
    switch (kind) {
      case 'focus':
        this.#focus(key);
        return;
      case 'open':
        this.#setTabStop(key);
        this.#listener.open(key);
        return;
      case 'expand':
        this.#collapsed.delete(key);
        break;
      case 'collapse':
        this.#collapsed.add(key);
        break;
    }
    setAttribute(this.#items.get(key)?.element ?? this.element, 'aria-expanded', String(kind === 'expand'));
    this.#listener.collapsedChanged([...this.#collapsed]);
  }

  #focus(key: string | undefined): void {
    if (key === undefined) return;
    this.#setTabStop(key);
    this.#items.get(key)?.element.focus();
  }

  #setTabStop(key: string | undefined): void {
    this.#focused = key;
    for (const [itemKey, { element }] of this.#items) element.tabIndex = itemKey === key ? 0 : -1;
  }

  /** The focused row, or where it was the first row before it that is still there. */
  #nearestLeft(rowsBefore: readonly VisibleRow[]): string | undefined {
    const index = rowsBefore.findIndex(({ key }) => key === this.#focused);
    const left = rowsBefore.slice(0, index + 1).findLast(({ key }) => this.#items.has(key));
    return left?.key ?? this.#visibleAround(this.#current) ?? this.#nodes[0]?.key;
  }

  /** The section itself, or the collapsed one that hides it. */
  #visibleAround(key: string | null): string | undefined {
    const element = this.#items.get(key ?? '')?.element;
    if (!element) return undefined;
    let visible: Element = element;
    for (
      let up = element.parentElement?.closest('[role=treeitem]');
      up;
      up = up.parentElement?.closest('[role=treeitem]')
    ) {
      if (up.getAttribute('aria-expanded') === 'false') visible = up;
    }
    return keyOf(visible);
  }
}

function keyOf(target: EventTarget | null): string | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
  return item?.dataset['key'];
}
