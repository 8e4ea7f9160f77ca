import * as l10n from '@vscode/l10n';
import type { Draft } from '../core/draft.ts';
import type { Finding, Fix } from '../core/rule.ts';
import { lineBreakOf, startOfLine } from '../core/text.ts';

/**
 * The edits that set a finding aside: for its block, and for the whole draft. The reason is left for the drafter to
 * write. None where a comment cannot stand, as in the front matter.
 */
export function suppressionsFor(draft: Draft, finding: Finding): readonly Fix[] {
  const { frontMatter, text } = draft;
  const { rule, span } = finding;
  const inFrontMatter = frontMatter !== undefined && span.start < frontMatter.span.end;
  const lineBreak = lineBreakOf(text.toString());
  const top = frontMatter ? frontMatter.span.end : 0;
  const comment = (scope: string): string => `<!-- ${scope} ${rule.id}：${l10n.t('理由')} -->`;
  const everywhere: Fix = {
    title: l10n.t('全文忽略（{0}）', rule.id),
    edits: [
      {
        span: { start: top, end: top },
        text: frontMatter
          ? `${lineBreak}${lineBreak}${comment('忽略全文')}`
          : `${comment('忽略全文')}${lineBreak}${lineBreak}`,
      },
    ],
  };
  const inTable = draft.tables.some((table) => table.span.start < span.start && span.start < table.span.end);
  if (inFrontMatter || inTable || draft.lines.length === 0) return [everywhere];
  const start = startOfLine(text, span.start);
  const here: Fix = {
    title: l10n.t('忽略这一处（{0}）', rule.id),
    edits: [{ span: { start, end: start }, text: `${comment('忽略')}${lineBreak}` }],
  };
  return [here, everywhere];
}
