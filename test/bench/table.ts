import { cellsOf, type Measurement } from './measurement.ts';

const HEAD = ['what', 'bar', 'measured', 'in numbers', ''];
const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** The line of a measurement on a terminal. */
export function lineOf(measurement: Measurement): string {
  const [what = '', bar = '', value = '', detail = '', verdict = ''] = cellsOf(measurement);
  return `${what.padEnd(62)} ${bar.padStart(11)} ${value.padStart(11)}  ${verdict.padEnd(7)} ${detail}`.trimEnd();
}

/** The measurements as a Markdown table. */
export function toMarkdownTable(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ['---', '--:', '--:', '---', '---'], ...measurements.map(cellsOf)];
  return rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

/** `text` with `content` between the marks of the bench; undefined where it has no such marks. */
export function replaceBench(text: string, content: string): string | undefined {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) return undefined;
  return `${text.slice(0, start + START.length)}\n\n${content}\n\n${text.slice(end)}`;
}
