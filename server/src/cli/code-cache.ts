import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A bundle that runs, and a way to make it start sooner the next time. */
export interface LoadedBundle {
  readonly exports: unknown;
  /** Keeps what the engine has compiled of it so far, unless it was started with what an earlier process had kept. */
  readonly keepCode: () => void;
}

type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

/** Behind the code stands its checksum: the engine looks at its beginning and its length only, and crashes on the rest. */
const CHECKSUM_BYTES = 4;

/**
 * Runs the bundle in `file` as `require` does, but with the code that an earlier process has kept, for an engine takes
 * longer to compile it than to check a draft. What Node has for that keeps only what runs while a bundle is loaded, a
 * quarter of it, and Node 20 has nothing.
 */
export function loadBundle(file: string, require: NodeJS.Require): LoadedBundle {
  const source = readFileSync(file);
  const kept = mayKeep() ? fileOfCode(file, source) : undefined;
  const cachedData = kept === undefined ? undefined : readCode(kept);
  // scripts/build.mjs writes it in ASCII, and as a function.
  const script = new Script(source.toString('latin1'), { filename: file, cachedData });
  const module = { exports: {} };
  (script.runInThisContext() as Run)(module, require);
  const isCurrent = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    keepCode: () => {
      if (kept !== undefined && !isCurrent) writeCode(kept, () => script.createCachedData());
    },
  };
}

/** Node before 20.15 has no checksums. The variable is that of its own cache. */
function mayKeep(): boolean {
  return typeof crc32 === 'function' && process.env.NODE_DISABLE_COMPILE_CACHE === undefined;
}

/**
 * Beside the bundle: who can write there could change the bundle as well. The engine asks of the source only how long it
 * is, so the name holds the rest, and which engine it is and what it has been told.
 */
function fileOfCode(file: string, source: Uint8Array): string {
  const hashes = [crc32(source), cachedDataVersionTag()].map((hash) => hash.toString(16));
  const name = [basename(file, '.js'), ...hashes, process.arch].join('-');
  return join(dirname(file), 'code-cache', name);
}

/** Undefined where nothing was kept, it is not for us to read, or it is damaged. */
function readCode(file: string): Buffer | undefined {
  try {
    const data = readFileSync(file);
    const end = data.length - CHECKSUM_BYTES;
    const code = data.subarray(0, end);
    return data.readUInt32LE(end) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Others may be reading or writing the file at the same moment, so it is there whole or not at all. Never throws. */
function writeCode(file: string, createCode: () => Buffer): void {
  const unfinished = `${file}.${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    // To find out whether we may costs less than to create what would be written.
    writeFileSync(unfinished, '', { flag: 'wx' });
    const code = createCode();
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(crc32(code));
    writeFileSync(unfinished, Buffer.concat([code, checksum]), { flush: true });
    renameSync(unfinished, file);
  } catch {
    // A folder that is not ours to write in: then every process compiles for itself.
    remove(unfinished);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never there.
  }
}
