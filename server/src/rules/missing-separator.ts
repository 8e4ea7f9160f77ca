import * as l10n from '@vscode/l10n';
import { anyOf, anyPairOf, joined } from '../core/characters.ts';
import { HAN } from '../core/marks.ts';
import { isInsideTitle } from '../core/prose.ts';
import type { Fix, Observation, Rule } from '../core/rule.ts';
import { PUNCTUATION_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const missingSeparator: Rule = {
  id: 'missing-separator',
  scope: 'passage',
  needs: anyOf(
    anyPairOf('议讼罚制可决查收认励偿', '行政'),
    ...joined('委', joined(['', '省', '市', '县', '区', '州', '旗', '乡', '镇'], ['政府'])),
    '清单，',
    '格局',
    '局面',
  ),
  summary: '并列的词语之间用顿号',
  severity: 'warning',
  basis: { ...PUNCTUATION_STANDARD, clause: '4.5.3.1' },
  *check({ prose }) {
    for (const check of [checkActs, checkBodies, checkLists, checkClauses]) yield* check(prose);
  },
};

const ACTS =
  /行政(?:复议|诉讼|处罚|强制|许可|裁决|检查|征收|确认|奖励|赔偿)(?=行政(?:复议|诉讼|处罚|强制|许可|裁决|检查|征收|确认|奖励|赔偿))/g;
const BODIES = /([省市县区州旗])委(?=\1政府)|党委(?=政府)|[乡镇]党委(?=[乡镇]政府)/g;
const LISTS = new RegExp(
  `(?:权力|责任|职责|权责|负面|服务)清单，(?=(?:政府)?(?:权力|责任|职责|权责|负面|服务)清单的)`,
  'g',
);
const SITUATION = /的(?:良好)?(?:工作)?(?:格局|局面)/g;
const CLAUSES = new RegExp(`[${HAN}]{1,12}([${HAN}])([，,])[${HAN}]{1,12}\\1([，,])[${HAN}]{1,12}\\1$`);

/** 行政复议行政诉讼. */
function* checkActs(prose: string): Generator<Observation> {
  for (const { index, 0: first } of findAll(prose, ACTS)) {
    if (isInsideTitle(prose, index)) continue;
    const at = index + first.length;
    const second = prose.slice(at, at + 4);
    yield {
      span: { start: index, end: at + 4 },
      message: l10n.t('“{0}”与“{1}”并列，中间缺顿号。', first, second),
      suggestions: [insertSeparator(at, first, second)],
    };
  }
}

/** 县委县政府: among other pairs, 省委省政府、市委市政府, the two stand for one body. */
function* checkBodies(prose: string): Generator<Observation> {
  for (const { index, 0: first } of findAll(prose, BODIES)) {
    const at = index + first.length;
    const second = /^.?政府/.exec(prose.slice(at, at + 3))?.[0] ?? '';
    if (
      /[、各级“《]/.test(prose[index - 1] ?? '') ||
      /^[、”和]/.test(prose.slice(at + second.length, at + second.length + 1))
    )
      continue;
    if (isInsideTitle(prose, index)) continue;
    yield {
      span: { start: index, end: at + second.length },
      severity: 'info',
      message: l10n.t('“{0}”与“{1}”并列，中间缺顿号。', first, second),
      suggestions: [insertSeparator(at, first, second)],
    };
  }
}

/** 权力清单，职责清单的要求: nouns before 的 are joined by 、. */
function* checkLists(prose: string): Generator<Observation> {
  for (const { index, 0: first } of findAll(prose, LISTS)) {
    const comma = { start: index + first.length - 1, end: index + first.length };
    yield {
      span: comma,
      message: l10n.t('并列的词语作定语，中间用顿号，不用逗号。'),
      suggestions: [{ title: l10n.t('改为“{0}”', '、'), edits: [{ span: comma, text: '、' }] }],
    };
  }
}

/** 领导负责抓，部门配合抓，群众参与抓的格局: parallel phrases before 的. */
function* checkClauses(prose: string): Generator<Observation> {
  for (const { index } of findAll(prose, SITUATION)) {
    const before = prose.slice(Math.max(0, index - 44), index);
    const match = CLAUSES.exec(before);
    if (!match) continue;
    const start = index - match[0].length;
    const commas = Array.from(match[0].matchAll(/[，,]/g), (found) => start + found.index);
    const edits = commas.map((at) => ({ span: { start: at, end: at + 1 }, text: '、' }));
    yield {
      span: { start, end: index },
      severity: 'info',
      message: l10n.t('并列的短语作定语，中间宜用顿号。'),
      suggestions: [{ title: l10n.t('改为“{0}”', '、'), edits }],
    };
  }
}

function insertSeparator(at: number, first: string, second: string): Fix {
  return { title: l10n.t('改为“{0}”', `${first}、${second}`), edits: [{ span: { start: at, end: at }, text: '、' }] };
}
