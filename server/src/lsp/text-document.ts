import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { ChunkedText } from '../core/chunked-text.ts';
import { lowerBound } from '../core/lower-bound.ts';
import { startsOfLines } from '../core/text.ts';

/**
 * One version of a document: its text, and where its lines begin. A value. What an edit costs is what it changes, which no
 * document does that keeps its text in one piece.
 */
export class TextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: ChunkedText;
  readonly #lineStarts: readonly number[];

  private constructor({ uri, languageId }: Identifier, version: number, { text, lineStarts }: Lines) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
    this.#lineStarts = lineStarts;
  }

  /** As the list of open documents makes them: address, language, version, text. */
  static create(...[uri, languageId, version, content]: readonly [string, string, number, string]): TextDocument {
    return new TextDocument({ uri, languageId }, version, toLines(content));
  }

  /** The document behind `changes`, each of which is one of the text that the one before has left. */
  static update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    let current = document;
    for (const change of changes) current = new TextDocument(document, version, current.#linesBehind(change));
    return changes.length > 0 ? current : new TextDocument(document, version, current.#lines());
  }

  /** An offset inside a line break counts as one in front of it. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = lowerBound(this.#lineStarts, at + 1) - 1;
    const isBroken = at + 1 === this.#lineStarts[line + 1] && this.text.charAt(at - 1) === '\r';
    const start = this.#lineStarts[line] ?? 0;
    return { line, character: isBroken && at > start ? at - 1 - start : at - start };
  }

  /** A position behind the end of its line, or of the text, counts as one there. */
  offsetAt({ line, character }: Position): number {
    const start = line < 0 ? 0 : this.#lineStarts[line];
    if (start === undefined) return this.text.length;
    if (line < 0 || character <= 0) return start;
    const next = this.#lineStarts[line + 1];
    const end = next === undefined ? this.text.length : next - this.#lengthOfBreak(start, next);
    return Math.min(start + character, end);
  }

  textIn({ start, end }: Range): string {
    return this.text.slice(this.offsetAt(start), this.offsetAt(end));
  }

  #lengthOfBreak(start: number, next: number): number {
    return next - start > 1 && this.text.slice(next - 2, next) === '\r\n' ? 2 : 1;
  }

  #lines(): Lines {
    return { text: this.text, lineStarts: this.#lineStarts };
  }

  #linesBehind(change: TextDocumentContentChangeEvent): Lines {
    // The same text once more is no edit.
    if (!('range' in change)) return change.text === this.text.toString() ? this.#lines() : toLines(change.text);
    const [one, other] = [this.offsetAt(change.range.start), this.offsetAt(change.range.end)];
    const span = { start: Math.min(one, other), end: Math.max(one, other) };
    const text = this.text.replace(span, change.text);
    const by = text.length - this.text.length;
    const starts = this.#lineStarts;
    // The lines of the edit and one on either side: the halves of a line break may have met or parted.
    const first = Math.max(0, lowerBound(starts, span.start + 1) - 2);
    const last = lowerBound(starts, span.end + 1) + 1;
    const [from, to] = [starts[first] ?? 0, (starts[last] ?? this.text.length) + by];
    const made = startsOfLines(text.slice(from, to));
    // Where the text goes on behind, a line begins there that has been counted already.
    if (last < starts.length) made.pop();
    return {
      text,
      lineStarts: starts.slice(0, first).concat(
        made.map((start) => from + start),
        by === 0 ? starts.slice(last) : starts.slice(last).map((start) => start + by),
      ),
    };
  }
}

type Identifier = Pick<TextDocument, 'uri' | 'languageId'>;

interface Lines {
  readonly text: ChunkedText;
  readonly lineStarts: readonly number[];
}

function toLines(content: string): Lines {
  return { text: ChunkedText.of(content), lineStarts: startsOfLines(content) };
}
