import type { Draft } from '../core/draft.ts';

/** Whether the front matter names a report type: what makes a Markdown document a draft. */
export function namesReportType(draft: Draft): boolean {
  return draft.frontMatter?.entries.some((entry) => entry.key.value === '报告类型') ?? false;
}
