import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { officialName } from './official-name.ts';

test('days have their official names', () => {
  checkFix(officialName, '开展国家安全日、宪法日活动。\n', '开展全民国家安全教育日、国家宪法日活动。\n');
});

test('right names are left alone', () => {
  check(officialName, '“12·4”国家宪法日、宪法宣传周，“6·26”国际禁毒日，“一把手”工程，信访积案。\n');
});
