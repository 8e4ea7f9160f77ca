import type { Draft } from '../core/draft.ts';
import { REPORT_TYPE } from '../core/front-matter.ts';

/** Whether the front matter names a report type: what makes a Markdown document a draft. */
export function namesReportType(draft: Draft): boolean {
  return draft.frontMatter?.entries.some((entry) => entry.key.value === REPORT_TYPE) ?? false;
}
