import * as l10n from '@vscode/l10n';
import type { Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';

export const annotationForm: Rule = {
  id: 'annotation-form',
  scope: 'outline',
  summary: '附注加圆括号，括号内外不加句号',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.6' },
  *check({ draft }) {
    for (const { annotation } of draft.parts) {
      if (!annotation) continue;
      const { value, span } = annotation;
      const inner = value
        .replace(/^[（(]|[。.]$/g, '')
        .replace(/[）)]$/, '')
        .replace(/[。.]$/, '');
      const proper = `（${inner}）`;
      if (value === proper) continue;
      const message = l10n.t('附注“{0}”应写作“{1}”。', value, proper);
      yield { span, message, fix: { title: l10n.t('改为“{0}”', proper), edits: [{ span, text: proper }] } };
    }
  },
};
