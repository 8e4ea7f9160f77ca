import type { CoverageStatus } from '../../server/src/lsp/protocol.ts';

/** Everything that the outline preview shows, in words: the page itself knows no language and no report type. */
export interface PreviewPage {
  /** The draft that is shown; the page keeps it over a reload of the window. */
  readonly uri: string | null;
  readonly heading: string;
  /** Shown instead of the outline, when there is none to show. */
  readonly notice: string | null;
  readonly facts: readonly Fact[];
  readonly mandated: MandatedBlock | null;
  readonly tree: TreeBlock | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface MandatedBlock {
  readonly heading: string;
  readonly entries: readonly MandatedEntry[];
}

export interface MandatedEntry {
  readonly id: string;
  readonly symbol: string;
  readonly status: CoverageStatus | 'optional';
  /** What the symbol says. */
  readonly statusText: string;
  readonly name: string;
  /** Where it is covered, or why only partly. */
  readonly notes: readonly string[];
  readonly canOpen: boolean;
  /** Title of the button that writes the section; null when there is nothing to write. */
  readonly insertText: string | null;
}

export interface TreeBlock {
  readonly heading: string;
  /** Stands where the tree would be while the draft has no section. */
  readonly emptyText: string;
  readonly nodes: readonly TreeNode[];
}

export interface TreeNode {
  /** Stays with the section while the text changes. */
  readonly key: string;
  readonly text: string;
  /** The whole row in words. */
  readonly label: string;
  readonly characters: string;
  readonly marks: readonly Mark[];
  /** What a person may type to get here, in lower case. */
  readonly words: readonly string[];
  readonly children: readonly TreeNode[];
}

export interface Mark {
  readonly kind: 'error' | 'warning' | 'info' | CoverageStatus;
  readonly text: string;
  readonly tooltip: string;
}

export type ToPreview =
  | { readonly type: 'page'; readonly page: PreviewPage }
  /** The section in which the cursor is. */
  | { readonly type: 'current'; readonly key: string | null };

export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'open-section'; readonly key: string }
  | { readonly type: 'open-mandated'; readonly id: string }
  | { readonly type: 'insert-mandated'; readonly id: string };

/** What the page keeps while it is hidden and over a reload of the window. */
export interface PreviewState {
  readonly uri: string | null;
  readonly collapsed: readonly string[];
}
