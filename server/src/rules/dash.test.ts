import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { dash } from './dash.ts';

test('between years, months and amounts', () => {
  checkFix(
    dash,
    '《纲要（2021-2025年）》，2021年－2023年，1-10月，每村2~3名。\n',
    '《纲要（2021—2025年）》，2021年—2023年，1—10月，每村2～3名。\n',
  );
});

test('a dash typed with other characters', () => {
  checkFix(dash, '目标只有一个--群众满意──人人参与。\n', '目标只有一个——群众满意——人人参与。\n');
});

test('a line that was lost', () => {
  checkFix(dash, '《规划（20212025年）》\n', '《规划（2021—2025年）》\n');
  check(dash, '编号1202120250年，20252021年。\n');
});

test('the official lines, numbers of other kinds', () => {
  check(
    dash,
    '2021—2025年，1～10月，5—8件——共计。\n\n电话0517-83605210，2024-08-01，3-2号楼，GB/T 9704-2012，COVID-19，2-1个。\n',
  );
});
