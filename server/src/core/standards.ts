/** The national standards that many rules rest on; a rule adds the clause. */
export const PUNCTUATION_STANDARD = { kind: '国标', source: '《标点符号用法》（GB/T 15834—2011）' } as const;
export const FORMAT_STANDARD = { kind: '国标', source: '《党政机关公文格式》（GB/T 9704—2012）' } as const;
export const NUMERAL_STANDARD = { kind: '国标', source: '《出版物上数字用法》（GB/T 15835—2011）' } as const;
