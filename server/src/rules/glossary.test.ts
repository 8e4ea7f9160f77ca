import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { compileGlossary, type GlossaryData } from '../core/glossary.ts';
import type { LintOptions } from '../core/lint.ts';
import { standardOptions } from '../features/standard-options.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { glossary } from './glossary.ts';

const OFFICE: GlossaryData = {
  units: [
    { name: '某县司法局', short: ['县司法局', '司法局'], aliases: ['县法制办'], note: '2019年机构改革后改称' },
    { name: '青石乡党委（人大）', aliases: ['青石乡党委(人大)'] },
  ],
  people: [{ name: '王晓苒', aliases: ['王小苒'] }],
  posts: [{ name: '乡党委副书记、乡长', aliases: ['乡长兼副书记'] }],
};

test('a wrong form is reported with the right one and the reason', () => {
  check(glossary, '由[|县法制办|]审核。\n', '“县法制办”应写作“某县司法局”：2019年机构改革后改称。', withNames(OFFICE));
  check(glossary, '[|王小苒|]任[|乡长兼副书记|]。\n', undefined, withNames(OFFICE));
});

test('a form inside a longer right one is right', () => {
  check(glossary, '某县司法局审核。\n', undefined, withNames(OFFICE));
});

test('names are words, not patterns', () => {
  check(glossary, '[|青石乡党委(人大)|]和青石乡党委（人大）。\n', undefined, withNames(OFFICE));
});

test('of two short forms the rarer one is reported', () => {
  check(
    glossary,
    '县司法局审核。[|司法局|]备案。县司法局公布。\n',
    '“县司法局”在文中又写作“司法局”，简称宜前后统一。',
    withNames(OFFICE),
  );
  check(glossary, '某县司法局审核，县司法局备案。\n', undefined, withNames(OFFICE));
});

test('titles in 《》 and code are left as they are', () => {
  check(glossary, '《县法制办工作规则》和`县法制办`。\n', undefined, withNames(OFFICE));
});

test('a name is right though another entry calls it wrong', () => {
  const names = { units: [{ name: '甲局', aliases: ['乙局'] }, { name: '乙局' }] };
  check(glossary, '乙局办理。\n', undefined, withNames(names));
});

test('without names there is nothing to report', () => {
  check(glossary, '由县法制办审核。\n');
});

function withNames(data: GlossaryData): LintOptions {
  return { ...standardOptions, glossary: compileGlossary([data]) };
}

test('what another rule takes for a slip inside a right name is none', () => {
  const text = '调解室设在青石社区、和仁社区。\n';
  check(doubledPunctuation, text.replace('、和', '[|、和|]'));
  check(doubledPunctuation, text, undefined, withNames({ units: [{ name: '和仁社区' }] }));
});
