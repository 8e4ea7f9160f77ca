import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../server/src/core/rule.ts';
import type { Span } from '../server/src/core/text.ts';

/** Where real reports and documents lie. They stay outside the project. */
export const SHARED = '../shared';

/** A row of the table of defects that a careful reviewer finds in a real report. */
export interface ExpectedDefect {
  readonly file: string;
  readonly line: number;
  /** The words that show it, or a note such as (全文) that quotes nothing. */
  readonly text: string;
  /** A code such as NUM003. */
  readonly kind: string;
  readonly severity: string;
  /** The row tells the defect of another row again. */
  readonly sameDefect: boolean;
}

const STRUCTURE = /^(?:section-|reason-missing|heading-slogan)/;
const NUMBERING = /^(?:ordinal-|level-skipped|item-sequence)/;

/** The table, empty where the reports are absent. */
export function readExpectedDefects(): readonly ExpectedDefect[] {
  if (!existsSync(SHARED)) return [];
  const [, ...rows] = readFileSync(`${SHARED}/seeds/expected.tsv`, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [file = '', line = '', text = '', rule = '', , severity = ''] = row.split('\t');
    const kind = /^[A-Z]+\d+/.exec(rule)?.[0] ?? '';
    return { file, line: Number(line), text, kind, severity, sameDefect: rule.includes('同一问题') };
  });
}

/**
 * A finding answers a row when it stands on the row's line, touches its text and is of the row's family. Of a defect that
 * shows in two places the second may be told as related to the first.
 */
export function answers(text: string, row: ExpectedDefect, finding: Finding): boolean {
  const { rule, related } = finding;
  if (rule.id === 'heading-unmarked') return false;
  if (row.kind.startsWith('STR') !== STRUCTURE.test(rule.id)) return false;
  if (/^NUM\d/.test(row.kind) !== NUMBERING.test(rule.id)) return false;
  const places = row.sameDefect ? related.map((place) => place.span) : [finding.span];
  return places.some((span) => touches(text, row, span));
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function touches(text: string, row: ExpectedDefect, span: Span): boolean {
  if (lineOf(text, span.start) > row.line || lineOf(text, span.end) < row.line) return false;
  const at = isNote(row.text) ? -1 : text.indexOf(row.text, lineStart(text, row.line));
  return at < 0 || (span.start <= at + row.text.length && span.end >= at);
}

function isNote(text: string): boolean {
  return /^\((?:全文|文末|空行)\)$|^</.test(text);
}

function lineStart(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
}
