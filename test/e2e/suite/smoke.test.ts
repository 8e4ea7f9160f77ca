import { extensions, window } from 'vscode';
import { assertEqual, assertMatch, assertTrue } from './assert.ts';
import { readRunInfo, readText } from './control.ts';
import { waitFor } from './wait.ts';
import { workspaceFile } from './workspace-file.ts';

describe('a draft in the workspace', () => {
  it('opens in an editor', async () => {
    const draft = workspaceFile('draft.report.md');
    await window.showTextDocument(draft);
    const editor = await waitFor('the draft to be active', () => window.activeTextEditor);
    assertEqual(editor.document.uri.toString(), draft.toString());
  });

  it('is what a person sees', async () => {
    await window.showTextDocument(workspaceFile('draft.report.md'));
    assertMatch(await readText({ selector: '.tab.active', frame: 'page' }), /draft\.report\.md/);
  });
});

describe('the extension', () => {
  it('activates', async () => {
    const extension = extensions.getExtension('report-draft.report-draft');
    assertTrue(extension, 'The extension is not there');
    // Elsewhere VS Code keeps to itself why an extension did not activate; here its error is the failure.
    await extension.activate();
    assertTrue(extension.isActive, 'The extension is not active');
  });
});

describe('this suite', () => {
  it('runs in the extension host that was asked for', async () => {
    // Only Node has a process; a suite that silently ran in the other host would prove nothing about this one.
    assertEqual('process' in globalThis ? 'node' : 'web', (await readRunInfo()).host);
  });
});
