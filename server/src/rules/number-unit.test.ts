import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { numberUnit } from './number-unit.ts';

test('千 and 百 behind digits', () => {
  checkFix(numberUnit, '3千元，1.5千亩，5百余户，2千万元\n', '3000元，1500亩，500余户，2000万元\n');
  checkFix(numberUnit, '补助4亿5千万元、3万5千元\n', '补助4.5亿元、3.5万元\n');
});

test('units, names and years', () => {
  check(numberUnit, '3千米，2千瓦，5百强，2024百日行动，第3千个，1千1百元，三千元，3000元。\n');
});
