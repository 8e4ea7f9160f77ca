import { test } from 'node:test';
import { builtInProfiles } from '../../profiles/index.ts';
import { check, REPORT_HEAD } from '../../../test/check.ts';
import type { LintOptions } from '../core/lint.ts';
import type { ReportLength } from '../core/profile.ts';
import { standardOptions } from '../features/standard-options.ts';
import { reportLength } from './report-length.ts';

const MARKED = REPORT_HEAD.replace(/# (.*)/, '# [|$1|]');

test('a report that is too short or too long is told of, at its title', () => {
  check(reportLength, `${MARKED}正文。\n`, '宜不少于100字。', limited({ min: 100 }));
  check(reportLength, `${MARKED}正文。\n`, '宜在20字以内。', limited({ max: 20 }));
});

test('a report within the limits is in order', () => {
  check(reportLength, `${REPORT_HEAD}正文。\n`, undefined, limited({ min: 10, max: 100 }));
});

test('where there is no limit nothing is counted', () => {
  check(reportLength, `${REPORT_HEAD}正文。\n`);
});

function limited(limits: Pick<ReportLength, 'min' | 'max'>): LintOptions {
  const length = { ...limits, basis: { kind: '实务', source: '某县的要求' } } as const;
  return { ...standardOptions, profiles: builtInProfiles.map((profile) => ({ ...profile, length })) };
}
