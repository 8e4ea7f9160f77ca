import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Another program that reads the same text, with the options it comes with. */
export interface Peer {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

interface Processor {
  readonly use: (plugin: object) => Processor;
  readonly freeze: () => Processor;
  readonly parse: (text: string) => unknown;
}

const FOLDER = 'test/bench';
const LOCK = `${FOLDER}/package-lock.json`;
const INSTALLED = `${FOLDER}/node_modules/.package-lock.json`;

/** Those that check a text, in the order of the bars that they set. */
export async function loadCheckers(): Promise<readonly Peer[]> {
  installPeers();
  const autocorrect = await load<{ lintFor: (text: string, file: string) => unknown }>('autocorrect-node');
  const zhlint = await load<{ run: (text: string, options: object) => unknown }>('zhlint');
  const markdownlint = await load<{ lint: (options: object) => unknown }>('markdownlint/sync');
  return [
    { name: 'autocorrect-node', run: (text) => autocorrect.lintFor(text, 'draft.md') },
    { name: 'zhlint', run: (text) => zhlint.run(text, { rules: { preset: 'default' } }) },
    { name: 'markdownlint', run: (text) => markdownlint.lint({ strings: { draft: text } }) },
  ];
}

/** Those that only parse it. */
export async function loadParsers(): Promise<readonly Peer[]> {
  installPeers();
  const { unified } = await load<{ unified: () => Processor }>('unified');
  const { default: remarkParse } = await load<{ default: object }>('remark-parse');
  const { default: remarkGfm } = await load<{ default: object }>('remark-gfm');
  const { default: MarkdownIt } = await load<{
    default: new () => { parse: (text: string, environment: object) => unknown };
  }>('markdown-it');
  const remark = unified().use(remarkParse).use(remarkGfm).freeze();
  const markdownIt = new MarkdownIt();
  return [
    { name: 'remark-parse + remark-gfm', run: (text) => remark.parse(text) },
    { name: 'markdown-it', run: (text) => markdownIt.parse(text, {}) },
  ];
}

/** Puts the peers beside this file when they are not there yet, or the lock file is newer. */
function installPeers(): void {
  const installed = statSync(INSTALLED, { throwIfNoEntry: false });
  if (installed && installed.mtimeMs >= statSync(LOCK).mtimeMs) return;
  console.log('installing the peers');
  const words = ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], { stdio: 'inherit' })
    : spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the peers could not be installed');
}

/**
 * Loads a peer as its authors ship it. The compiler must not look for what is installed only to be measured, and what
 * runs TypeScript must not translate it.
 */
async function load<T>(name: string): Promise<T> {
  // The part of its interface that is used; where it has changed, the bench fails.
  return (await import(name)) as T;
}
