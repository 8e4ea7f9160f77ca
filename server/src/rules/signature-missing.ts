import * as l10n from '@vscode/l10n';
import { endOfLineBefore, insertLine, placeOfSignature } from '../core/closing.ts';
import { fillTemplate } from '../core/profile.ts';
import { isUpwardReport } from '../core/report-kind.ts';
import type { Rule } from '../core/rule.ts';

export const signatureMissing: Rule = {
  id: 'signature-missing',
  scope: 'outline',
  summary: '正文之后有发文机关署名',
  severity: 'warning',
  basis: { kind: '国标', source: '《党政机关公文格式》（GB/T 9704—2012）', clause: '7.3.5' },
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
