import { test } from 'node:test';
import { check, checkFix } from '../../../test/check.ts';
import { hanYear } from './han-year.ts';

test('other characters for 〇', () => {
  checkFix(
    hanYear,
    '二零二五年，二○二四年，二O二三年，二〇二零年\n',
    '二〇二五年，二〇二四年，二〇二三年，二〇二〇年\n',
  );
});

test('counts, names and old documents', () => {
  check(hanYear, '一百零五人，二○○四年，《二零二五年规划》，二〇二五年。\n');
});
