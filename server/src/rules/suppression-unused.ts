import * as l10n from '@vscode/l10n';
import { addToGroup } from '../core/group.ts';
import { lowerBound } from '../core/lower-bound.ts';
import type { Finding, Fix, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import type { Suppression } from '../core/suppression.ts';
import type { Located } from '../core/text.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  scope: 'draft',
  summary: '每处“忽略”批注都确有要忽略的发现',
  severity: 'warning',
  basis: practice('批注应随稿件修改及时清理的通行做法'),
  check: () => [],
  *review({ draft, suppressions }, findings) {
    if (suppressions.length === 0) return;
    const offsets = offsetsByRule(findings);
    for (const suppression of suppressions) {
      const { start, end } = suppression.scope;
      const idle = suppression.rules.filter(({ value }) => {
        const own = offsets.get(value) ?? [];
        return (own[lowerBound(own, start)] ?? Infinity) > end;
      });
      for (const rule of idle) {
        yield {
          span: rule.span,
          message: l10n.t('这里没有规则“{0}”的发现可忽略。', rule.value),
          suggestions: [remove(draft.text.toString(), suppression, rule)],
        };
      }
    }
  },
};

/** Where the findings of each rule begin, in order. */
function offsetsByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const offsets = new Map<string, number[]>();
  for (const { rule, span } of findings) addToGroup(offsets, rule.id, span.start);
  for (const own of offsets.values()) own.sort((one, other) => one - other);
  return offsets;
}

/** Takes the comment out, with its line when it has one of its own; of several rules only the one. */
function remove(text: string, { rules, comment }: Suppression, rule: Located): Fix {
  if (rules.length > 1) {
    const separator = /^[、，, ]*/.exec(text.slice(rule.span.end))?.[0].length ?? 0;
    return {
      title: l10n.t('从批注中删去“{0}”', rule.value),
      edits: [{ span: { start: rule.span.start, end: rule.span.end + separator }, text: '' }],
    };
  }
  const rest = /^[ \t]*(?:\r\n|\r|\n){0,2}/.exec(text.slice(comment.end))?.[0].length ?? 0;
  const alone = /(?:^|[\r\n])$/.test(text.slice(Math.max(0, comment.start - 1), comment.start));
  const end = comment.end + (alone ? rest : 0);
  return { title: l10n.t('删去这处批注'), edits: [{ span: { start: comment.start, end }, text: '' }] };
}
