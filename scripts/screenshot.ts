import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, type Page } from '../test/e2e/vscode/browser.ts';
import { ensureVscode, projectRoot } from '../test/e2e/vscode/install.ts';
import { poll } from '../test/e2e/vscode/poll.ts';
import { startServer } from '../test/e2e/vscode/server.ts';

/**
 * Takes a picture of a file in VS Code with the extension, on Linux x64.
 *
 *     tsx scripts/screenshot.ts FOLDER FILE OUT.png [--theme "Default Dark Modern"] [--width W] [--height H]
 *                               [--command-title "Title in the command palette"]… [--extension FOLDER]
 *
 * FILE is relative to FOLDER. Commands run in the order given, once the diagnostics are there. Chinese text needs a font
 * on the machine, on Debian and Ubuntu the package fonts-noto-cjk; the tests do without.
 */

interface Picture {
  readonly folder: string;
  readonly file: string;
  readonly out: string;
  readonly extension: string;
  readonly theme: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly commandTitles: readonly string[];
}

const startTimeout = 30_000;
const settleTimeout = 8_000;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const picture = readArguments();
  const vscode = await ensureVscode();
  const server = await startServer(vscode, {
    settings: {
      'workbench.colorTheme': picture.theme,
      // What blinks or moves would never let the picture settle.
      'editor.cursorBlinking': 'solid',
      'workbench.reduceMotion': 'on',
    },
  });
  try {
    const browser = await openBrowser(vscode);
    try {
      const page = await browser.newPage({ viewport: picture.viewport });
      const { folder, file, extension } = picture;
      await page.goto(server.url({ folder, file, extensions: [extension] }));
      await waitFor(page, '.monaco-editor .view-line', startTimeout);
      // A draft without findings has no squiggles, so their absence is no error.
      await waitFor(page, '.squiggly-error, .squiggly-warning, .squiggly-info', settleTimeout).catch(() => undefined);
      for (const title of picture.commandTitles) {
        await runCommand(page, title);
      }
      await mkdir(dirname(picture.out), { recursive: true });
      await writeFile(picture.out, await takeSettled(page));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await waitFor(page, '.quick-input-widget input', settleTimeout);
  await page.keyboard.type(title);
  await waitFor(page, `.quick-input-list .monaco-list-row.focused:has-text(${JSON.stringify(title)})`, settleTimeout);
  await page.keyboard.press('Enter');
}

/** The first picture that looks like the one before it, or the last one when the page does not come to rest. */
async function takeSettled(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  let unchanged = 0;
  await poll('the page to come to rest', settleTimeout, async () => {
    const next = await page.screenshot();
    unchanged = next.equals(last) ? unchanged + 1 : 0;
    last = next;
    return unchanged >= 3 ? true : undefined;
  }).catch(() => undefined);
  return last;
}

async function waitFor(page: Page, selector: string, timeout: number): Promise<void> {
  await poll(selector, timeout, async () => ((await page.locator(selector).first().isVisible()) ? true : undefined));
}

function readArguments(): Picture {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      theme: { type: 'string', default: 'Default Light Modern' },
      width: { type: 'string', default: '1280' },
      height: { type: 'string', default: '800' },
      'command-title': { type: 'string', multiple: true, default: [] },
      extension: { type: 'string', default: projectRoot },
    },
  });
  const [folder, file, out] = positionals;
  if (folder === undefined || file === undefined || out === undefined) {
    throw new Error('Usage: tsx scripts/screenshot.ts FOLDER FILE OUT.png [--theme T] [--command-title T]…');
  }
  return {
    folder: resolve(folder),
    file: resolve(folder, file),
    out: resolve(out),
    extension: resolve(values.extension),
    theme: values.theme,
    viewport: { width: Number(values.width), height: Number(values.height) },
    commandTitles: values['command-title'],
  };
}
