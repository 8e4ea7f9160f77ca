import type { Basis } from './rule.ts';

/** The national standards that many rules rest on; a rule adds the clause. */
export const PUNCTUATION_STANDARD = { kind: '国标', source: '《标点符号用法》（GB/T 15834—2011）' } as const;
export const FORMAT_STANDARD = { kind: '国标', source: '《党政机关公文格式》（GB/T 9704—2012）' } as const;
export const NUMERAL_STANDARD = { kind: '国标', source: '《出版物上数字用法》（GB/T 15835—2011）' } as const;

/** What binds party and government bodies, for rules that rest on the same document. */
export const DISCLOSURE_FORMAT = {
  kind: '法律法规',
  source:
    '依《中华人民共和国政府信息公开条例》第五十条公布的《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
} as const;
export const INSPECTION_REGULATION = {
  kind: '党内法规',
  source: '《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）年度报告章',
} as const;
export const DOCUMENT_REGULATION = {
  kind: '条例',
  source: '《党政机关公文处理工作条例》（中办发〔2012〕14号）',
} as const;

/** What rests on custom and no rule of law: worded as 通行做法. */
export function practice(source: string): Basis {
  return { kind: '实务', source };
}
