import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { abbreviationQuotes } from './abbreviation-quotes.ts';

test('the suggestion puts the marks round the abbreviation', () => {
  checkSuggestion(
    abbreviationQuotes,
    '推行一村（社区）一法律顾问制度。\n',
    '加上引号',
    '推行“一村（社区）一法律顾问”制度。\n',
  );
});

test('what is quoted already, named in a title, or only looks alike', () => {
  check(abbreviationQuotes, '落实“谁执法谁普法”，印发《双随机、一公开实施办法》，推进工作，第三进工作。\n');
});
