import * as l10n from '@vscode/l10n';
import type { ProfileTable } from '../core/profile.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { DISCLOSURE_FORMAT } from '../core/standards.ts';
import { checkIdentity, sum, type BrokenIdentity, type TableFigure } from '../core/table-identities.ts';

/** So many terms are written out in a message. */
const SHOWN = 4;

export const tableIdentity: Rule = {
  id: 'table-identity',
  scope: 'outline',
  summary: '报告类型所列各表的数据符合勾稽关系',
  severity: 'error',
  basis: DISCLOSURE_FORMAT,
  *check({ draft, profile }) {
    const tables = profile.sections.flatMap((section) => section.tables ?? []);
    for (const table of tables) {
      for (const identity of table.identities) {
        for (const written of draft.tables) {
          for (const broken of checkIdentity(written, identity)) yield observe(table, broken);
        }
      }
    }
  },
};

function observe({ basis }: ProfileTable, { identity, where, left, right }: BrokenIdentity): Observation {
  const [shown] = right;
  if (!shown) throw new Error('an identity has a right side');
  const place = where === '' ? '' : l10n.t('“{0}”：', where);
  const message = l10n.t(
    '{0}{1}，而{2}，应当相等（{3}）。',
    place,
    describe(left),
    describe(right),
    identity.statement,
  );
  const related = [...left, ...right.slice(1)]
    .slice(0, SHOWN)
    .map(({ name, value, span }) => ({ span, message: l10n.t('{0}为{1}。', name, value) }));
  return { span: shown.span, message, basis, severity: basis.kind === '实务' ? 'warning' : 'error', related };
}

function describe(figures: readonly TableFigure[]): string {
  const [first, second] = figures;
  const total = sum(figures);
  if (!first) return String(total);
  if (!second) return l10n.t('{0}是{1}', first.name, total);
  if (figures.length > SHOWN) return l10n.t('{0}等{1}项之和是{2}', first.name, figures.length, total);
  return l10n.t('{0}之和是{1}', figures.map(({ name, value }) => `${name}（${value}）`).join('、'), total);
}
