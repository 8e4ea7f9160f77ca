import type { TextDocument } from 'vscode';

export const LANGUAGE = 'report-draft';

/** What the server is told about. It looks into Markdown itself and leaves alone what names no report type. */
export const SERVED_LANGUAGES = [{ language: LANGUAGE }, { language: 'markdown' }] as const;

/** True for a draft: a document of the language, or Markdown whose front matter names a report type. */
export function isServed(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return document.languageId === LANGUAGE;
  if (document.lineAt(0).text.trimEnd() !== '---') return false;
  for (let line = 1; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (/^(?:---|\.\.\.)\s*$/.test(text)) return false;
    if (/^["']?报告类型["']?\s*:/.test(text)) return true;
  }
  return false;
}
