import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { test } from 'node:test';
import { applyPatch } from 'diff';
import { checkFailure, withFolder } from './command-line.ts';

const HEAD = '# 某县某镇人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n现将有关情况报告如下：\n\n';
const SKIPPED = `${HEAD}## 一、主要举措和成效\n\n正文。\n\n## 三、其他需要报告的情况\n\n无。\n`;
const PLAIN = '# 某县某镇人民政府关于2024年防汛情况的报告\n\n县政府：\n\n现将情况报告如下：\n\n';
const END = '\n某县某镇人民政府\n\n2025年1月10日\n';
const SLIP = `${PLAIN}## 一，准备\n\n储备物资。\n\n## 二、值守\n\n昼夜值班。\n${END}`;
const FIXED = SLIP.replace('一，', '一、');
const CLEAN = FIXED;

test('check prints a line for each finding and a summary', () => {
  withFolder({ 'a.md': `${PLAIN}## 一、准备\n\n储备物资。\n\n## 三、值守\n\n昼夜值班。\n${END}` }, ({ run }) => {
    const { status, stdout, stderr } = run('check', 'a.md');
    const [line, summary] = stdout.split('\n');
    assert.equal(line, 'a.md:11:4 错误 “三、”之前缺“二、”。 ordinal-sequence');
    assert.equal(summary, '共检查 1 份文稿：1 个错误、0 个警告、0 个提示。');
    assert.deepEqual([status, stderr], [1, '']);
  });
});

test('check prints JSON as scripts expect it', () => {
  withFolder({ 'a.txt': `\ufeff${SKIPPED.replaceAll('\n', '\r\n')}` }, ({ run }) => {
    const { status, stdout } = run('check', '--format', 'json', 'a.txt');
    const [report, ...others] = JSON.parse(stdout) as [CheckedFile];
    assert.deepEqual(Object.keys(report), ['file', 'profile', 'year', 'agency', 'sections', 'findings']);
    assert.deepEqual([others, status], [[], 1]);
    assert.deepEqual(
      [report.file, report.profile, report.year, report.agency],
      ['a.txt', '法治政府建设年度报告', 2024, '某县某镇人民政府'],
    );
    assert.deepEqual(
      report.sections.map(({ id }) => id),
      ['measures', 'shortcomings', 'leader-duty', 'next-year', 'other'],
    );
    assert.deepEqual(report.sections[0], { id: 'measures', required: true, covered: true, by: ['一、主要举措和成效'] });
    assert.deepEqual(report.sections[1], { id: 'shortcomings', required: true, covered: false, by: [] });
    assert.deepEqual(report.sections[4], {
      id: 'other',
      required: false,
      covered: true,
      by: ['三、其他需要报告的情况'],
    });
    assert.deepEqual(
      report.findings.find(({ rule }) => rule === 'ordinal-sequence'),
      {
        rule: 'ordinal-sequence',
        severity: 'error',
        message: '“三、”之前缺“二、”。',
        line: 11,
        column: 4,
        endLine: 11,
        endColumn: 6,
        fixable: false,
        basis: '实务：公文层次序数连续编排的通行做法',
      },
    );
  });
});

test('--fail-on decides what counts', () => {
  withFolder({ 'slip.md': SLIP, 'clean.md': CLEAN }, ({ run }) => {
    assert.equal(run('check', 'slip.md').status, 0, 'a warning is no error');
    assert.equal(run('check', '--fail-on', 'warning', 'slip.md').status, 1);
    assert.equal(run('check', '--fail-on=info', 'slip.md').status, 1);
    assert.equal(run('check', '--fail-on', 'never', 'slip.md').status, 0);
    assert.equal(run('check', '--fail-on', 'info', 'clean.md').status, 0);
  });
});

test('--profile takes the name of a report type or its ASCII form', () => {
  withFolder({ 'clean.md': `${PLAIN}## 一、准备\n\n正文。\n` }, ({ run }) => {
    for (const profile of ['法治政府建设年度报告', 'law-based-government']) {
      const { status, stdout } = run('check', '--profile', profile, 'clean.md');
      assert.equal(status, 1);
      assert.match(stdout, /section-missing/);
    }
  });
});

test('check reads standard input', () => {
  withFolder({}, ({ pipe }) => {
    assert.match(pipe(SKIPPED, 'check', '-').stdout, /^-:1:3 错误 .*section-missing$/m);
    checkFailure(pipe(Uint8Array.of(0x89, 0x50, 0, 0, 1, 2, 3), 'check', '-'), '“标准输入”读不了');
  });
});

test('below a directory the drafts are checked, whatever else lies there', () => {
  const files = {
    'a.report.md': CLEAN,
    'deep/er/b.report.md': CLEAN,
    'c.md': `---\n报告类型: 报告\n---\n\n${CLEAN}`,
    'readme.md': '# 说明\n',
    'notes.md': '---\n作者: 甲\n---\n',
    'd.txt': SKIPPED,
    'node_modules/x/e.report.md': SKIPPED,
    'none/readme.md': '# 说明\n',
  };
  withFolder(files, ({ run }) => {
    const { status, stdout } = run('check', '--format', 'json', '.', 'a.report.md');
    const reports = JSON.parse(stdout) as CheckedFile[];
    assert.deepEqual(
      reports.map(({ file }) => file.replaceAll('\\', '/')),
      ['a.report.md', 'c.md', 'deep/er/b.report.md'],
    );
    assert.equal(status, 0);
    checkFailure(run('check', 'none'), '目录“none”里没有报告稿。');
    assert.equal(run('check', 'deep/er/b.report.md', 'deep').status, 0);
  });
});

test('one file that cannot be read does not keep the others from being checked', () => {
  withFolder({ 'a.report.md': CLEAN }, ({ run, pathOf }) => {
    symlinkSync('gone', pathOf('b.report.md'));
    const { status, stdout, stderr } = run('check', 'a.report.md', 'b.report.md');
    assert.match(stdout, /^共检查 1 份文稿/);
    assert.deepEqual([status, stderr], [2, 'report-draft：找不到“b.report.md”。\n']);
  });
});

test('who has many files checked is told of nothing but the files', () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`drafts/${index}.report.md`, CLEAN]));
  withFolder(files, ({ run }) => {
    const stdout = '共检查 60 份文稿：0 个错误、0 个警告、0 个提示。\n';
    assert.deepEqual(run('check', 'drafts'), { status: 0, stdout, stderr: '' });
  });
});

test('fix corrects in place and keeps byte order mark and line breaks', () => {
  for (const [mark, lineBreak] of [
    ['', '\n'],
    ['\ufeff', '\r\n'],
    ['', '\r'],
  ] as const) {
    const shaped = (text: string): string => mark + text.replaceAll('\n', lineBreak);
    withFolder({ 'a.md': shaped(SLIP) }, ({ run, read }) => {
      assert.deepEqual(run('fix', 'a.md'), { status: 0, stdout: 'a.md：自动修正 1 处。\n', stderr: '' });
      assert.equal(read('a.md'), shaped(FIXED));
      assert.deepEqual(run('fix', 'a.md'), { status: 0, stdout: 'a.md：没有可自动修正的地方。\n', stderr: '' });
    });
  }
});

test('fix --dry-run prints the difference and writes nothing', () => {
  withFolder({ 'a.md': SLIP, 'clean.md': CLEAN }, ({ run, read }) => {
    const { status, stdout } = run('fix', '--dry-run', 'a.md', 'clean.md');
    assert.match(stdout, /^--- a\/a\.md\n?[^\n]*\n\+\+\+ b\/a\.md/m);
    assert.match(stdout, /^-## 一，准备\n\+## 一、准备$/m);
    assert.ok(!stdout.includes('clean.md'));
    assert.deepEqual([status, read('a.md')], [0, SLIP]);
  });
});

test('fix --dry-run prints Chinese names as they are, in a form that can be applied', () => {
  for (const [file, end] of [
    ['稿件.report.md', ''],
    ['年度/稿 件.md', '\t'],
  ] as const) {
    withFolder({ [file]: SLIP }, ({ run, read }) => {
      const { stdout } = run('fix', '--dry-run', file);
      assert.ok(stdout.startsWith(`--- a/${file}${end}\n+++ b/${file}${end}\n@@ `), stdout);
      const applied = applyPatch(SLIP, stdout);
      run('fix', file);
      assert.equal(applied, read(file));
    });
  }
});

test('fix leaves a file of another encoding alone', () => {
  const wide = Buffer.from(`\ufeff${SLIP}`, 'utf16le');
  withFolder({ 'wide.md': wide }, ({ run, readBytes }) => {
    checkFailure(run('fix', 'wide.md'), 'UTF-16LE 编码，fix 只改写 UTF-8 文件');
    assert.deepEqual(readBytes('wide.md'), wide);
  });
});

test('outline prints the tree', () => {
  const text = `${PLAIN}## 一、准备\n\n（一）人员。正文。\n\n二、值守\n\n正文。\n`;
  withFolder({ 'a.md': text }, ({ run, pipe }) => {
    assert.equal(
      run('outline', 'a.md').stdout,
      '某县某镇人民政府关于2024年防汛情况的报告\n一、准备  :7\n  （一）人员  :9\n二、值守  :11\n',
    );
    const json = run('outline', '--format', 'json', 'a.md');
    const child = { level: 2, ordinal: '（一）', title: '人员', form: 'run-in', line: 9, children: [] };
    assert.deepEqual(JSON.parse(json.stdout), [
      { level: 1, ordinal: '一、', title: '准备', form: 'marked', line: 7, children: [child] },
      { level: 1, ordinal: '二、', title: '值守', form: 'unmarked', line: 11, children: [] },
    ]);
    assert.deepEqual([json.status, pipe(text, 'outline', '-').stdout], [0, run('outline', 'a.md').stdout]);
  });
});

test('import writes a draft beside the text and lists what it left out', () => {
  const web =
    '来源：某县人民政府网\n某镇人民政府关于2024年防汛情况的报告\n县政府：\n现将情况报告如下：\n一、准备\n正文。\n';
  withFolder({ '防汛.txt': web }, ({ run, read }) => {
    const { status, stdout, stderr } = run('import', '防汛.txt');
    assert.deepEqual([status, stdout], [0, '已写入“防汛.report.md”。\n']);
    assert.match(stderr, /^防汛\.txt:1 删去“来源：某县人民政府网”：.+\n$/);
    assert.match(read('防汛.report.md'), /^## 一、准备$/m);
    checkFailure(run('import', '防汛.txt'), '“防汛.report.md”已经存在，要覆盖请加 --force。');
    checkFailure(run('import', '防汛.txt', '-o', '防汛.report.md'), '已经存在');
    assert.equal(run('import', '防汛.txt', '--force').status, 0);
    assert.equal(run('import', '防汛.txt', '-o', '-').stdout, read('防汛.report.md'));
    assert.equal(run('import', '防汛.txt', '-o', 'other.md').status, 0);
    assert.equal(read('other.md'), read('防汛.report.md'));
  });
});

test('import reads what older programs wrote', () => {
  // 报告 in GBK.
  withFolder({ 'a.txt': Uint8Array.of(0xb1, 0xa8, 0xb8, 0xe6) }, ({ run, read }) => {
    assert.equal(run('import', 'a.txt').status, 0);
    assert.match(read('a.report.md'), /报告/);
  });
});

test('a new report has nothing wrong', () => {
  withFolder({}, ({ run, read }) => {
    for (const type of ['法治政府建设年度报告', 'report']) {
      const made = run(
        'new',
        '--type',
        type,
        '--year',
        '2024',
        '--agency',
        '青石乡人民政府',
        '-o',
        `${type}.report.md`,
      );
      assert.equal(made.status, 0, made.stderr);
      const checked = run('check', `${type}.report.md`);
      assert.equal(checked.status, 0, checked.stdout);
      assert.match(read(`${type}.report.md`), /^# 青石乡人民政府关于2024年/m);
    }
    assert.equal(run('new', '--type', 'report').status, 0, 'year and agency may be left out');
    checkFailure(run('new', '--type', 'report', '-o', 'report.report.md'), '已经存在');
  });
});

test('help and version', () => {
  withFolder({}, ({ run }) => {
    for (const words of [['--help'], ['-h'], ['check', '--help']])
      assert.match(run(...words).stdout, /^用法：report-draft/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

for (const [words, expected] of [
  [[], '没有写命令'],
  [['polish'], '没有“polish”这个命令'],
  [['toString'], '没有“toString”这个命令'],
  [['check'], 'check 后面要写文件或目录'],
  [['check', '--colour', 'a.md'], '没有“--colour”这个选项'],
  [['check', 'a.md', '--format'], '选项“--format”后面缺值'],
  [['check', '--format', 'sarif', 'a.md'], '还不能输出 sarif'],
  [['check', '--format', 'xml', 'a.md'], '不能是“xml”'],
  [['check', '--fail-on', 'never-ever', 'a.md'], '不能是“never-ever”'],
  [['check', '--profile', '年终总结', 'a.md'], '没有“年终总结”这个报告类型'],
  [['check', 'absent.md'], '找不到“absent.md”'],
  [['check', 'a.md/x.md'], '找不到“a.md/x.md”'],
  [['check', 'picture.md'], '“picture.md”读不了：文件不是纯文本'],
  [['check', 'huge.md'], '“huge.md”超过 8 MB'],
  [['fix'], 'fix 后面要写文件'],
  [['fix', '-'], '不能用标准输入'],
  [['fix', 'folder'], '“folder”是目录'],
  [['fix', '--dry-run=yes', 'a.md'], '选项“--dry-run”不带值'],
  [['outline'], 'outline 后面要写一份文件'],
  [['outline', 'a.md', 'a.md'], 'outline 后面要写一份文件'],
  [['outline', 'folder'], '“folder”是目录'],
  [['import'], 'import 后面要写一份文件'],
  [['import', 'a.docx'], '还不能读入 .docx'],
  [['import', 'folder'], '“folder”是目录'],
  [['export', 'a.md'], '还不能导出 .docx'],
  [['new'], '要用 --type 写明报告类型'],
  [['new', '--type', '年终总结'], '没有“年终总结”这个报告类型'],
  [['new', '--type', 'report', '--year', '24'], '不能是“24”'],
  [['new', '--type', 'report', '-o', 'absent/a.md'], '找不到“absent/a.md”'],
  [['new', '--type', 'report', 'a.md'], '“a.md”是多余的'],
  [['lsp'], 'lsp --stdio'],
] as const) {
  test(`“report-draft ${words.join(' ')}” fails in one sentence`, () => {
    const files = { 'a.md': CLEAN, 'folder/readme.md': '', 'picture.md': PICTURE, 'huge.md': '' };
    withFolder(files, ({ run, pathOf }) => {
      truncateSync(pathOf('huge.md'), 8 * 1024 * 1024 + 1);
      checkFailure(run(...words), expected);
    });
  });
}

/** The first bytes of a PNG file. */
const PICTURE = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  0x0d,
  0x49,
  0x48,
  0x44,
  0x52,
  0,
  0,
  1,
  0,
);

interface CheckedFile {
  readonly file: string;
  readonly profile: string;
  readonly year: number | null;
  readonly agency: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly required: boolean;
    readonly covered: boolean;
    readonly by: readonly string[];
  }[];
  readonly findings: readonly { readonly rule: string }[];
}
