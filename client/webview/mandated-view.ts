import type { MandatedBlock, MandatedEntry } from '../src/preview-protocol.ts';
import { createElement, placeChildren, setAttribute, setText } from './elements.ts';

export interface MandatedListener {
  open(id: string): void;
  insert(id: string): void;
}

interface EntryItem {
  readonly element: HTMLLIElement;
  update(entry: MandatedEntry): void;
}

/** The list of what the report type demands. Entries are kept, so that the focus stays on their buttons. */
export class MandatedView {
  readonly element = createElement('section', 'mandated');
  readonly #heading = createElement('h2');
  readonly #list = createElement('ol');
  readonly #items = new Map<string, EntryItem>();
  readonly #listener: MandatedListener;

  constructor(listener: MandatedListener) {
    this.#listener = listener;
    this.#heading.id = 'mandated-heading';
    this.element.setAttribute('aria-labelledby', this.#heading.id);
    this.element.append(this.#heading, this.#list);
  }

  update(block: MandatedBlock | null): void {
    this.element.hidden = block === null;
    setText(this.#heading, block?.heading ?? '');
    placeChildren(
      this.#list,
      (block?.entries ?? []).map((entry) => {
        const item = this.#items.get(entry.id) ?? createItem(entry.id, this.#listener);
        this.#items.set(entry.id, item);
        item.update(entry);
        return item.element;
      }),
    );
  }
}

function createItem(id: string, listener: MandatedListener): EntryItem {
  const element = createElement('li');
  const status = createElement('span');
  const symbol = createElement('span', 'symbol');
  const statusText = createElement('span');
  symbol.setAttribute('aria-hidden', 'true');
  status.append(symbol, statusText);
  const name = createElement('button', 'mandated-name link');
  name.type = 'button';
  name.addEventListener('click', () => {
    listener.open(id);
  });
  const plainName = createElement('span', 'mandated-name');
  const insert = createElement('button', 'insert');
  insert.type = 'button';
  insert.addEventListener('click', () => {
    listener.insert(id);
  });
  const notes = createElement('span', 'notes');
  return {
    element,
    update: (entry) => {
      status.className = `status ${entry.status}`;
      setText(symbol, entry.symbol);
      setText(statusText, entry.statusText);
      setText(name, entry.name);
      setText(plainName, entry.name);
      setText(insert, entry.insertText ?? '');
      setAttribute(insert, 'aria-label', entry.insertText === null ? null : `${entry.insertText} ${entry.name}`);
      placeChildren(
        notes,
        entry.notes.map((note) => createElement('span', 'note', note)),
      );
      placeChildren(element, [
        status,
        entry.canOpen ? name : plainName,
        ...(entry.insertText === null ? [] : [insert]),
        ...(entry.notes.length === 0 ? [] : [notes]),
      ]);
    },
  };
}
