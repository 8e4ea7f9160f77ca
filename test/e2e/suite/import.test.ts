import { commands, window, workspace, type Uri } from 'vscode';
import { assertEqual, assertMatch } from './assert.ts';
import { press, readText } from './control.ts';
import { closeEditors } from './draft-editor.ts';
import { waitFor } from './wait.ts';
import { workspaceFile } from './workspace-file.ts';

const text = [
  '某县柳溪镇人民政府关于2023年法治政府建设情况的报告',
  '',
  '　　2023年，我镇认真履行职责，现将有关情况报告如下：',
  '　　一、主要举措和成效',
  '　　全年办理行政执法案件9件。',
  '　　二、存在的不足和原因',
  '　　执法力量薄弱，原因是编制不足。',
  '',
].join('\r\n');

describe('a text file', () => {
  afterEach(closeEditors);

  it('is imported beside itself', async () => {
    const source = await writeSource('import.txt', text);
    await commands.executeCommand('reportDraft.importText', source);
    const draft = workspaceFile('import.report.md');
    await waitFor('the draft', () => window.activeTextEditor?.document.uri.toString() === draft.toString());
    assertMatch(window.activeTextEditor?.document.getText() ?? '', /^---\n报告类型: 法治政府建设年度报告\n/);
    assertEqual(window.activeTextEditor?.document.languageId, 'report-draft');
  });

  it('overwrites no draft unasked', async () => {
    const source = await writeSource('kept.txt', text);
    const draft = workspaceFile('kept.report.md');
    await workspace.fs.writeFile(draft, new TextEncoder().encode('# 原稿\n'));
    const done = commands.executeCommand('reportDraft.importText', source);
    await readText({ selector: '.quick-input-list .focused:has-text("Open as a New Draft")', frame: 'page' });
    await press('Enter');
    await done;
    await waitFor('an untitled draft', () => window.activeTextEditor?.document.isUntitled);
    assertMatch(window.activeTextEditor?.document.getText() ?? '', /柳溪镇/);
    assertEqual(new TextDecoder().decode(await workspace.fs.readFile(draft)), '# 原稿\n');
  });

  it('is read in the encoding of older programs', async () => {
    // “报告” in GBK.
    const source = await writeSource('gbk.txt', new Uint8Array([0xb1, 0xa8, 0xb8, 0xe6, 0x0d, 0x0a]));
    await commands.executeCommand('reportDraft.importText', source);
    assertMatch(window.activeTextEditor?.document.getText() ?? '', /报告/);
  });
});

async function writeSource(name: string, content: string | Uint8Array): Promise<Uri> {
  const file = workspaceFile(name);
  await workspace.fs.writeFile(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return file;
}
