import type { FromPreview, PreviewPage, PreviewState, ToPreview } from '../src/preview-protocol.ts';
import { createElement, placeChildren, setText } from './elements.ts';
import { MandatedView } from './mandated-view.ts';
import { TreeView } from './tree-view.ts';

interface VsCodeApi {
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
  postMessage(message: FromPreview): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
let state: PreviewState = vscode.getState() ?? { uri: null, collapsed: [] };

const title = createElement('h1');
const notice = createElement('p', 'notice');
notice.setAttribute('role', 'status');
const facts = createElement('dl', 'facts');
const mandated = new MandatedView({
  open: (id) => {
    vscode.postMessage({ type: 'open-mandated', id });
  },
  insert: (id) => {
    vscode.postMessage({ type: 'insert-mandated', id });
  },
});
const treeSection = createElement('section', 'outline');
const treeHeading = createElement('h2');
const emptyText = createElement('p', 'empty');
const tree = new TreeView(
  {
    open: (key) => {
      vscode.postMessage({ type: 'open-section', key });
    },
    collapsedChanged: (collapsed) => {
      keep({ ...state, collapsed });
    },
  },
  state.collapsed,
);
treeSection.append(treeHeading, emptyText, tree.element);
const main = createElement('main');
main.append(title, notice, facts, mandated.element, treeSection);
document.body.append(main);

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'page') show(data.page);
  else tree.markCurrent(data.key);
});
vscode.postMessage({ type: 'ready' });

function show(page: PreviewPage): void {
  keep({ ...state, uri: page.uri });
  setText(title, page.heading);
  setText(notice, page.notice ?? '');
  notice.hidden = page.notice === null;
  placeChildren(
    facts,
    page.facts.map(({ label, value }) => {
      const pair = createElement('div');
      pair.append(createElement('dt', '', label), createElement('dd', '', value));
      return pair;
    }),
  );
  mandated.update(page.mandated);
  treeSection.hidden = page.tree === null;
  const nodes = page.tree?.nodes ?? [];
  setText(treeHeading, page.tree?.heading ?? '');
  setText(emptyText, page.tree?.emptyText ?? '');
  emptyText.hidden = nodes.length > 0;
  tree.update(nodes, page.tree?.heading ?? '');
}

function keep(next: PreviewState): void {
  state = next;
  vscode.setState(next);
}
