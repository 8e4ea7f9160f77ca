import * as l10n from '@vscode/l10n';
import { isInsideTitle } from '../core/prose.ts';
import { replaceWith } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';

export const exclamation: Rule = {
  id: 'exclamation',
  summary: '报告是陈述，句末不用叹号',
  severity: 'info',
  basis: { kind: '实务', source: '公文语言平实的通行做法' },
  *check({ draft, prose }) {
    if (!prose.includes('！') || SPEECH.test(prose.slice(0, SALUTATION)) || draft.parts.some(isSpeech)) return;
    for (const { index: start, 0: written } of prose.matchAll(EXCLAMATIONS)) {
      if (isInsideTitle(prose, start) || isQuoted(prose, start)) continue;
      const span = { start, end: start + written.length };
      yield {
        span,
        message: l10n.t('报告用陈述句，句末的“{0}”通常用句号。', written),
        suggestions: [replaceWith(span, '。')],
      };
    }
  },
};

const EXCLAMATIONS = /！+/g;
/** Where a speech greets its audience. */
const SALUTATION = 600;
const SPEECH = /各位(?:代表|委员|领导|同志|来宾)|同志们[：！]/;

function isSpeech({ recipient }: { readonly recipient: { readonly value: string } | undefined }): boolean {
  return recipient !== undefined && SPEECH.test(`${recipient.value}：`);
}

/** True inside “…”: a slogan is quoted as it is. */
function isQuoted(prose: string, at: number): boolean {
  const before = prose.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('“') > Math.max(before.lastIndexOf('”'), before.lastIndexOf('\n'));
}
