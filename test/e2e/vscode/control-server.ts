import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Frame, Locator, Page } from './browser.ts';
import { poll } from './poll.ts';

export interface ControlOptions {
  /** Asked for at each request: a desktop window may not be there yet when the server starts. */
  readonly page: () => Promise<Page>;
  readonly screenshotFolder: string;
  readonly screenshotPrefix: string;
}

export interface Control {
  readonly url: string;
  close(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;

const patience = 10_000;

/** Lets the code inside the extension host act as a person: the server turns requests into clicks and keys in the page. */
export async function startControl(options: ControlOptions): Promise<Control> {
  const server = createServer((request, response) => {
    const headers = {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
    };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, headers).end();
      return;
    }
    answer(request, options).then(
      (result) => response.writeHead(200, headers).end(JSON.stringify({ ok: true, ...result })),
      (error: unknown) => response.writeHead(500, headers).end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The control server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, options: ControlOptions): Promise<Body> {
  const body = await readBody(request);
  const page = await options.page();
  switch (request.url) {
    case '/click':
      await (await find(page, body)).click({ timeout: patience });
      return {};
    case '/press':
      await page.keyboard.press(textOf(body, 'key'));
      return {};
    case '/type':
      await page.keyboard.type(textOf(body, 'text'));
      return {};
    case '/text':
      return { text: (await (await find(page, body)).textContent({ timeout: patience })) ?? '' };
    case '/screenshot':
      return { path: await saveScreenshot(page, textOf(body, 'name'), options) };
    default:
      throw new Error(`There is no ${request.method} ${request.url}`);
  }
}

/** Waits until the page or one of its frames shows what is asked for; webviews are frames in frames. */
async function find(page: Page, body: Body): Promise<Locator> {
  const description = JSON.stringify(body);
  return poll(`${description} to be visible`, patience, async () => {
    for (const frame of framesOf(page, body['frame'])) {
      const locator = locate(frame, body).first();
      // A frame may go away while it is being searched.
      if (await locator.isVisible().catch(() => false)) {
        return locator;
      }
    }
    return undefined;
  });
}

function framesOf(page: Page, frame: unknown): Frame[] {
  const main = page.mainFrame();
  switch (frame) {
    case 'page':
      return [main];
    case 'webview':
      return page.frames().filter((candidate) => candidate !== main);
    default:
      return page.frames();
  }
}

function locate(frame: Frame, body: Body): Locator {
  if (body['selector'] !== undefined) {
    return frame.locator(textOf(body, 'selector'));
  }
  return frame.getByRole(textOf(body, 'role'), body['name'] === undefined ? {} : { name: textOf(body, 'name') });
}

async function saveScreenshot(page: Page, name: string, options: ControlOptions): Promise<string> {
  if (!/^[\p{Letter}\d_-]+$/u.test(name)) {
    throw new Error(`“${name}” is no name for a screenshot`);
  }
  await mkdir(options.screenshotFolder, { recursive: true });
  const path = join(options.screenshotFolder, `${options.screenshotPrefix}-${name}.png`);
  await page.screenshot({ path });
  return path;
}

function textOf(body: Body, key: string): string {
  const value = body[key];
  if (typeof value !== 'string') {
    throw new Error(`“${key}” must be a string in ${JSON.stringify(body)}`);
  }
  return value;
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer); // no encoding is set on the request
  }
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}
