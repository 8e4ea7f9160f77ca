import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInProfiles } from '../../profiles/index.ts';
import { lintText } from '../../../test/check.ts';
import { reportOf } from '../core/draft.ts';
import { fixDraft } from '../core/fix.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { renumber } from '../core/renumber.ts';
import { rules } from '../rules/index.ts';
import { newReport, type NewReportValues } from './new-report.ts';

const VALUES: readonly NewReportValues[] = [
  { year: 2024, agency: '青石乡人民政府' },
  { year: undefined, agency: undefined },
  { year: 2024, agency: ' 甲局 #"B": C\n分局 ' },
];

for (const profile of builtInProfiles) {
  for (const values of VALUES) {
    test(`a new ${profile.slug} for ${JSON.stringify(values)} holds all that is mandated and has no errors`, () => {
      const text = newReport(profile, values);
      const draft = parseDraft(text);
      const { identity, coverage, findings } = lintText(text);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        [],
      );
      assert.deepEqual(
        coverage.filter(({ status }) => status !== 'covered').map(({ section }) => section.id),
        [],
      );
      assert.equal(identity.profile, profile);
      assert.equal(identity.year, values.year);
      assert.deepEqual(renumber(draft), []);
      assert.equal(fixDraft(draft, { rules, profiles: builtInProfiles }).text, text);
      assert.equal(reportOf(draft).recipient !== undefined, profile.recipients.length > 0, 'the recipient is found');
    });
  }
}
