import { test } from 'node:test';
import { check, checkFix, checkSuggestion } from '../../../test/check.ts';
import { nestedMark } from './nested-mark.ts';

test('a title in a title', () => {
  check(nestedMark, '印发《关于贯彻[|《实施纲要》|]的通知》。\n');
  checkFix(nestedMark, '《关于<纲要>和《办法》的通知》\n', '《关于〈纲要〉和〈办法〉的通知》\n');
});

test('a quotation in a quotation is a hint', () => {
  checkSuggestion(nestedMark, '“推进“放管服”改革”\n', '改为“‘’”', '“推进‘放管服’改革”\n');
});

test('marks that are right, and a title that was not closed', () => {
  check(nestedMark, '《关于〈纲要〉的通知》“推进‘放管服’改革”。\n\n学习《宪法。学习《民法典》，《条例》。\n');
});
