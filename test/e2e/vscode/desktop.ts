import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBrowser, type Browser, type Page } from './browser.ts';
import { startControl } from './control-server.ts';
import { ensurePlaywright, projectRoot } from './install.ts';
import { poll } from './poll.ts';
import { quietSettings } from './server.ts';

export interface Desktop {
  /** What a desktop build must be started with, so that the control server can reach its window. */
  readonly launchArguments: readonly string[];
  readonly controlUrl: string;
  close(): Promise<void>;
}

/** Prepares what a desktop build has beside it: quiet settings and a control server for its window. */
export async function prepareDesktop(screenshotPrefix: string): Promise<Desktop> {
  const playwright = await ensurePlaywright();
  const userData = await mkdtemp(join(tmpdir(), 'rd-'));
  await mkdir(join(userData, 'User'));
  await writeFile(join(userData, 'User/settings.json'), JSON.stringify(quietSettings));
  const port = await findFreePort();

  let browser: Promise<Browser> | undefined;
  const control = await startControl({
    page: async () => findWorkbench(await (browser ??= connectBrowser(playwright, port))),
    screenshotFolder: join(projectRoot, 'out/screenshots'),
    screenshotPrefix,
  });
  return {
    launchArguments: [`--user-data-dir=${userData}`, `--remote-debugging-port=${port}`],
    controlUrl: control.url,
    close: async () => {
      await control.close();
      await (await browser?.catch(() => undefined))?.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function findWorkbench(browser: Browser): Promise<Page> {
  return poll('the window of the desktop build', 10_000, () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes('workbench')),
  );
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') {
    throw new Error('There is no free port');
  }
  return address.port;
}
