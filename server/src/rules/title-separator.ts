import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Fix, Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const titleSeparator: Rule = {
  id: 'title-separator',
  scope: 'passage',
  needs: anyOf('》、《', '”、“'),
  summary: '并列的书名号之间、并列的引号之间不用顿号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.5.3.5' },
  *check({ prose }) {
    for (const pattern of CHAINS) {
      for (const match of findAll(prose, pattern)) {
        if (isMixed(prose, match) || (match[0].startsWith('“') && isInsideTitle(prose, match.index))) continue;
        yield observe(match[0], match.index);
      }
    }
  },
};

const CHAINS = [/《[^《》\r\n]{0,80}》(?:、《[^《》\r\n]{0,80}》)+/g, /“[^“”\r\n]{0,80}”(?:、“[^“”\r\n]{0,80}”)+/g];
const SEPARATOR = /[》”]、[《“]/g;
/** What makes a member of the list more than a bare name: a remark in brackets, a word behind it, another kind of member. */
const MEMBER_FOLLOWS = /^(?:（|、|[^、，。；：！？“”《》\s]{1,14}、[《“])/;

// 4.5.3.5: where anything stands between the names, “6·26”国际禁毒日、“4·15”…, the list keeps its marks throughout.
function isMixed(prose: string, { index, 0: chain }: RegExpExecArray): boolean {
  const end = index + chain.length;
  return prose[index - 1] === '、' || MEMBER_FOLLOWS.test(prose.slice(end, end + 20));
}

function observe(chain: string, offset: number): Observation {
  const places = Array.from(chain.matchAll(SEPARATOR), (match) => offset + match.index);
  const spans = places.map((start) => ({ start, end: start + 3 }));
  const [span = { start: offset, end: offset + chain.length }, ...others] = spans;
  const titles = chain.startsWith('《');
  const message = titles ? l10n.t('并列的书名号之间不用顿号。') : l10n.t('并列的引号之间不用顿号。');
  const edits = places.map((start) => ({ span: { start: start + 1, end: start + 2 }, text: '' }));
  const fix: Fix = { title: l10n.t('删去顿号'), edits };
  return {
    span,
    message,
    // Quoted names with marks between them are common in official documents still.
    ...(titles ? { fix } : { severity: 'info', suggestions: [fix] }),
    related: others.map((other) => ({ span: other, message })),
  };
}
