import * as l10n from '@vscode/l10n';
import type { Draft, Part } from '../core/draft.ts';
import { isFirstLineTitle } from '../core/report-kind.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD, practice } from '../core/standards.ts';
import type { Span } from '../core/text.ts';

const END = /[。．.，,；;：:、！!？?]{1,3}$/;
const INSIDE = /[。，；：！？,;!?]|:(?!\d)/g;

export const titlePunctuation: Rule = {
  id: 'title-punctuation',
  scope: 'outline',
  summary: '标题末尾不加标点，中间除书名号、引号、顿号、括号外不用标点',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: 'B.4' },
  *check({ draft, report }) {
    const span = titleOf(draft, report);
    if (!span) return;
    const text = draft.text.slice(span.start, span.end);
    const end = END.exec(text);
    if (end) yield observeEnd({ start: span.start + end.index, end: span.end }, end[0]);
    const body = end ? text.slice(0, end.index) : text;
    // The name of a law or a quotation keeps its own marks.
    const own = body.replace(/《[^《》]{0,80}》|“[^“”]{0,80}”/g, (name) => ' '.repeat(name.length));
    for (const match of own.matchAll(INSIDE)) {
      const start = span.start + match.index;
      yield {
        span: { start, end: start + 1 },
        basis: practice('公文标题除书名号、引号等外一般不用标点的通行做法'),
        message: l10n.t('标题中间一般不用“{0}”。', match[0]),
      };
    }
  },
};

function observeEnd(span: Span, mark: string): Observation {
  return {
    span,
    message: l10n.t('标题末尾不加标点，这里有“{0}”。', mark),
    fix: { title: l10n.t('删去标题末尾的标点'), edits: [{ span, text: '' }] },
  };
}

// A first line that ends in a mark is read as a sentence; one that says 关于……的报告。 is the title all the same.
function titleOf(draft: Draft, { title }: Part): Span | undefined {
  if (title) return title.span;
  const [first] = draft.lines;
  return first && isFirstLineTitle(first.text) ? first.content : undefined;
}
