import type { Hover, ServerCapabilities } from 'vscode-languageserver';
import { explainFinding, explainKey, explainSum, hoverTarget, type HoverTarget } from '../features/hover.ts';
import { toRange, toSpan } from './convert.ts';
import type { Session } from './session.ts';

/** Explains findings and front-matter keys, and shows that sums hold. */
export function registerHover({ connection, documents, drafts, guard, host }: Session): ServerCapabilities {
  connection.onHover(
    guard('hover', null, async ({ textDocument, position }): Promise<Hover | null> => {
      const document = documents.get(textDocument.uri);
      const analysis = drafts.draftOf(document);
      if (!document || !analysis) return null;
      const target = hoverTarget(
        analysis.draft,
        analysis.result.findings,
        toSpan(document, { start: position, end: position }).start,
      );
      if (!target) return null;
      // The document is another one as soon as somebody types.
      const range = toRange(document, target.span);
      return { contents: { kind: 'markdown', value: await explain(target) }, range };
    }),
  );
  return { hoverProvider: true };

  async function explain(target: HoverTarget): Promise<string> {
    if (target.kind === 'key') return explainKey(target.entry);
    if (target.kind === 'sum') return explainSum(target.sum);
    const pages = await Promise.all(target.findings.map(({ rule }) => host.readRulePage(rule.id)));
    return target.findings.map((finding, index) => explainFinding(finding, pages[index])).join('\n\n---\n\n');
  }
}
