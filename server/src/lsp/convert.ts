import * as l10n from '@vscode/l10n';
import {
  DiagnosticSeverity,
  FoldingRangeKind,
  SymbolKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { ChunkedText } from '../core/chunked-text.ts';
import type { Draft } from '../core/draft.ts';
import type { Edit, Finding, Related, Rule, Severity } from '../core/rule.ts';
import type { Span } from '../core/text.ts';
import type { Fold } from '../features/folding.ts';
import type { Outline, OutlineSection } from '../features/outline.ts';
import type { Host } from '../host.ts';
import type { OutlineNode, OutlineResult } from './protocol.ts';
import type { TextDocument } from './text-document.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const MARK = '\ufeff';

/** Takes a byte order mark off. */
export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/** The text of a document without the mark that some editors leave in it: LSP positions count it and a Draft does not. */
export function toText(document: TextDocument): ChunkedText {
  return document.text.replace({ start: 0, end: markLength(document) }, '');
}

export function toRange(document: TextDocument, span: Span): Range {
  const shift = markLength(document);
  return { start: document.positionAt(span.start + shift), end: document.positionAt(span.end + shift) };
}

export function toSpan(document: TextDocument, range: Range): Span {
  const shift = markLength(document);
  const [start, end] = [document.offsetAt(range.start) - shift, document.offsetAt(range.end) - shift];
  return { start: Math.max(0, start), end: Math.max(0, end) };
}

export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit.span), newText: edit.text }));
}

export function toDiagnostics(document: TextDocument, findings: readonly Finding[], host: Host): Diagnostic[] {
  const known = new Map<Rule, RuleCode>();
  return findings.map(({ rule, span, message, severity, related }) => {
    const code = known.get(rule) ?? toCode(rule, host);
    known.set(rule, code);
    return {
      range: toRange(document, span),
      severity: SEVERITY[severity],
      ...code,
      message,
      ...(related.length === 0 ? {} : { relatedInformation: related.map((place) => toRelated(document, place)) }),
    };
  });
}

/** What is told of a rule with each of its findings. */
type RuleCode = Pick<Diagnostic, 'code' | 'codeDescription' | 'source'>;

function toCode({ id }: Rule, host: Host): RuleCode {
  const href = host.rulePageHref(id);
  return { code: id, ...(href === undefined ? {} : { codeDescription: { href } }), source: l10n.t('报告拟稿') };
}

function toRelated(document: TextDocument, { span, message }: Related): DiagnosticRelatedInformation {
  return { location: { uri: document.uri, range: toRange(document, span) }, message };
}

/** The only thing to say of a text that is too large to look into. */
export function toTooLarge(length: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: 'too-large',
    source: l10n.t('报告拟稿'),
    message: l10n.t('文稿有 {0} 个字符，超过 200 万，不作检查。', length),
  };
}

export function toFoldingRanges(document: TextDocument, folds: readonly Fold[]): FoldingRange[] {
  return folds.flatMap(({ kind, span }) => {
    const { start, end } = toRange(document, span);
    // A span that takes the last line break in ends before the next line, not in it.
    const endLine = end.character === 0 ? end.line - 1 : end.line;
    if (endLine <= start.line) return [];
    const range = { startLine: start.line, endLine };
    return [kind === 'comment' ? { ...range, kind: FoldingRangeKind.Comment } : range];
  });
}

/** The outline as editors show it: the title over its sections, annexes beside it. */
export function toDocumentSymbols(document: TextDocument, draft: Draft, outline: Outline): DocumentSymbol[] {
  const sections = outline.sections.filter((section) => section.level > 0);
  const others = outline.sections.filter((section) => section.level === 0);
  const symbols = sections.map((section) => toSymbol(document, section));
  const [report] = draft.parts;
  if (!report?.title) return [...symbols, ...others.map((other) => toSymbol(document, other))];
  const root: DocumentSymbol = {
    name: report.title.text || unnamed(),
    detail: l10n.t('{0}字', outline.characters),
    kind: SymbolKind.Module,
    range: toRange(document, report.span),
    selectionRange: toRange(document, report.title.span),
    children: symbols,
  };
  return [root, ...others.map((other) => toSymbol(document, other))];
}

export function toOutlineResult(document: TextDocument, outline: Outline): OutlineResult {
  return {
    ...outline,
    version: document.version,
    mandated: outline.mandated.map(({ heading, ...mandated }) => ({
      ...mandated,
      range: heading && toRange(document, heading),
    })),
    sections: outline.sections.map((section) => toOutlineNode(document, section)),
  };
}

function toOutlineNode(document: TextDocument, section: OutlineSection): OutlineNode {
  const { span, headingSpan, children, ...rest } = section;
  return {
    ...rest,
    range: toRange(document, span),
    selectionRange: toRange(document, headingSpan),
    children: children.map((child) => toOutlineNode(document, child)),
  };
}

function toSymbol(document: TextDocument, section: OutlineSection): DocumentSymbol {
  return {
    name: `${section.ordinal}${section.title}`.trim() || unnamed(),
    detail: detailOf(section),
    kind: section.level === 0 ? SymbolKind.Module : SymbolKind.String,
    range: toRange(document, section.span),
    selectionRange: toRange(document, section.headingSpan),
    children: section.children.map((child) => toSymbol(document, child)),
  };
}

function detailOf({ form, characters }: OutlineSection): string {
  switch (form) {
    case 'marked':
      return l10n.t('{0}字', characters);
    case 'unmarked':
      return l10n.t('{0}字，未加#号', characters);
    case 'run-in':
      return l10n.t('{0}字，段首标题', characters);
  }
}

function unnamed(): string {
  return l10n.t('（无标题）');
}

function markLength(document: TextDocument): number {
  return document.text.charAt(0) === MARK ? 1 : 0;
}
