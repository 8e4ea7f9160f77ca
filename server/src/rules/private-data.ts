import * as l10n from '@vscode/l10n';
import { digitRun } from '../core/characters.ts';
import { isRealDate } from '../core/calendar.ts';
import type { Observation, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { findAll, type Span } from '../core/text.ts';

const DIGITS = /(?<![\d.A-Za-z])\d{11,19}[Xx]?(?![\dA-Za-z])/g;
/** Digits of a mobile telephone. */
const SHORTEST = 11;
const MOBILE = /^1[3-9]\d{9}$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

export const privateData: Rule = {
  id: 'private-data',
  scope: 'passage',
  needs: digitRun(SHORTEST),
  summary: '公开文稿不出现身份证号、手机号和银行卡号',
  severity: 'warning',
  basis: practice('公开前核对个人信息的通行做法'),
  *check({ prose }) {
    for (const match of findAll(prose, DIGITS)) {
      const [digits] = match;
      const span = { start: match.index, end: match.index + digits.length };
      if (isIdentityNumber(digits)) yield observe(span, { digits, what: l10n.t('身份证号'), head: 6, tail: 4 });
      else if (MOBILE.test(digits)) yield observe(span, { digits, what: l10n.t('手机号'), head: 3, tail: 4 });
      else if (isBankCard(digits)) yield observe(span, { digits, what: l10n.t('银行卡号'), head: 4, tail: 4 });
    }
  },
};

interface PrivateNumber {
  readonly digits: string;
  readonly what: string;
  /** Digits that may be shown at either end. */
  readonly head: number;
  readonly tail: number;
}

function observe(span: Span, { digits, what, head, tail }: PrivateNumber): Observation {
  const masked = digits.slice(0, head) + '*'.repeat(digits.length - head - tail) + digits.slice(-tail);
  const suggestions = [{ title: l10n.t('改为“{0}”', masked), edits: [{ span, text: masked }] }];
  return { span, message: l10n.t('这里像是{0}，公开前应当删去或隐去。', what), suggestions };
}

/** GB 11643: six digits of the place, the day of birth, three of a series, a check digit. */
function isIdentityNumber(digits: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(digits)) return false;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2099) return false;
  if (!isRealDate({ year, month, day, numerals: 'arabic' })) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_DIGITS[sum % 11] === digits[17]?.toUpperCase();
}

/** Cards of this country begin with 62 or 60, others with 3, 4 or 5; the last digit is that of Luhn. */
function isBankCard(digits: string): boolean {
  if (!/^(?:6[02]\d{14,17}|[45]\d{15})$/.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
