import * as l10n from '@vscode/l10n';
import { DIGITS, anyPairOf } from '../core/characters.ts';
import type { Fix, Observation, Rule } from '../core/rule.ts';
import { NUMERAL_STANDARD } from '../core/standards.ts';
import { findAll } from '../core/text.ts';

export const monthDayDot: Rule = {
  id: 'month-day-dot',
  scope: 'passage',
  needs: anyPairOf('.．·•・‧∙⋅･', DIGITS),
  summary: '以月日称说的节日、事件，月日之间用间隔号，月日加引号',
  severity: 'warning',
  basis: { ...NUMERAL_STANDARD, clause: '5.1.6' },
  *check({ prose }) {
    for (const match of findAll(prose, MONTH_DAY)) {
      const observation = isDay(prose, match) ? observe(prose, match) : undefined;
      if (observation) yield observation;
    }
  },
};

const MONTH_DAY = /\d{1,2}[.．·•・‧∙⋅･]\d{1,2}(?![\d.．·•・‧∙⋅･%％‰A-Za-z])/g;
const NEVER_BEFORE = /[\d.．·•・‧∙⋅･,\-—–～~/A-Za-z第]/;
const MEASURE = /^(?:[万亿千百元个人件次倍米吨亩里年月日号级版分秒岁折点]|节(?![日假])|公[里斤顷]|平方|小时)/;
/** What a day or an event is called after its date. */
const NAME =
  /^[^\s，。；：、！？“”《》（）\ufffc]{0,12}?(?:日|节|纪念|惨案|案|事[件故变]|地震|暴雨|洪灾|火灾|爆炸|讲话|晚会)/;
/** Days that everyone calls by month and day, and a word of their names: with it the date is certain. */
const KNOWN_DAYS: Readonly<Record<string, RegExp>> = {
  '1·10': /警察/,
  '3·5': /雷锋|志愿/,
  '3·8': /妇女|女神|维权/,
  '3·12': /植树/,
  '3·15': /消费/,
  '3·22': /水日/,
  '4·15': /国家安全/,
  '4·22': /地球/,
  '4·23': /读书/,
  '4·26': /知识产权/,
  '4·28': /安全/,
  '5·1': /劳动/,
  '5·12': /防灾|减灾|护士|地震/,
  '6·1': /儿童/,
  '6·5': /环境/,
  '6·14': /献血/,
  '6·25': /土地/,
  '6·26': /禁毒/,
  '7·1': /建党/,
  '8·1': /建军/,
  '8·19': /医师/,
  '9·10': /教师/,
  '9·30': /烈士/,
  '10·1': /国庆/,
  '10·17': /扶贫|消除贫困/,
  '11·9': /消防/,
  '12·1': /艾滋/,
  '12·2': /交通/,
  '12·4': /宪法|法[治制]宣传|普法/,
  '12·5': /志愿/,
  '12·9': /反腐/,
  '12·13': /公祭/,
};

function isDay(prose: string, { index, 0: written }: RegExpExecArray): boolean {
  const [month = '', day = ''] = written.split(/\D/);
  if (NEVER_BEFORE.test(prose[index - 1] ?? '') || day.startsWith('0')) return false;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

function observe(prose: string, { index, 0: written }: RegExpExecArray): Observation | undefined {
  const end = index + written.length;
  const right = written.replace(/^0|\D/g, (found) => (found === '0' ? '' : '·'));
  const opened = prose[index - 1] === '“';
  const quoted = opened && prose[end] === '”';
  const name = prose.slice(quoted ? end + 1 : end, end + 16);
  const dot = written.replace(/\d/g, '');
  const counted = !quoted && MEASURE.test(name);
  const known = !counted && (KNOWN_DAYS[right]?.test(name.slice(0, 12)) ?? false);
  const point = dot === '.' || dot === '．';
  const named = known || (!counted && NAME.test(name));
  if (point ? !named && !(quoted && KNOWN_DAYS[right]) : dot === '·' && (opened || !known)) return undefined;
  const span = { start: index, end };
  const text = opened || !named ? right : `“${right}”`;
  const title = text === right ? l10n.t('改为“{0}”', right) : l10n.t('改用间隔号，月日加引号');
  const fix: Fix = { title, edits: [{ span, text }] };
  if (dot === '·') {
    return { span, severity: 'info', message: l10n.t('节日的月日通常加引号：{0}。', text), suggestions: [fix] };
  }
  const message = l10n.t('“{0}”是月日，中间用间隔号：“{1}”。', written, right);
  return known || !point ? { span, message, fix } : { span, message, suggestions: [fix] };
}
