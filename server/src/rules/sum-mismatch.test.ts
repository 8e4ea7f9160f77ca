import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { sumMismatch } from './sum-mismatch.ts';

test('parts that exclude each other add up', () => {
  check(sumMismatch, '排查隐患[|36件|]，整改完成25件，已化解2件，稳控并适时化解8件；另有5件。\n', '25＋2＋8＝35');
  check(sumMismatch, '排查隐患36件，整改完成25件，已化解2件，稳控并适时化解9件；另有5件。\n');
  check(sumMismatch, '复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件。\n');
  check(sumMismatch, '开展检查[|12次|]，分别为4次、5次、2次。\n');
});

test('parts that may overlap or leave something out', () => {
  check(sumMismatch, '干部50人，其中党员30人、女性25人。\n');
  check(sumMismatch, '帮扶100人，其中老年人20人、残疾人10人。\n');
  check(sumMismatch, '打掉犯罪团伙28个，包括“砂霸”团伙3个、“运霸”团伙1个。\n');
  check(sumMismatch, '案件10件，其中普通程序4件、简易程序约5件。\n');
  check(sumMismatch, '案件10件，其中罚款案件3件、涉及罚款人5名。\n');
});

test('a total that is a bound', () => {
  check(sumMismatch, '考试里程不少于10公里，其中白天不少于5公里，夜间不少于3公里。\n');
  check(sumMismatch, '约有36件，其中已化解20件，正在化解10件。\n');
});

test('tables: empty cells and dashes count nothing, words stop the count', () => {
  check(sumMismatch, '| 类别 | 件数 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | — |\n| 合计 | [|2|] |\n');
  check(sumMismatch, '| 类别 | 件数 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | 若干 |\n| 合计 | 2 |\n');
  check(sumMismatch, '| 类别 | 件数 |\n| --- | --- |\n| 甲 | 1 |\n| 小计 | 1 |\n| 合计 | 2 |\n');
  check(
    sumMismatch,
    '| 类别 | 件（件） | 金额（万元） | 合计 |\n| --- | --- | --- | --- |\n| 甲 | 1 | 2 | 9 |\n| 乙 | 1 | 2 | 9 |\n',
  );
});
