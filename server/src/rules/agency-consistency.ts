import * as l10n from '@vscode/l10n';
import { anyOf, joined } from '../core/characters.ts';
import { isInsideTitle } from '../core/prose.ts';
import { plainTitle } from '../core/report-kind.ts';
import type { Observation, OutlineContext, Rule, RuleContext } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { withoutBlanks } from '../core/text.ts';
import { searchFor } from '../core/search.ts';

const TOWNSHIP = /([\u4e00-\u9fff]{1,6}?)(乡|镇|街道)(?:人民政府|政府|办事处|党委|党工委|委员会)?$/;
/** A township that acts as the subject of a sentence: 2024年，青石镇坚持…, 某县青石镇人民政府…. */
const SUBJECT =
  /(?:^|[。；！\ufffc])[ \u3000\u00a0]*(?:(?:19|20)\d{2}[ \u00a0]?年(?:度|以来)?[，,]?)?(?:一年来[，,])?([\u4e00-\u9fff]{1,8}?)(乡|镇|街道)(?:(?:党委|党工委|人民政府|政府|办事处)(?=坚持|高度|始终|认真|深入|严格|积极|、|在|以)|坚持|高度重视|始终|认真|深入|严格|积极|不断|全面|扎实|切实|持续|进一步|以习近平|在)/gm;
const findSubjects = searchFor(
  SUBJECT,
  anyOf(
    ...joined(
      ['乡', '镇', '街道'],
      [
        ...['党委', '党工委', '人民政府', '政府', '办事处', '坚持', '高度', '始终', '认真', '深入', '严格', '积极'],
        ...['不断', '全面', '扎实', '切实', '持续', '进一步', '以习近平', '在'],
      ],
    ),
  ),
);
/** Characters that no place is named by but that stand before 乡 and 镇 in other phrases. */
const NO_NAME =
  /[我全各本该两多个城村集小重古名强邻乡镇是以为了将把被从向对在与和及等的由要们年来同时此外目期]|其他|有关|相关|所有|部分|先进|试点|辖|加强|坚持|发挥|健全|建立|成立|完善|指导|组织|推动|督促|经|按照/;
const ISSUER_END = /(?:人民政府|政府|办公室|办公厅|委员会|党委|党工委|办事处|委)$/;

export const agencyConsistency: Rule = {
  id: 'agency-consistency',
  scope: 'draft',
  summary: '标题、署名和正文中的发文机关是同一个',
  severity: 'warning',
  basis: practice('发文机关名称前后一致的通行做法'),
  check: checkBody,
  outline: checkSignature,
};

function* checkSignature({ report }: OutlineContext): Generator<Observation> {
  const title = plainTitle(report);
  const about = title.indexOf('关于');
  const { signature } = report;
  if (!signature || about < 3 || /转发|批转|印发/.test(title.slice(0, about))) return;
  const issuer = title.slice(0, about).replaceAll('、', '');
  const signed = withoutBlanks(signature.value).replaceAll('、', '');
  if (signature.value.includes(' ') || issuer.startsWith('中共') || signed.startsWith('中共')) return;
  if (isSame(issuer, signed)) return;
  yield {
    span: signature.span,
    message: l10n.t('标题的发文机关是“{0}”，署名是“{1}”。', title.slice(0, about), signature.value),
  };
}

/** One name is the end of the other, or the same place signs by another of its bodies. */
function isSame(issuer: string, signed: string): boolean {
  if (issuer.includes(signed) || signed.includes(issuer)) return true;
  const [one, other] = [placeOf(issuer), placeOf(signed)];
  return one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));
}

function placeOf(agency: string): string {
  return agency.replace(ISSUER_END, '').replace(ISSUER_END, '');
}

function* checkBody(context: RuleContext): Generator<Observation> {
  const { report, identity } = context;
  const [, full, kind] =
    TOWNSHIP.exec(withoutBlanks(identity.agency ?? '').replace(/^.*[县区市旗](?=.{1,6}(?:乡|镇|街道))/, '')) ?? [];
  if (!full || !kind) return;
  const own = full + kind;
  const from = report.title?.span.end ?? 0;
  const to = report.signature?.span.start ?? report.span.end;
  for (const { start: at, match } of findSubjects(context)) {
    if (at < from || at >= to) continue;
    const [whole, named = '', unit = ''] = match;
    const name = named.replace(/^.*[县区市旗]/, '');
    const written = name + unit;
    if (name.length < 2 || name.length > 4 || NO_NAME.test(name) || written.endsWith(own) || own.endsWith(written))
      continue;
    const shift = whole.lastIndexOf(written);
    if (isInsideTitle(match.input, match.index + shift)) continue;
    const span = { start: at + shift, end: at + shift + written.length };
    const suggestions = [{ title: l10n.t('改为“{0}”', own), edits: [{ span, text: own }] }];
    yield { span, message: l10n.t('发文机关是“{0}”，这里写的是“{1}”。', own, written), suggestions };
  }
}
