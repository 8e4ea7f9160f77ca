import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { figureConflict } from './figure-conflict.ts';

test('the same count of the same year told twice', () => {
  check(figureConflict, '全年累计排查矛盾纠纷30件。\n\n全年共排查矛盾纠纷[|32|]件。\n', '前面写30件');
});

test('another year, another unit, another matter', () => {
  check(
    figureConflict,
    '2023年共排查矛盾纠纷30件，2024年共排查矛盾纠纷32件。全年共排查矛盾纠纷28人。全年共调解矛盾纠纷5件。\n',
  );
});
