import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { monthDayDot } from './month-day-dot.ts';

test('a point before the name of the day', () => {
  check(monthDayDot, '以春节，[|3.15|]消费者权益日、[|12.4|]宪法日为契机。\n');
  checkFix(monthDayDot, '3.15消费者权益日、12.4宪法日\n', '“3·15”消费者权益日、“12·4”宪法日\n');
});

test('inside quotation marks only the point changes', () => {
  checkFix(monthDayDot, '“6.26禁毒日”“12•4”国家宪法日、“3・15”\n', '“6·26禁毒日”“12·4”国家宪法日、“3·15”\n');
});

test('an event that is not known is left to the drafter', () => {
  checkSuggestion(monthDayDot, '“7.20”特大暴雨\n', '改为“7·20”', '“7·20”特大暴雨\n');
});

test('a known day without quotation marks is a hint', () => {
  check(monthDayDot, '开展[|12·4|]国家宪法日活动。\n', '加引号');
});

test('figures, versions and days that are right', () => {
  check(
    monthDayDot,
    '增长3.15%，12.4万人次参加宪法日活动，系统升级到1.5，第3.12节，见5.1节，减少1.5日，2024.12.4宪法日。\n',
  );
  check(monthDayDot, '“12·4”国家宪法日、宪法宣传周，“6·26”国际禁毒日、“4·15国家安全日”。\n');
});
