import * as l10n from '@vscode/l10n';
import { parseOrdinal } from '../../server/src/core/ordinal.ts';
import type { FindingCounts, MandatedSection, OutlineResult } from '../../server/src/lsp/protocol.ts';
import type { Fact, MandatedBlock, MandatedEntry, Mark, PreviewPage, TreeNode } from './preview-protocol.ts';
import type { KeyedSection } from './section-keys.ts';

/** What the page shows of a draft besides its outline. */
export interface ShownDraft {
  readonly uri: string;
  /** Of the file, for a draft that has no title yet. */
  readonly name: string;
  /** Ids of the missing sections that can be inserted. */
  readonly insertable: ReadonlySet<string>;
}

/** Words the outline of a draft. */
export function toPreviewPage(
  outline: OutlineResult,
  sections: readonly KeyedSection[],
  draft: ShownDraft,
): PreviewPage {
  return {
    uri: draft.uri,
    heading: outline.title ?? draft.name,
    notice: null,
    facts: toFacts(outline),
    mandated: toMandatedBlock(outline.mandated, draft.insertable),
    tree: {
      heading: l10n.t('提纲'),
      emptyText: l10n.t('还没有标题。以“一、”开头写一行，这里就会出现第一个部分。'),
      nodes: sections.map((section) => toTreeNode(section, outline.mandated)),
    },
  };
}

/** A page that says why there is no outline. */
export function toNoticePage(notice: string, uri: string | null): PreviewPage {
  return { uri, heading: l10n.t('提纲预览'), notice, facts: [], mandated: null, tree: null };
}

/** How many of the mandated sections are covered, in words; undefined when the report type mandates none. */
export function toCoverageText(mandated: readonly MandatedSection[]): string | undefined {
  const demanded = mandated.filter((section) => section.required === 'mandatory');
  if (demanded.length === 0) return undefined;
  const covered = demanded.filter((section) => section.status === 'covered').length;
  return l10n.t('法定部分 {0}/{1}', covered, demanded.length);
}

/** `错误 2，警告 1`; what does not occur is left out. */
export function toFindingsText(findings: FindingCounts): string {
  const marks = toFindingMarks(findings).map((mark) => mark.text);
  return marks.length > 0 ? marks.join(l10n.t('，')) : l10n.t('没有发现');
}

function toFacts(outline: OutlineResult): readonly Fact[] {
  return [
    { label: l10n.t('类型'), value: outline.profile },
    { label: l10n.t('年度'), value: outline.year === null ? l10n.t('未写明') : String(outline.year) },
    { label: l10n.t('发文机关'), value: outline.agency ?? l10n.t('未写明') },
    { label: l10n.t('字数'), value: String(outline.characters) },
    { label: l10n.t('检查'), value: toFindingsText(outline.findings) },
  ];
}

function toMandatedBlock(mandated: readonly MandatedSection[], insertable: ReadonlySet<string>): MandatedBlock | null {
  if (mandated.length === 0) return null;
  const heading = toCoverageText(mandated) ?? l10n.t('法定部分');
  return { heading, entries: mandated.map((section) => toMandatedEntry(section, insertable.has(section.id))) };
}

function toMandatedEntry(section: MandatedSection, canInsert: boolean): MandatedEntry {
  const isOptional = section.required === 'catch-all' && section.status === 'missing';
  const status = isOptional ? 'optional' : section.status;
  const words = statusWords()[status];
  return {
    id: section.id,
    symbol: words.symbol,
    status,
    statusText: words.text,
    name: section.name,
    notes: [...section.by, ...(section.note === null ? [] : [section.note])],
    canOpen: section.range !== null && section.by.length > 0,
    insertText: canInsert ? insertText(section) : null,
  };
}

// A heading with the year of another report is corrected; where there is none at all, the section is written.
function insertText({ note }: MandatedSection): string {
  return note === null ? l10n.t('补写') : l10n.t('改正');
}

function statusWords(): Readonly<Record<MandatedEntry['status'], { symbol: string; text: string }>> {
  return {
    covered: { symbol: '✓', text: l10n.t('已写') },
    partly: { symbol: '◐', text: l10n.t('写了一部分') },
    missing: { symbol: '✗', text: l10n.t('缺') },
    optional: { symbol: '○', text: l10n.t('可不设') },
  };
}

function toTreeNode(section: KeyedSection, mandated: readonly MandatedSection[]): TreeNode {
  const { node } = section;
  const marks = [...toCoverMarks(section, mandated), ...toFindingMarks(node.findings)];
  // 第一部分 has no mark of its own that would part it from the title.
  const text = node.ordinal + (/[分章编]$/.test(node.ordinal) ? ' ' : '') + node.title;
  const characters = l10n.t('{0} 字', node.characters);
  return {
    key: section.key,
    text,
    label: [text, characters, ...marks.map((mark) => mark.tooltip)].join(l10n.t('，')),
    characters,
    marks,
    words: toWords(node.ordinal, node.title),
    children: section.children.map((child) => toTreeNode(child, mandated)),
  };
}

function toCoverMarks(section: KeyedSection, mandated: readonly MandatedSection[]): readonly Mark[] {
  return section.node.covers.map(({ id, name, status }) => {
    const words = statusWords()[status];
    const number = mandated.findIndex((entry) => entry.id === id) + 1;
    return {
      kind: status,
      text: l10n.t('{0} 法定{1}', words.symbol, number),
      tooltip: l10n.t('法定部分“{0}”{1}', name, words.text),
    };
  });
}

function toFindingMarks(findings: FindingCounts): readonly Mark[] {
  const marks: readonly [Mark['kind'], number, string][] = [
    ['error', findings.error, l10n.t('错误 {0}', findings.error)],
    ['warning', findings.warning, l10n.t('警告 {0}', findings.warning)],
    ['info', findings.info, l10n.t('提示 {0}', findings.info)],
  ];
  return marks.filter(([, count]) => count > 0).map(([kind, , text]) => ({ kind, text, tooltip: text }));
}

// An ordinal cannot be typed outside a text field, but its number can.
function toWords(ordinal: string, title: string): readonly string[] {
  const value = parseOrdinal(ordinal + title)?.value;
  const words = value === undefined ? [title, ordinal + title] : [title, ordinal + title, String(value)];
  return words.map((word) => word.toLowerCase());
}
