import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolder } from './command-line.ts';
import { ownProfile } from './own-profile.ts';

const DRAFT = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n## 一、2024年主要举措和成效\n\n规范执法。\n';
const OWN = ownProfile(false);

test('the configuration above each file holds for it', () => {
  const files = {
    'a/.report-draft.yaml': 'rules: { section-missing: off }\n',
    'a/深/a.report.md': DRAFT,
    'b.report.md': DRAFT,
  };
  withFolder(files, ({ run }) => {
    assert.equal(run('check', 'a').stdout.includes('section-missing'), false);
    assert.equal(run('check', 'b.report.md').stdout.includes('section-missing'), true);
    const { stdout } = run('check', 'a', 'b.report.md');
    assert.match(stdout, /^b\.report\.md:.*section-missing$/m);
    assert.doesNotMatch(stdout, /^a.*section-missing$/m);
  });
});

test('standard input is checked under the configuration of the current folder', () => {
  withFolder({ '.report-draft.yaml': 'rules: { section-missing: off }\n' }, ({ pipe }) => {
    assert.equal(pipe(DRAFT, 'check', '-').stdout.includes('section-missing'), false);
  });
});

test('what is wrong with a configuration is told once with its place, and ends in exit code 2', () => {
  const files = {
    '.report-draft.yaml': 'rules:\n  no-such-rule: off\n',
    'a.report.md': DRAFT,
    '深/b.report.md': DRAFT,
  };
  withFolder(files, ({ run }) => {
    const { status, stdout, stderr } = run('check', '--fail-on', 'never', '.');
    assert.equal(status, 2);
    assert.equal(stderr, 'report-draft：.report-draft.yaml:2:3 没有“no-such-rule”这条规则。\n');
    assert.match(stdout, /共检查 2 份文稿/);
  });
});

test('ignored drafts are left out of a folder, not when they are named', () => {
  const files = { '.report-draft.yaml': 'ignore: [归档]\n', '归档/a.report.md': DRAFT, 'b.report.md': DRAFT };
  withFolder(files, ({ run }) => {
    assert.match(run('check', '.').stdout, /共检查 1 份文稿/);
    assert.match(run('check', '归档').stdout, /共检查 0 份文稿/);
    assert.match(run('check', '归档/a.report.md').stdout, /共检查 1 份文稿/);
  });
});

test('a report type of one’s own is known to check, outline and new', () => {
  withFolder({ '.report-draft.yaml': 'profiles: [安全.yaml]\n', '安全.yaml': OWN }, ({ run, read }) => {
    assert.equal(run('new', '--type', 'safety', '--year', '2024', '-o', 'a.report.md').status, 0);
    assert.match(read('a.report.md'), /^报告类型: 安全生产工作报告$/m);
    const [report] = JSON.parse(run('check', '--format', 'json', 'a.report.md').stdout) as { profile: string }[];
    assert.equal(report?.profile, '安全生产工作报告');
    assert.notEqual(run('check', '--profile', '安全生产工作报告', 'a.report.md').status, 2);
  });
});
