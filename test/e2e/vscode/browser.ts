import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Vscode } from './install.ts';

// The part of playwright-core that is used here. The package is installed on demand, so the compiler can not know it.

export interface Locator {
  click(options?: { timeout?: number }): Promise<void>;
  first(): Locator;
  isVisible(): Promise<boolean>;
  textContent(options?: { timeout?: number }): Promise<string | null>;
}

export interface Frame {
  getByRole(role: string, options?: { name?: string }): Locator;
  locator(selector: string): Locator;
}

export interface Page extends Frame {
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  exposeFunction(name: string, handler: (...values: readonly unknown[]) => void): Promise<void>;
  frames(): Frame[];
  goto(url: string): Promise<unknown>;
  mainFrame(): Frame;
  on(event: 'crash' | 'close', listener: () => void): unknown;
  screenshot(options?: { path: string }): Promise<Buffer>;
  url(): string;
}

export interface Browser {
  close(): Promise<void>;
  contexts(): { pages(): Page[] }[];
  newPage(options: { viewport: Viewport }): Promise<Page>;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

interface LaunchOptions {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly handleSIGINT: boolean;
  readonly handleSIGTERM: boolean;
  readonly handleSIGHUP: boolean;
}

interface Playwright {
  readonly chromium: {
    launch(options: LaunchOptions): Promise<Browser>;
    connectOverCDP(url: string): Promise<Browser>;
  };
}

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(vscode: Vscode): Promise<Browser> {
  const libraries = vscode.chromiumLibraries;
  return loadPlaywright(vscode.playwright).chromium.launch({
    executablePath: vscode.chromium,
    args: chromiumArguments,
    env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
    // Whoever opened the browser closes it, together with the server behind it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Connects to an Electron that was started with `--remote-debugging-port`. */
export async function connectBrowser(playwright: string, port: number): Promise<Browser> {
  return loadPlaywright(playwright).chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

function loadPlaywright(folder: string): Playwright {
  // The cast is where a package that the compiler does not know gets the types above.
  return createRequire(join(folder, 'package.json'))(folder) as Playwright;
}
