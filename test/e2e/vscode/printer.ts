import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { format } from 'node:util';

/** Prints one message of the page's console, `values` being what was logged. */
export type Print = (type: string, values: unknown) => void;

/**
 * What this VS Code logs besides what the tests print: native modules are not compiled, the gallery may be out of reach.
 * `E2E_VERBOSE=1` shows it.
 */
const noise = [
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket/,
  /^\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker)/,
  /^Updating additional builtin extensions cache/,
  /Could not locate the bindings file/,
  /native-watchdog/,
  /^(Canceled: Canceled|Timed out waiting for authentication provider)/,
  /open-vsx\.org/,
];

/** Messages go through with positions in the bundle of the tests replaced by those in their sources. */
export async function createPrinter(bundle: string): Promise<Print> {
  const text = await readFile(`${bundle}.map`, 'utf8').catch(() => undefined);
  const sourceMap = text === undefined ? undefined : new SourceMap(JSON.parse(text) as SourceMapPayload);
  const isVerbose = process.env['E2E_VERBOSE'] !== undefined;
  return (type, values) => {
    const message = Array.isArray(values) ? format(...(values as unknown[])) : String(values);
    if (!isVerbose && noise.some((pattern) => pattern.test(message))) {
      return;
    }
    const readable = sourceMap === undefined ? message : toSourcePositions(message, sourceMap, bundle);
    if (type === 'error' || type === 'warning') {
      console.error(readable);
    } else {
      console.log(readable);
    }
  };
}

function toSourcePositions(message: string, sourceMap: SourceMap, bundle: string): string {
  return message.replace(
    /[^\s(]*\.js(#vscode-extension)?:(\d+):(\d+)/g,
    (position: string, worker: string | undefined, line: string, column: string) => {
      if (!position.includes(bundle)) {
        return position;
      }
      // The web worker host wraps the bundle in a function, which adds two lines; a source map counts from 0.
      const generatedLine = Number(line) - (worker === undefined ? 1 : 3);
      const entry = sourceMap.findEntry(generatedLine, Number(column) - 1);
      if (!('originalSource' in entry)) {
        return position;
      }
      const source = relative(process.cwd(), resolve(dirname(bundle), entry.originalSource));
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}
