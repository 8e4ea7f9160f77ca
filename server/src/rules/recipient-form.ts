import * as l10n from '@vscode/l10n';
import { findBareRecipient } from '../core/recipient.ts';
import type { Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const recipientForm: Rule = {
  id: 'recipient-form',
  scope: 'outline',
  summary: '主送机关之后用全角冒号',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.2' },
  *check(context) {
    const { draft, report } = context;
    const written = report.recipient?.span.end;
    if (written !== undefined && draft.text.charAt(written - 1) === ':') {
      const span = { start: written - 1, end: written };
      const fix = { title: l10n.t('改为“{0}”', '：'), edits: [{ span, text: '：' }] };
      yield { span, message: l10n.t('主送机关之后的冒号应为全角“：”。'), fix };
      return;
    }
    const bare = findBareRecipient(context);
    if (!bare) return;
    const mark = /[，,、。．.；;]$/.exec(bare.text)?.[0].length ?? 0;
    const span = { start: bare.content.end - mark, end: bare.content.end };
    const suggestions = [{ title: l10n.t('在末尾用“{0}”', '：'), edits: [{ span, text: '：' }] }];
    yield { span: bare.content, message: l10n.t('主送机关“{0}”之后缺全角冒号。', bare.text), suggestions };
  },
};
