import { workspace } from 'vscode';
import { workspaceFile } from './workspace-file.ts';

/** Where to look: in the workbench, in the webviews, or in both when absent. */
interface Place {
  readonly frame?: 'page' | 'webview';
}

/** What to look for: a CSS or Playwright selector, or an ARIA role and the name that a screen reader says. */
export type Target = Place & ({ readonly selector: string } | { readonly role: string; readonly name?: string });

/** Clicks the first visible match; waits for one up to ten seconds. */
export async function click(target: Target): Promise<void> {
  await request('click', target);
}

/** Presses a key or chord in Playwright's notation, such as `Control+Shift+P`, wherever the focus is. */
export async function press(key: string): Promise<void> {
  await request('press', { key });
}

/** Types text wherever the focus is. */
export async function typeText(text: string): Promise<void> {
  await request('type', { text });
}

/** The text content of the first visible match; waits for one up to ten seconds. */
export async function readText(target: Target): Promise<string> {
  return String((await request('text', target))['text']);
}

/** Saves `out/screenshots/<host>-<name>.png` and gives its path. */
export async function screenshot(name: string): Promise<string> {
  return String((await request('screenshot', { name }))['path']);
}

async function request(action: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const { control } = await readRunInfo();
  const response = await fetch(`${control}/${action}`, { method: 'POST', body: JSON.stringify(body) });
  const answer = (await response.json()) as Readonly<Record<string, unknown>>; // the control server answers with objects
  if (!response.ok) {
    throw new Error(`${action}: ${String(answer['error'])}`);
  }
  return answer;
}

/** What the runner says about this run. */
export interface RunInfo {
  readonly control: string;
  readonly host: 'node' | 'web';
}

export async function readRunInfo(): Promise<RunInfo> {
  const bytes = await workspace.fs.readFile(workspaceFile('.e2e.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as RunInfo; // the runner writes it
}
