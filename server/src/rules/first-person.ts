import * as l10n from '@vscode/l10n';
import { anyPairOf } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Rule, RuleContext } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { withoutBlanks } from '../core/text.ts';
import { searchFor } from '../core/search.ts';

/** 自我区分, 自我省察 and 我局限 hold no 我区, 我省, 我局. */
const FIRST_PERSON = /(?<!自)我(街道|街|乡|镇|县|区|旗|市|州|省|局)(?![分别长间间面限势中]|场化|民化)/g;
const findFirstPerson = searchFor(FIRST_PERSON, anyPairOf('我', '街乡镇县区旗市州省局'));
const LOWEST: readonly string[] = ['街道', '乡', '镇', '局'];
/** From the highest: a report may speak of 我市 and 我省 when it means those above. */
const RANK = ['省', '州', '市', '区', '县', '旗', '街道', '乡', '镇', '局'] as const;

export const firstPerson: Rule = {
  id: 'first-person',
  scope: 'draft',
  summary: '“我乡”“我镇”“我街道”“我局”与发文机关相符',
  severity: 'warning',
  basis: practice('自称与发文机关一致的通行做法'),
  *check(context) {
    const own = ownWord(context);
    if (!own) return;
    for (const { start, match } of findFirstPerson(context)) {
      if (start >= context.report.span.end) break;
      const [written, word = ''] = match;
      if (!isForeign(word, own) || isInsideTitle(match.input, match.index) || isQuoted(match)) continue;
      const span = { start, end: start + written.length };
      const suggestions = [{ title: l10n.t('改为“{0}”', `我${own}`), edits: [{ span, text: `我${own}` }] }];
      yield {
        span,
        message: l10n.t('发文机关是“{0}”，这里自称“{1}”。', context.identity.agency ?? '', written),
        suggestions,
      };
    }
  },
};

/** The last word of the place whose government or office issues the report. */
function ownWord({ identity: { agency = '' } }: RuleContext): string | undefined {
  const name = withoutBlanks(agency).replace(/^.*委员会(?=.)/, '');
  return /(街道|乡|镇|县|区|旗|市|局)(?:人民政府|政府|办事处|党委|党工委|委员会)?$/.exec(name)?.[1];
}

function isForeign(word: string, own: string): boolean {
  const plain = word === '街' ? '街道' : word;
  if (plain === own) return false;
  if (own === '局') return ['街道', '乡', '镇'].includes(plain);
  const lowest = (value: string): number =>
    LOWEST.includes(value) ? 2 : ['县', '区', '旗'].includes(value) ? 1 : ['省', '州'].includes(value) ? -1 : 0;
  // What stands above the issuer is spoken of as 我县 now and then; the township of another report is not.
  return lowest(plain) >= lowest(own) && RANK.some((rank) => rank === plain);
}

function isQuoted({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 40), index);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
