import { DiagnosticSeverity, languages, workspace } from 'vscode';
import { assertEqual } from './assert.ts';
import { closeEditors, findingsOf, numberingDraft, pasteDraft } from './draft-editor.ts';
import { waitFor } from './wait.ts';
import { workspaceFile } from './workspace-file.ts';

// What these need is loaded after the start, in its own way in each host.
describe('what few drafts need', () => {
  afterEach(closeEditors);

  it('reads the configuration of a folder, and says what is wrong with it', async () => {
    const config = workspaceFile('configured/.report-draft.yaml');
    const text = 'rules:\n  ordinal-sequence: info\nremark: 甲\n';
    await workspace.fs.writeFile(config, new TextEncoder().encode(text));
    const { document } = await pasteDraft('configured/a.report.md', numberingDraft);
    const severity = await waitFor('a finding', () => findingsOf(document, 'ordinal-sequence')[0]?.severity);
    assertEqual(severity, DiagnosticSeverity.Information);
    const messages = languages.getDiagnostics(config).map(({ message }) => message);
    assertEqual(messages, ['“remark” is no known field.']);
  });

  it('reads a table', async () => {
    const table = '| 序号 | 事项 |\n| --- | --- |\n| 一、 | 培训！！ |\n\n## 三、';
    const { document } = await pasteDraft('table.report.md', numberingDraft.replace('## 三、', table));
    await waitFor('a finding', () => findingsOf(document, 'ordinal-sequence').length > 0);
    const findings = findingsOf(document, 'ordinal-sequence');
    assertEqual(
      findings.map(({ range }) => document.getText(range)),
      ['三、'],
    );
  });
});
