import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, checkFix, lintText } from '../../../test/check.ts';
import { titleSeparator } from './title-separator.ts';

test('names side by side', () => {
  check(titleSeparator, '落实《工作要点[|》、《|]报告办法》要求。\n');
  checkFix(
    titleSeparator,
    '学习《宪法》、《民法典》、《信访工作条例》。\n',
    '学习《宪法》《民法典》《信访工作条例》。\n',
  );
});

test('one list is one finding', () => {
  check(titleSeparator, '学习《甲[|》、《|]乙》、《丙》和《丁[|》、《|]戊》。\n');
});

test('quotation marks side by side are a hint', () => {
  const [finding] = lintText('推行“一站式”、“一窗办”服务。\n', [titleSeparator]).findings;
  assert.equal(finding?.severity, 'info');
});

test('anything between the names keeps the mark', () => {
  check(titleSeparator, '举办《民法典》、“6·26”国际禁毒日、“4·15”全民国家安全教育日活动。\n');
  check(titleSeparator, '订阅《某某日报》（海外版）、《某某时报》。\n');
  check(titleSeparator, '学习《甲》、《乙》（试行）。\n');
  check(titleSeparator, '开展“12·4”、“6·26”国际禁毒日、“4·15”活动。\n');
  check(titleSeparator, '贯彻党章、《甲》、《乙》。\n');
});

test('no mark between the names', () => {
  check(titleSeparator, '“重管理轻服务”“重处罚轻教育”，《宪法》《民法典》。\n');
});

test('the name of a document is left as it is', () => {
  check(titleSeparator, '《关于推广“一站式”、“一窗办”的通知》\n');
});
