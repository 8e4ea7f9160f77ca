import { headingText, type Draft } from '../core/draft.ts';
import type { LintResult } from '../core/lint.ts';
import type { Basis, Finding, Severity } from '../core/rule.ts';
import { startsOfLines } from '../core/text.ts';
import type { Outline, OutlineSection } from '../features/outline.ts';
import { lowerBound } from '../core/lower-bound.ts';
import type { Removal } from '../features/import-text.ts';

/** A checked file. */
export interface Report {
  readonly file: string;
  readonly draft: Draft;
  readonly result: LintResult;
}

const SEVERITY: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

/** Prints what was found file by file, so that no more than one draft is in memory. */
export interface ReportPrinter {
  add(report: Report): void;
  /** What stands behind all files; `failed` when some could not be read. */
  end(failed: boolean): void;
}

/** One line for each finding and a summary. */
export function textPrinter(write: (text: string) => void): ReportPrinter {
  const counts = { files: 0, error: 0, warning: 0, info: 0, fixable: 0 };
  return {
    add({ file, draft, result }) {
      const positionAt = locator(draft.text.toString());
      counts.files += 1;
      let lines = '';
      for (const { span, severity, message, rule, fix } of result.findings) {
        const { line, column } = positionAt(span.start);
        lines += `${file}:${line}:${column} ${SEVERITY[severity]} ${message} ${rule.id}\n`;
        counts[severity] += 1;
        if (fix) counts.fixable += 1;
      }
      if (lines !== '') write(lines);
    },
    end(failed) {
      const { files, error, warning, info, fixable } = counts;
      if (failed && files === 0) return;
      const hint = fixable > 0 ? `，其中 ${fixable} 处可用 report-draft fix 自动修正` : '';
      write(`共检查 ${files} 份文稿：${error} 个错误、${warning} 个警告、${info} 个提示${hint}。\n`);
    },
  };
}

/** The findings and the coverage of each file as JSON, one field after the other as the contract has them. */
export function jsonPrinter(write: (text: string) => void): ReportPrinter {
  let files = 0;
  return {
    add(report) {
      const entry = JSON.stringify(toJsonReport(report), undefined, 2).replace(/^/gm, '  ');
      write(`${files === 0 ? '[' : ','}\n${entry}`);
      files += 1;
    },
    end(failed) {
      if (files > 0) write('\n]\n');
      else if (!failed) write('[]\n');
    },
  };
}

function toJsonReport({ file, draft, result }: Report): object {
  const positionAt = locator(draft.text.toString());
  return {
    file,
    profile: result.identity.profile.id,
    year: result.identity.year ?? null,
    agency: result.identity.agency ?? null,
    sections: result.coverage.map(({ section, status, by }) => ({
      id: section.id,
      required: section.required === 'mandatory',
      covered: status !== 'missing',
      by: by.map((heading) => headingText(draft, heading)),
    })),
    findings: result.findings.map((finding) => toJsonFinding(finding, positionAt)),
  };
}

/** The tree of sections, indented by level, each with its line. */
export function printOutline(text: string, outline: Outline): string {
  const positionAt = locator(text);
  const print = (section: OutlineSection, depth: number): string[] => [
    `${'  '.repeat(depth)}${section.ordinal}${section.title}  :${positionAt(section.headingSpan.start).line}`,
    ...section.children.flatMap((child) => print(child, depth + 1)),
  ];
  const title = outline.title === null ? [] : [outline.title];
  return [...title, ...outline.sections.flatMap((section) => print(section, 0))].map((line) => `${line}\n`).join('');
}

/** The tree of sections as JSON. */
export function printOutlineJson(text: string, outline: Outline): string {
  const positionAt = locator(text);
  const convert = ({ level, ordinal, title, form, headingSpan, children }: OutlineSection): object => ({
    level,
    ordinal,
    title,
    form,
    line: positionAt(headingSpan.start).line,
    children: children.map(convert),
  });
  return toJson(outline.sections.map(convert));
}

/** What an import left out, line by line. */
export function printRemovals(file: string, removals: readonly Removal[]): string {
  return removals.map(({ line, removed, reason }) => `${file}:${line} 删去“${removed}”：${reason}\n`).join('');
}

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Tells line and column of an offset into `text`. */
export function locator(text: string): (offset: number) => Position {
  const starts = startsOfLines(text);
  return (offset) => {
    const line = lowerBound(starts, offset + 1);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function toJsonFinding(finding: Finding, positionAt: (offset: number) => Position): object {
  const { rule, severity, message, span, basis } = finding;
  const [start, end] = [positionAt(span.start), positionAt(span.end)];
  return {
    rule: rule.id,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fixable: finding.fix !== undefined,
    basis: describeBasis(basis),
  };
}

function describeBasis({ kind, source, clause }: Basis): string {
  return `${kind}：${source}${clause === undefined ? '' : ` ${clause}`}`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
