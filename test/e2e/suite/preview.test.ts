import { commands, Selection, window, type TextEditor } from 'vscode';
import { assertEqual, assertMatch } from './assert.ts';
import { click, press, readText, screenshot } from './control.ts';
import { closeEditors, numberingDraft, pasteDraft } from './draft-editor.ts';
import { waitFor } from './wait.ts';

describe('the outline preview', () => {
  afterEach(closeEditors);

  it('shows sections and what is mandated, and follows the text', async () => {
    const editor = await openPreview('preview.report.md');
    assertMatch(await readText({ selector: 'h1', frame: 'webview' }), /某县青石乡人民政府关于2024年/);
    assertMatch(await readText({ selector: '.mandated li:has(.missing)', frame: 'webview' }), /第一责任人/);
    await screenshot('preview');
    const place = lineOf(editor, '### （二）规范行政执法');
    await editor.edit((edit) => {
      edit.insert(editor.document.lineAt(place).range.end, '行为');
    });
    await readText({ selector: '[role=treeitem] .name:text-is("（二）规范行政执法行为")', frame: 'webview' });
  });

  it('goes to the section that is clicked', async () => {
    const editor = await openPreview('preview-click.report.md');
    await click({
      selector: '[role=treeitem] .name:text-is("四、2025年推进法治政府建设的主要安排")',
      frame: 'webview',
    });
    await cursorIn(editor, '## 四、2025年推进法治政府建设的主要安排');
  });

  it('is used with the keyboard', async () => {
    const editor = await openPreview('preview-keys.report.md');
    // Collapses the first section and takes the focus there.
    await click({ selector: '[aria-expanded=true] > .row .twisty', frame: 'webview' });
    await press('ArrowRight');
    await press('ArrowRight');
    await press('ArrowDown');
    await press('Enter');
    await cursorIn(editor, '### （二）规范行政执法');
  });

  it('keeps focus and what is collapsed while the text changes', async () => {
    const editor = await openPreview('preview-focus.report.md');
    await click({ selector: '[aria-expanded=true] > .row .twisty', frame: 'webview' });
    await press('ArrowDown');
    const focused = '[role=treeitem]:focus > .row .name';
    assertMatch(await readText({ selector: focused, frame: 'webview' }), /^三、/);
    const line = lineOf(editor, '## 三、2024年推进法治政府建设存在的不足和原因');
    await editor.edit((edit) => {
      edit.insert(editor.document.lineAt(line).range.end, '分析');
    });
    await readText({
      selector: `${focused}:text-is("三、2024年推进法治政府建设存在的不足和原因分析")`,
      frame: 'webview',
    });
    await readText({ selector: '[aria-expanded=false] > .row .name', frame: 'webview' });
  });

  it('marks the section in which the cursor is', async () => {
    const editor = await openPreview('preview-cursor.report.md');
    const line = lineOf(editor, '村级法律服务覆盖不够，主要原因是专业人员偏少。');
    editor.selection = new Selection(line, 3, line, 3);
    const marked = await readText({ selector: '[aria-selected=true] > .row:has-text("三、") .name', frame: 'webview' });
    assertEqual(marked, '三、2024年推进法治政府建设存在的不足和原因');
  });

  it('inserts a section that is missing', async () => {
    const editor = await openPreview('preview-insert.report.md');
    await click({ selector: '.mandated li:has(.missing) .insert', frame: 'webview' });
    await waitFor('the section', () => /## .*第一责任人职责/.test(editor.document.getText()));
    await readText({ selector: '[role=treeitem] .name:has-text("第一责任人职责")', frame: 'webview' });
  });

  it('says so when the draft is closed', async () => {
    await openPreview('preview-closed.report.md');
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assertMatch(await readText({ selector: '.notice', frame: 'webview' }), /preview-closed\.report\.md/);
  });
});

async function openPreview(name: string): Promise<TextEditor> {
  const editor = await pasteDraft(name, numberingDraft);
  await commands.executeCommand('reportDraft.openOutlinePreview');
  await readText({ selector: '[role=treeitem] .name', frame: 'webview' });
  return editor;
}

async function cursorIn(editor: TextEditor, text: string): Promise<void> {
  await waitFor(`the cursor in “${text}”`, () => {
    const active = window.activeTextEditor;
    return active?.document === editor.document && active.document.lineAt(active.selection.active).text === text;
  });
}

function lineOf(editor: TextEditor, text: string): number {
  return editor.document.getText().split('\n').indexOf(text);
}
