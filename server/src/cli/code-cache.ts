import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A bundle that runs, and a way to make it start sooner the next time. */
export interface LoadedBundle {
  readonly exports: unknown;
  /** Keeps what the engine has compiled of it so far, unless it was started with what an earlier process had kept. */
  readonly keepCode: () => void;
}

type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

/**
 * Runs the bundle in `file` as `require` does, but with the code that an earlier process has kept, for an engine takes
 * longer to compile it than to check a draft. What Node has for that keeps only what runs while a bundle is loaded, a
 * quarter of it, and Node 20 has nothing. The code lies beside the bundle: who can write there could change the bundle as
 * well. What was kept by another engine or with other settings of it is not taken by this one.
 */
export function loadBundle(file: string, require: NodeJS.Require): LoadedBundle {
  const kept = process.env.NODE_DISABLE_COMPILE_CACHE === undefined ? fileOfCode(file) : undefined;
  const cachedData = kept === undefined ? undefined : read(kept);
  // In the same line, so that the lines of errors are those of the bundle.
  const wrapped = `(function (module, require) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData });
  const module = { exports: {} };
  (script.runInThisContext() as Run)(module, require);
  const isCurrent = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    keepCode: () => {
      if (kept !== undefined && !isCurrent) replace(kept, script.createCachedData());
    },
  };
}

/** The engine asks of a bundle only how long it is, so the name holds when it was built. */
function fileOfCode(file: string): string {
  const { mtimeMs } = statSync(file);
  const name = [basename(file, '.js'), mtimeMs, process.versions.v8, process.arch].join('-');
  return join(dirname(file), 'code-cache', name);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // Nothing kept so far, or not for us.
    return undefined;
  }
}

/** Others may be reading or writing the file at the same moment, so it is there whole or not at all. */
function replace(file: string, data: Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    // Not a folder of ours to write in: then every process compiles for itself.
    return;
  }
  try {
    writeFileSync(unfinished, data);
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
