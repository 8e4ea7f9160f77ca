import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import { replaceWith } from '../core/marks.ts';
import type { Passage } from '../core/passages.ts';
import type { Rule } from '../core/rule.ts';
import { searchFor } from '../core/search.ts';
import { practice } from '../core/standards.ts';

export const exclamation: Rule = {
  id: 'exclamation',
  scope: 'draft',
  summary: '报告是陈述，句末不用叹号',
  severity: 'info',
  basis: practice('公文语言平实的通行做法'),
  *check(context) {
    const found = findExclamations(context);
    if (found.length === 0 || SPEECH.test(context.gather(readOpening)[0]?.seen ?? '')) return;
    if (context.draft.parts.some(isSpeech)) return;
    for (const { start, match } of found) {
      const [written] = match;
      if (isInsideTitle(match.input, match.index) || isQuoted(match)) continue;
      const span = { start, end: start + written.length };
      yield {
        span,
        message: l10n.t('报告用陈述句，句末的“{0}”通常用句号。', written),
        suggestions: [replaceWith(span, '。')],
      };
    }
  },
};

const findExclamations = searchFor(/！+/g, anyOf('！'));
/** Where a speech greets its audience. */
const SALUTATION = 600;
const SPEECH = /各位(?:代表|委员|领导|同志|来宾)|同志们[：！]/;

function readOpening({ prose }: Passage): string {
  return prose.slice(0, SALUTATION);
}

function isSpeech({ recipient }: { readonly recipient: { readonly value: string } | undefined }): boolean {
  return recipient !== undefined && SPEECH.test(`${recipient.value}：`);
}

/** True inside “…”: a slogan is quoted as it is. */
function isQuoted({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 60), index);
  return before.lastIndexOf('“') > Math.max(before.lastIndexOf('”'), before.lastIndexOf('\n'));
}
