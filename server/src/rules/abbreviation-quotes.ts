import * as l10n from '@vscode/l10n';
import { anyOf, joined } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

/** Abbreviations that say nothing by themselves: the marks tell that they stand for more. */
const ABBREVIATION =
  /(?<![“‘前跟递改推促引走跃挺迈跨一二十第])[三四五六七八九]进(?=活动|工作|普法|宣传)|一[村乡镇](?:[（(]社区[）)]|[（(]居[）)])?一(?:法律顾问|辅警)|(?<!“)谁执法谁普法|放管服(?=改革)|双随机、?一公开/g;

export const abbreviationQuotes: Rule = {
  id: 'abbreviation-quotes',
  scope: 'passage',
  needs: anyOf(
    ...joined('进', ['活动', '工作', '普法', '宣传']),
    ...joined('一', ['法律顾问', '辅警']),
    '谁执法谁普法',
    '放管服',
    '双随机',
  ),
  summary: '“六进”“谁执法谁普法”等特定缩略语加引号',
  severity: 'info',
  basis: practice('特定缩略语加引号的通行做法'),
  *check({ prose }) {
    for (const match of findAll(prose, ABBREVIATION)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isQuoted(prose, span.start) || isInsideTitle(prose, span.start)) continue;
      const text = `“${match[0]}”`;
      yield {
        span,
        message: l10n.t('特定缩略语“{0}”宜加引号。', match[0]),
        suggestions: [{ title: l10n.t('加上引号'), edits: [{ span, text }] }],
      };
    }
  },
};

function isQuoted(prose: string, offset: number): boolean {
  const before = prose.slice(Math.max(0, offset - 30), offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('"') >= 0;
}
