import * as l10n from '@vscode/l10n';
import { anyOf, anyPairOf } from '../core/characters.ts';
import { HAN, remove, replaceWith } from '../core/marks.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  scope: 'passage',
  needs: anyOf(anyPairOf('，。；：、', '，。；：、'), '、和', '、及'),
  summary: '一处停顿只用一个点号，顿号不与“和”“及”连用',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.5' },
  *check({ prose }) {
    for (const match of findAll(prose, DOUBLED)) {
      const { index: start, 0: written } = match;
      const span = { start, end: start + written.length };
      if (STOPS.test(written)) {
        // Three and more are an ellipsis that was typed with full stops.
        if (!/^。{3,}$/.test(written)) yield observeStops(span, written);
      } else if (!isWord(prose, start)) {
        const word = written.slice(1);
        yield {
          span,
          // 和瑞广场, 和强者比: names and verbs that no list holds all of.
          ...(/[\u4e00-\u9fff]/.test(prose[span.end] ?? '') && word === '和' ? { severity: 'info' } : {}),
          message: l10n.t('顿号后面不再用“{0}”，两者留一个。', word),
          suggestions: [remove({ start, end: start + 1 }, '、'), remove({ start: start + 1, end: span.end }, word)],
        };
      }
    }
  },
};

const DOUBLED = new RegExp(`[，。；：、]{2,}|、[和及](?=[${HAN}“《])`, 'g');
const STOPS = /^[，。；：、]{2,}$/;
/** 和谐, 及时 and the like: words and names of places, no conjunctions. */
const WORDS =
  /^(?:和(?:[谐平解睦美气善合缓声约弦风顺蔼畅好乐盛悦融衷祥颂鸣田政县林静硕龙庄村镇桥园苑家]|布克)|及(?:[时早格第至]|笄))/;

function isWord(prose: string, at: number): boolean {
  return WORDS.test(prose.slice(at + 1, at + 5));
}

function observeStops(span: { readonly start: number; readonly end: number }, written: string): Observation {
  const right = certain(written);
  const message = l10n.t('“{0}”是连用的点号，只用一个。', written);
  if (right !== undefined) return { span, message, fix: replaceWith(span, right) };
  return { span, message, suggestions: marksIn(written).map((mark) => replaceWith(span, mark)) };
}

/** The mark that is meant: the one that is doubled, or the full stop or comma that was typed over a lesser mark. */
function certain(written: string): string | undefined {
  const last = written.at(-1);
  if (marksIn(written).length === 1) return last;
  if (last === '。' && written.indexOf('。') === written.length - 1) return last;
  return last === '，' && /^、+，+$/.test(written) ? last : undefined;
}

/** The different marks, in the order in which they first come. */
function marksIn(written: string): readonly string[] {
  return Array.from(new Set(written)).filter((mark) => '，。；：、'.includes(mark));
}
