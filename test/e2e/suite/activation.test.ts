import { languages, window, workspace } from 'vscode';
import { assertTrue } from './assert.ts';
import { closeEditors, findingsOf, ruleOf } from './draft-editor.ts';
import { waitFor } from './wait.ts';
import { workspaceFile } from './workspace-file.ts';

/** What VS Code notes of the start of extensions, by milliseconds since 1970. */
interface Mark {
  readonly name: string;
  readonly startTime: number;
}

// The first file of the suite, for an extension starts only once.
describe('the extension', () => {
  afterEach(closeEditors);

  it('starts with the first draft', async () => {
    const draft = workspaceFile('draft.report.md');
    await window.showTextDocument(draft);
    // VS Code tells of diagnostics only some time after they are there.
    const deadline = now() + 15_000;
    while (languages.getDiagnostics(draft).length === 0 && now() < deadline)
      await new Promise((done) => setTimeout(done, 2));
    const checked = now();
    assertTrue(languages.getDiagnostics(draft).length > 0, 'there are findings');
    // Between the two VS Code fetches what it keeps for the extension.
    const loading = timeOf('didLoadExtensionCode') - timeOf('willLoadExtensionCode');
    const start = timeOf('willActivateExtension');
    const activating = timeOf('didActivateExtension') - start;
    const own = loading + checked - start;
    console.log(
      `    ${format(loading)} to load, ${format(activating)} to activate; findings after ${format(own)} of its own`,
    );
  });

  it('takes note of a configuration that was not there when it started', async () => {
    const { document } = await window.showTextDocument(workspaceFile('draft.report.md'));
    const rule = await waitFor('a finding', () => languages.getDiagnostics(document.uri).map(ruleOf).map(String)[0]);
    const config = workspaceFile('.report-draft.yaml');
    try {
      await workspace.fs.writeFile(config, new TextEncoder().encode(`rules:\n  ${rule}: off\n`));
      await waitFor('no such finding', () => findingsOf(document, rule).length === 0);
    } finally {
      await workspace.fs.delete(config);
    }
    await waitFor('such a finding', () => findingsOf(document, rule).length > 0);
  });
});

function timeOf(step: string): number {
  const mark = marks().find(
    ({ name }) =>
      name.startsWith('code/extHost/') && name.includes(`${step}/`) && name.endsWith('report-draft.report-draft'),
  );
  return mark?.startTime ?? Number.NaN;
}

/** In a browser VS Code keeps its notes where all pages do, in Node in a place of its own. */
function marks(): readonly Mark[] {
  const own = (globalThis as { readonly MonacoPerformanceMarks?: { getMarks?(): readonly Mark[] } })
    .MonacoPerformanceMarks;
  if (own?.getMarks) return own.getMarks();
  return performance
    .getEntriesByType('mark')
    .map(({ name, startTime }) => ({ name, startTime: performance.timeOrigin + startTime }));
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function format(time: number): string {
  return `${time.toFixed(0)} ms`;
}
