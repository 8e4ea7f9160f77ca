import * as l10n from '@vscode/l10n';
import { endOfLineBefore, insertLine, placeOfSignature } from '../core/closing.ts';
import { fillTemplate } from '../core/profile.ts';
import { isUpwardReport } from '../core/report-kind.ts';
import type { Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const signatureMissing: Rule = {
  id: 'signature-missing',
  scope: 'outline',
  summary: '正文之后有发文机关署名',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.5' },
  *check(context) {
    const { draft, report, identity } = context;
    if (report.signature || !isUpwardReport(context)) return;
    const place = placeOfSignature(draft);
    const agency = fillTemplate('{agency}', identity);
    yield {
      span: endOfLineBefore(draft, place),
      message: l10n.t('文末缺发文机关署名。'),
      suggestions: [{ title: l10n.t('插入“{0}”', agency), edits: [insertLine(draft, place, agency)] }],
    };
  },
};
