import type { ChunkedText } from '../core/chunked-text.ts';
import type { Draft } from '../core/draft.ts';
import { lazy } from '../core/lazy.ts';
import { lint, type LintOptions, type LintResult } from '../core/lint.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { outlineOf, type Outline } from '../features/outline.ts';
import { namesReportType } from '../features/report-type.ts';
import type { ConfigCache } from './configs.ts';
import { toText } from './convert.ts';
import type { TextDocument } from './text-document.ts';

/** Longer texts are not read at all: no report is a tenth as long, and the editor must not wait. */
export const MAX_LENGTH = 2_000_000;

/** What is known of one version of a document: `none` it is no draft, `too-large` nobody looked. */
export type Analysis = { readonly kind: 'none' | 'too-large'; readonly id: number } | DraftAnalysis;

export interface DraftAnalysis {
  readonly kind: 'draft';
  /** Differs for every analysis the server ever made. */
  readonly id: number;
  readonly draft: Draft;
  readonly result: LintResult;
  readonly outline: () => Outline;
}

interface CacheEntry {
  readonly text: ChunkedText;
  readonly languageId: string;
  readonly options: LintOptions;
  readonly analysis: Analysis;
}

/** The one cache of the server: a parse and a lint for the latest text of each open document. */
export class DraftCache {
  readonly #configs: ConfigCache;
  readonly #entries = new Map<string, CacheEntry>();
  #lastId = 0;

  constructor(configs: ConfigCache) {
    this.#configs = configs;
  }

  /** What a document is checked with under the configuration of its folder. */
  optionsFor(uri: string): LintOptions {
    return this.#configs.optionsFor(uri);
  }

  analyze(document: TextDocument): Analysis {
    const known = this.#entries.get(document.uri);
    const options = this.optionsFor(document.uri);
    const { languageId } = document;
    const { text } = document;
    // Not every editor counts its versions.
    if (known?.text === text && known.languageId === languageId && known.options === options) return known.analysis;
    this.#lastId += 1;
    const previous = known?.analysis.kind === 'draft' ? known.analysis : undefined;
    const analysis = analyze(document, options, { id: this.#lastId, previous });
    this.#entries.set(document.uri, { text, languageId, options, analysis });
    return analysis;
  }

  /** The analysis of a document that is a draft and not too large, else undefined. */
  draftOf(document: TextDocument | undefined): DraftAnalysis | undefined {
    const analysis = document && this.analyze(document);
    return analysis?.kind === 'draft' ? analysis : undefined;
  }

  drop(uri: string): void {
    this.#entries.delete(uri);
  }
}

interface AnalyzeOptions {
  readonly id: number;
  /** What is known of an earlier version: what the edit has left alone is taken over. */
  readonly previous: DraftAnalysis | undefined;
}

function analyze(document: TextDocument, options: LintOptions, { id, previous }: AnalyzeOptions): Analysis {
  const text = toText(document);
  const ownLanguage = document.languageId === 'report-draft';
  if (!ownLanguage && !(document.languageId === 'markdown' && text.slice(0, 3) === '---')) return { kind: 'none', id };
  if (text.length > MAX_LENGTH) return { kind: ownLanguage ? 'too-large' : 'none', id };
  const draft = parseDraft(text, previous?.draft);
  if (!ownLanguage && !namesReportType(draft)) return { kind: 'none', id };
  const result = lint(draft, options, previous?.result);
  return { kind: 'draft', id, draft, result, outline: lazy(() => outlineOf(draft, result)) };
}
