import * as l10n from '@vscode/l10n';
import { anyOf } from '../core/characters.ts';
import { remove } from '../core/marks.ts';
import type { Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const etCetera: Rule = {
  id: 'et-cetera',
  scope: 'passage',
  needs: anyOf('、等'),
  summary: '用顿号并列的末项与“等”之间不加顿号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: 'B.1.2' },
  *check({ prose }) {
    for (const { index: start } of findAll(prose, BEFORE_ET_CETERA)) {
      const span = { start, end: start + 1 };
      yield {
        span: { start, end: start + 2 },
        message: l10n.t('“等”之前不用顿号。'),
        fix: remove(span, '、'),
      };
    }
  },
};

/** 等级, 等待, 等额 and the like are members of the list themselves; “等、靠、要” is a phrase, 等出来 waits. */
const BEFORE_ET_CETERA =
  /、等(?![级待候于同额价次距着量闲份边温压效分离值外身靠不、]|[^，。；：、\n]{1,4}[、，]靠|出来)/g;
