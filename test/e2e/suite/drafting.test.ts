import { commands, Selection, window, workspace, type DocumentSymbol } from 'vscode';
import { assertEqual, assertMatch, assertTrue } from './assert.ts';
import { click, press, readText, typeText } from './control.ts';
import { closeEditors, findingsOf, numberingDraft, pasteDraft, quickFixes } from './draft-editor.ts';
import { canSuspendServer, isRunning, suspendServer } from './server-process.ts';
import { waitFor } from './wait.ts';
import { workspaceFile } from './workspace-file.ts';

describe('a pasted draft', () => {
  afterEach(closeEditors);

  it('has its outline', async () => {
    const { document } = await pasteDraft('outline.report.md', numberingDraft);
    const names = await waitFor('an outline', async () => {
      const [root] = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return root?.children.map((symbol) => symbol.name);
    });
    assertEqual(names, [
      '一、2024年推进法治政府建设的主要举措和成效',
      '三、2024年推进法治政府建设存在的不足和原因',
      '四、2025年推进法治政府建设的主要安排',
    ]);
  });

  it('is checked', async () => {
    const { document } = await pasteDraft('checked.report.md', numberingDraft);
    const [finding] = await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
    assertEqual(document.getText(finding?.range), '三、');
    assertTrue(
      await waitFor('the missing section', () => atLeastOne(findingsOf(document, 'section-missing'))),
      'the section on the first responsible person is missing',
    );
  });

  it('is corrected where a person asks for it', async () => {
    const { document } = await pasteDraft('quick-fix.report.md', numberingDraft);
    const [finding] = await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
    assertTrue(finding, 'there is a finding');
    const [fix] = await quickFixes(document, finding.range);
    assertTrue(fix?.edit, 'there is a correction');
    await workspace.applyEdit(fix.edit);
    assertTrue(
      document.getText().includes('## 二、2024年推进法治政府建设存在的不足和原因'),
      'the ordinal is corrected',
    );
    await waitFor('the finding to go', () => findingsOf(document, 'ordinal-sequence').length === 0);
  });

  it('is corrected as a whole where that is certain', async () => {
    const text = numberingDraft.replace('### （一）加强', '### (一) 加强');
    const { document } = await pasteDraft('fix-all.report.md', text);
    await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-bracket')));
    await commands.executeCommand('reportDraft.fixAll');
    await waitFor('the correction', () => document.getText().includes('### （一）加强组织领导'));
    await waitFor('the finding to go', () => findingsOf(document, 'ordinal-bracket').length === 0);
  });

  it('is renumbered in one step, and one undo takes that back', async () => {
    const { document } = await pasteDraft('renumber.report.md', numberingDraft);
    await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
    await commands.executeCommand('reportDraft.renumber');
    assertEqual(document.getText(), numberingDraft.replace('## 三、', '## 二、').replace('## 四、', '## 三、'));
    await commands.executeCommand('undo');
    assertEqual(document.getText(), numberingDraft);
  });

  it('is corrected and renumbered though one follows hard upon the other', async () => {
    const text = numberingDraft.replace('### （一）加强', '### (一) 加强');
    const { document } = await pasteDraft('both.report.md', text);
    await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-bracket')));
    await Promise.all([commands.executeCommand('reportDraft.fixAll'), commands.executeCommand('reportDraft.renumber')]);
    assertEqual(document.getText(), numberingDraft.replace('## 三、', '## 二、').replace('## 四、', '## 三、'));
  });

  it('is checked again after the server was started again', async () => {
    const editor = await pasteDraft('restart.report.md', numberingDraft);
    const { document } = editor;
    await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
    await commands.executeCommand('reportDraft.restartServer');
    await waitFor('the finding to come again', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
    await commands.executeCommand('reportDraft.renumber');
    await waitFor('the finding to go', () => findingsOf(document, 'ordinal-sequence').length === 0);
  });

  it('is checked again after that with many others at hand that are not shown', async () => {
    for (let index = 0; index < 40; index += 1) {
      const file = workspaceFile(`hidden-${index}.report.md`);
      await workspace.fs.writeFile(file, new TextEncoder().encode(numberingDraft));
      await workspace.openTextDocument(file);
    }
    const { document } = await pasteDraft('shown.report.md', numberingDraft);
    await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
    await commands.executeCommand('reportDraft.restartServer');
    await waitFor('the finding to come again', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
  });

  // A worker cannot be made to hang from without, nor a process on Windows.
  if (canSuspendServer) {
    it('is checked again though the server did not end by itself', async () => {
      const { document } = await pasteDraft('hanging.report.md', numberingDraft);
      await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
      const hanging = suspendServer();
      await commands.executeCommand('reportDraft.restartServer');
      await waitFor('the finding to come again', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
      await waitFor('the server that hangs to be gone', () => !isRunning(hanging));
    });
  }
});

describe('Markdown', () => {
  afterEach(closeEditors);

  it('is a draft when it names a report type', async () => {
    const { document } = await pasteDraft('named.md', `---\n报告类型: 法治政府建设年度报告\n---\n\n${numberingDraft}`);
    assertEqual(document.languageId, 'markdown');
    await waitFor('a finding', () => atLeastOne(findingsOf(document, 'ordinal-sequence')));
  });

  it('is left alone otherwise', async () => {
    const { document: plain } = await pasteDraft('plain.md', numberingDraft);
    const { document: draft } = await pasteDraft('beside.report.md', numberingDraft);
    await waitFor('the findings of the draft', () => atLeastOne(findingsOf(draft, 'ordinal-sequence')));
    assertEqual(findingsOf(plain, 'ordinal-sequence').length, 0);
  });
});

describe('a new draft', () => {
  afterEach(closeEditors);

  it('grows from a snippet', async () => {
    const { document } = await pasteDraft('snippet.report.md', '');
    await commands.executeCommand('editor.action.insertSnippet', {
      langId: 'report-draft',
      name: '法治政府建设年度报告全文',
    });
    assertMatch(document.getText(), /^---\n报告类型: 法治政府建设年度报告\n/);
    assertMatch(document.getText(), /\n## 四、.*年推进法治政府建设的主要安排\n/);
    // The first tab stop is the year; it is the same in all places.
    await typeText('2024');
    await waitFor('the year in all places', () => document.getText().includes('## 一、2024年推进'));
  });

  it('begins with its report type, year and issuer', async () => {
    const done = commands.executeCommand('reportDraft.newReport');
    await readText({ selector: '.quick-input-list .focused:has-text("法治政府建设年度报告")', frame: 'page' });
    await press('Enter');
    await waitForInput('Report year');
    await press('Control+A');
    await typeText('2024');
    await press('Enter');
    await waitForInput('Issuing body');
    await typeText('某县青石乡人民政府');
    await press('Enter');
    await done;
    const { document } = await waitFor('the draft', () => window.activeTextEditor);
    assertEqual(document.languageId, 'report-draft');
    assertMatch(
      document.getText(),
      /发文机关: 某县青石乡人民政府\n---\n\n# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n/,
    );
    assertEqual(
      findingsOf(document, 'section-missing').map(({ message }) => message),
      [],
    );
  });
});

describe('the page of a rule', () => {
  afterEach(closeEditors);

  it('opens from the hover of a finding, as a preview', async () => {
    const editor = await pasteDraft('rule.report.md', numberingDraft);
    const [finding] = await waitFor('a finding', () => atLeastOne(findingsOf(editor.document, 'ordinal-sequence')));
    assertTrue(finding, 'there is a finding');
    editor.selection = new Selection(finding.range.start, finding.range.start);
    await commands.executeCommand('editor.action.showHover');
    await click({ selector: '.monaco-hover a.code-link', frame: 'page' });
    await waitFor('the preview', () => activeViewType() === 'vscode.markdown.preview.editor');
    assertMatch(await readText({ selector: 'h1:has-text("ordinal-sequence")', frame: 'webview' }), /序号连续/);
  });

  it('opens by command', async () => {
    await commands.executeCommand('reportDraft.showRule', 'ordinal-sequence');
    await waitFor('the preview', () => activeViewType() === 'vscode.markdown.preview.editor');
  });
});

async function waitForInput(prompt: string): Promise<void> {
  await readText({ selector: `.quick-input-widget .quick-input-message:has-text("${prompt}")`, frame: 'page' });
}

function activeViewType(): string | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  return typeof input === 'object' && input !== null && 'viewType' in input ? String(input.viewType) : undefined;
}

function atLeastOne<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
