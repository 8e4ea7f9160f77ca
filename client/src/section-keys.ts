import type { OutlineNode } from '../../server/src/lsp/protocol.ts';

/** A section with a key that stays with it from one version of the text to the next. */
export interface KeyedSection {
  readonly key: string;
  readonly node: OutlineNode;
  readonly children: readonly KeyedSection[];
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Gives each section the key of the one that it was before: the sibling with the same title, else, because a title may
 * be what is being typed, the next sibling that has found no other match.
 */
export function assignKeys(
  nodes: readonly OutlineNode[],
  previous: readonly KeyedSection[],
  createKey: () => string,
): readonly KeyedSection[] {
  const matches = matchByTitle(nodes, previous);
  const taken = new Set(matches);
  const left = previous.filter((section) => !taken.has(section)).values();
  return nodes.map((node, index) => {
    const match = matches[index] ?? left.next().value;
    return {
      key: match?.key ?? createKey(),
      node,
      children: assignKeys(node.children, match?.children ?? [], createKey),
    };
  });
}

/** The innermost section around a position. */
export function sectionAround(sections: readonly KeyedSection[], position: Position): KeyedSection | undefined {
  const around = sections.findLast(
    ({ node }) => !isBefore(position, node.range.start) && !isBefore(node.range.end, position),
  );
  return around && (sectionAround(around.children, position) ?? around);
}

export function findByKey(sections: readonly KeyedSection[], key: string): KeyedSection | undefined {
  for (const section of sections) {
    const found = section.key === key ? section : findByKey(section.children, key);
    if (found) return found;
  }
  return undefined;
}

function matchByTitle(
  nodes: readonly OutlineNode[],
  previous: readonly KeyedSection[],
): readonly (KeyedSection | undefined)[] {
  const byTitle = new Map<string, KeyedSection[]>();
  for (const section of previous) {
    const { title } = section.node;
    byTitle.set(title, [...(byTitle.get(title) ?? []), section]);
  }
  return nodes.map(({ title }) => byTitle.get(title)?.shift());
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
