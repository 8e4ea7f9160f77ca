import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { FindingCounts } from '../features/outline.ts';

/** The client asks how a report stands. No class of a library here: the client bundles this file too. */
export const OutlineRequest = { method: 'reportDraft/outline' } as const;

/** A server without files asks the client for the page of a rule, by its id; null where there is none. */
export const RulePageRequest = { method: 'reportDraft/rulePage' } as const;

/** A server without files asks the client for the source of its second bundle, features/config-reading.ts. */
export const ConfigReadingRequest = { method: 'reportDraft/configReading' } as const;

/** A server asks a client that has files for the text of one, by its address; null where there is none. */
export const ReadFileRequest = { method: 'reportDraft/readFile' } as const;

export interface OutlineParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** How a report stands as a whole. The request answers null for a document that is no draft. */
export interface OutlineResult {
  readonly version: number;
  readonly title: string | null;
  /** The report type, as it is written behind 报告类型. */
  readonly profile: string;
  readonly year: number | null;
  readonly agency: string | null;
  /** Printed characters of the whole text, front matter left out. */
  readonly characters: number;
  readonly mandated: readonly MandatedSection[];
  readonly sections: readonly OutlineNode[];
  readonly findings: FindingCounts;
}

export type CoverageStatus = 'covered' | 'partly' | 'missing';

export interface MandatedSection {
  readonly id: string;
  readonly name: string;
  readonly required: 'mandatory' | 'catch-all';
  readonly status: CoverageStatus;
  /** Headings that cover it, as printed with their ordinals. */
  readonly by: readonly string[];
  /** In words why it is not covered, or only partly. */
  readonly note: string | null;
  /** The first heading that covers it. */
  readonly range: Range | null;
}

export interface OutlineNode {
  /** As written, empty when the heading has none. */
  readonly ordinal: string;
  readonly title: string;
  readonly form: 'marked' | 'unmarked' | 'run-in';
  readonly level: number;
  /** The whole section. */
  readonly range: Range;
  /** The heading. */
  readonly selectionRange: Range;
  /** Printed characters, subsections included. */
  readonly characters: number;
  /** Findings in the section, subsections included. */
  readonly findings: FindingCounts;
  /** Mandated sections that this heading covers. */
  readonly covers: readonly { readonly id: string; readonly name: string; readonly status: CoverageStatus }[];
  readonly children: readonly OutlineNode[];
}

export type { FindingCounts };

/** What the client may hand over when it starts the server. */
export interface InitializationOptions {
  /** Address of a rule's page; `{rule}` stands for the id. */
  readonly rulePage?: string;
  /**
   * Whether the client answers `reportDraft/readFile`: for all files, or, which is quicker where the server has a disk, for
   * those that lie elsewhere.
   */
  readonly readsFiles?: boolean | 'elsewhere';
  /** Messages by their Chinese source, for another display language. */
  readonly l10n?: Readonly<Record<string, string>>;
}
