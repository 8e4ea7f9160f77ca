import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { pairedPunctuation } from './paired-punctuation.ts';

test('an opening mark or a closing mark alone', () => {
  check(
    pairedPunctuation,
    '落实[|《|]民法典要求。\n\n各村（社区[|）|]）落实。\n'.replace('社区[|）|]）', '社区）[|）|]'),
  );
  check(pairedPunctuation, '落实（甲、（乙）[|〕|]要求。\n'.replace('落实（', '落实[|（|]'));
});

test('a quotation mark turned the wrong way', () => {
  check(pairedPunctuation, '推进“放管服[|“|]改革。\n', '方向反了');
  checkSuggestion(pairedPunctuation, '推进”放管服”改革。\n', '改为““”', '推进“放管服”改革。\n');
  checkSuggestion(pairedPunctuation, '推进”放管服“改革。\n', '把两个引号都调转过来', '推进“放管服”改革。\n');
});

test('pairs that run on into the next lines', () => {
  check(pairedPunctuation, '按照《法治政府建设\n实施纲要》的要求，“甲。\n\n乙。”\n');
});

test('a quotation that runs on over the end of a page', () => {
  const page = '各村落实责任，按月调度。\n\n'.repeat(180);
  const quotation = (between: string): string => `${page}他们说：“按月办结。${between}### （二）甲\n\n逐件回访。”\n`;
  check(pairedPunctuation, quotation('\n\n'));
  check(pairedPunctuation, quotation('\r\n\r\n'));
  check(pairedPunctuation, quotation('\n\n\n\n\n\n').replace('“', '[|“|]').replace('”', '[|”|]'));
  check(pairedPunctuation, `${quotation('\n\n')}另有一句[|”|]在后。\n`);
  const line = '甲'.repeat(6100);
  check(pairedPunctuation, `《${line}\n“${line}\n${line}”\n${line}》\n`);
  check(pairedPunctuation, `[|《|]${line}\n“${line}\n${line}”\n${line}[|〉|]\n`);
});

test('counting brackets, apostrophes, half width brackets, ordinals', () => {
  check(pairedPunctuation, '分两步：1）摸底；2）整改。It’s done. 甲(乙）丙。\n\n一）加强领导\n');
});

test('different marks inside each other', () => {
  check(pairedPunctuation, '印发《关于〈纲要（试行）〉“一规划”的通知》（某政发〔2024〕5号）。\n');
});
